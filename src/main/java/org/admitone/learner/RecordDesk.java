package org.admitone.learner;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.admitone.admission.proof.DeviceDesk;
import org.admitone.attendance.AttendanceDesk;
import org.admitone.attendance.AttendanceSheet;
import org.admitone.audit.Actor;
import org.admitone.pass.PassId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Draws up what is recorded about a person, from the books that the school reads, so that both read the same. Leaves out everybody else.
@Service
public final class RecordDesk {

    static final int SESSIONS = 10;
    private static final int MAILS = 20;
    private static final Duration AHEAD = Duration.ofDays(120);
    private static final Duration KNOCKS_OF = Duration.ofDays(30);

    private final PostgresOwnSessions sessions;
    private final AttendanceDesk attendance;
    private final DeviceDesk devices;
    private final OwnKnocks knocks;
    private final PostgresOwnMails mails;
    private final Clock clock;

    RecordDesk(PostgresOwnSessions sessions, AttendanceDesk attendance, DeviceDesk devices, OwnKnocks knocks, PostgresOwnMails mails, Clock clock) {
        this.sessions = sessions;
        this.attendance = attendance;
        this.devices = devices;
        this.knocks = knocks;
        this.mails = mails;
        this.clock = clock;
    }

    /// The latest sessions.
    public OwnRecord of(Owner owner) {
        return of(owner, clock.instant().plusNanos(1_000));
    }

    /// @param before only attendance of sessions that began before this
    public OwnRecord of(Owner owner, Instant before) {
        Instant now = clock.instant();
        List<OwnSession> begun = sessions.begunBefore(owner, now, before, SESSIONS + 1);
        List<OwnSession> page = begun.subList(0, Math.min(SESSIONS, begun.size()));
        return new OwnRecord(owner, page.stream().map(session -> line(session, owner)).flatMap(Optional::stream).toList(),
                begun.size() > SESSIONS ? page.getLast().times().startsAt() : null, devices.devicesOf(owner.person()),
                knocks.since(owner, now.minus(KNOCKS_OF)), owner.address() == null ? List.of() : mails.to(owner.address(), MAILS), wayIn(owner, now));
    }

    /// This device is the owner's no more, until it proves again.
    public void forgetThisDevice(Owner owner) {
        devices.forget(owner.device(), new Actor("person:" + owner.uid()));
    }

    private @Nullable PassId wayIn(Owner owner, Instant now) {
        return sessions.around(owner, now, now, now.plus(AHEAD), SESSIONS).stream()
                .filter(session -> session.pass() != null && session.instead() == OwnSession.Instead.AS_PLANNED && !session.overAt(now))
                .map(OwnSession::pass).findFirst().orElse(null);
    }

    private Optional<OwnAttendance> line(OwnSession session, Owner owner) {
        AttendanceSheet sheet = attendance.sheet(session.id());
        return sheet.lines().stream().filter(line -> line.person().id().equals(owner.person())).findFirst()
                .map(line -> new OwnAttendance(session, sheet.ruling(), line));
    }
}
