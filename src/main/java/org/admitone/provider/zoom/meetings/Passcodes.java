package org.admitone.provider.zoom.meetings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import org.admitone.platform.SealedSecrets;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.meetings.MeetingCalls.Shown;
import org.admitone.provider.zoom.meetings.Reply.Done;
import org.admitone.session.SessionId;
import org.springframework.stereotype.Component;

/// The passcodes that meetings were made with, kept sealed. Whoever learnt one that they chose themselves would know a way in.
@Component
final class Passcodes {

    private final MeetingCalls zoom;
    private final PostgresMeetingBook book;
    private final SealedSecrets seals;
    private final Clock clock;

    Passcodes(MeetingCalls zoom, PostgresMeetingBook book, ZoomSeals seals, Clock clock) {
        this.zoom = zoom;
        this.book = book;
        this.seals = seals.passcodes();
        this.clock = clock;
    }

    byte[] seal(PlannedSession session, Shown shown) {
        return seals.seal(bytes(shown.passcode()), name(session));
    }

    boolean isAsMade(PlannedSession session, Shown shown) {
        return book.passcode(id(session)).map(sealed -> MessageDigest.isEqual(seals.open(sealed, name(session)), bytes(shown.passcode()))).orElse(true);
    }

    /// Where Zoom does not take the old one any more, the new one is ours from now on. Links carry it either way, so they are read again.
    Reply<Done> putBack(PlannedSession session, HostId host, Shown shown) {
        byte[] sealed = book.passcode(id(session)).orElseThrow();
        Reply<Done> outcome = zoom.passcode(host, shown.number(), new String(seals.open(sealed, name(session)), StandardCharsets.UTF_8));
        if (outcome instanceof Reply.Refused<Done>) {
            book.passcodeIs(id(session), seal(session, shown));
        }
        book.linksMayChange(id(session), clock.instant());
        return outcome;
    }

    private static byte[] bytes(String passcode) {
        return passcode.getBytes(StandardCharsets.UTF_8);
    }

    private static String name(PlannedSession session) {
        return id(session).toString();
    }

    private static SessionId id(PlannedSession session) {
        return session.plan().session();
    }
}
