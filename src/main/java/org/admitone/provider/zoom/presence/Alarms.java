package org.admitone.provider.zoom.presence;

import java.time.Duration;
import java.time.Instant;
import org.admitone.admission.ConnectionId;
import org.admitone.mail.Mail;
import org.admitone.mail.Outbox;
import org.admitone.platform.PublicAddress;
import org.admitone.presence.PresenceStay.Kind;
import org.springframework.stereotype.Component;

/// Writes to a class's teachers about a stranger whom nobody takes out for them: once, by the person whose way in was used. The
/// pages of the class and the live door tell it in the same moment; the mail is for whoever looks at neither.
@Component
class Alarms {

    /// Whoever can be taken out usually is within this.
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration WORTH_READING = Duration.ofHours(2);

    private final PostgresStrangers book;
    private final Outbox outbox;
    private final PublicAddress address;
    private final Work work;

    Alarms(PostgresStrangers book, Outbox outbox, PublicAddress address, Work work) {
        this.book = book;
        this.outbox = outbox;
        this.address = address;
        this.work = work;
    }

    void round() {
        Instant now = work.clock().instant();
        for (ConnectionId stranger : book.untold(now.minus(PATIENCE))) {
            work.transaction().executeWithoutResult(status -> {
                if (book.tell(stranger, now)) {
                    write(book.alarm(stranger), now);
                }
            });
        }
    }

    private void write(PostgresStrangers.Alarm alarm, Instant now) {
        for (String teacher : alarm.teachers()) {
            outbox.post(new Mail(teacher, subject(alarm), text(alarm), "stranger", now.plus(WORTH_READING)));
        }
    }

    private static String subject(PostgresStrangers.Alarm alarm) {
        return alarm.kind().equals(Kind.MADE_HOST.code()) ? "A learner is host in " + alarm.title() : "Somebody is in " + alarm.title() + " who should not be";
    }

    private String text(PostgresStrangers.Alarm alarm) {
        if (alarm.kind().equals(Kind.MADE_HOST.code())) {
            return "In " + alarm.title() + ", " + alarm.person() + " has been given a host's power in Zoom: by a host, or by Zoom itself because the host was gone.\n"
                    + "\nIf you did not mean it, take it back in Zoom: open the list of participants, choose More beside the name.\n\nWho is inside by the roster: "
                    + address.base() + "/console/sessions/" + alarm.session() + "\n";
        }
        String whose = alarm.person() == null ? "Nobody knows whose way in was used." : "It is the way in of " + alarm.person() + ".";
        return "In " + alarm.title() + " there is somebody who holds no seat: " + inWords(Kind.ofCode(alarm.kind())) + ".\n" + whose
                + "\n\nPlease remove them in Zoom: open the list of participants, choose More beside the name, then Remove.\n\nWho is inside by the roster: "
                + address.base() + "/console/sessions/" + alarm.session() + "\n";
    }

    private static String inWords(Kind kind) {
        return switch (kind) {
            case UNKNOWN -> "they came by no way that the school gave out";
            case NOT_ADMITTED -> "the door had not given that way in to anybody";
            case SECOND_PRESENCE -> "a second device on one person's way in";
            case SEAT_ENDED -> "the seat has ended, and they stayed or came back";
            case HOST_ACCOUNT -> "signed in as the account that hosts, without the door";
            case PHONE -> "they dialled in by telephone";
            case MADE_HOST -> "";
        };
    }
}
