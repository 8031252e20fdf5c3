package org.admitone.attendance.evidence;

import java.util.Map;
import org.admitone.attendance.AttendanceDesk;
import org.admitone.attendance.SheetInputs;
import org.admitone.audit.Actor;
import org.admitone.audit.AuditBook;
import org.admitone.platform.NotThere;
import org.admitone.presence.PresenceRecords;
import org.admitone.roster.Changes;
import org.admitone.roster.Course;
import org.admitone.roster.Courses;
import org.admitone.session.Session;
import org.admitone.session.SessionId;
import org.springframework.stereotype.Service;

/// Signs a session's sheet with all it is made of. The file names the audit chain's end, and a line soon after it names the file's hash:
/// each vouches for the other.
@Service
public final class EvidenceDesk {

    private static final int TRIES = 4;

    private final AttendanceDesk attendance;
    private final PresenceRecords records;
    private final Courses courses;
    private final AuditBook audit;
    private final EvidenceKeys keys;
    private final Changes changes;

    EvidenceDesk(AttendanceDesk attendance, PresenceRecords records, Courses courses, AuditBook audit, EvidenceKeys keys, Changes changes) {
        this.attendance = attendance;
        this.records = records;
        this.courses = courses;
        this.audit = audit;
        this.keys = keys;
        this.changes = changes;
    }

    /// A signed document and the session it is about.
    public record Signed(Session session, byte[] file) {}

    /// Hands out nothing that its own check would not accept: while a class goes on, a seat may end between two readings, and then both are made anew.
    public Signed sign(SessionId id, Actor actor) {
        EvidenceKey key = keys.key();
        return changes.make(actor, change -> signed(change, id, key, actor, TRIES));
    }

    private Signed signed(Changes.Change change, SessionId id, EvidenceKey key, Actor actor, int tries) {
        SheetInputs inputs = attendance.inputs(id);
        byte[] signed = EvidenceJson.bytes(evidence(inputs, actor));
        byte[] file = new SignedDocument(key.encoded(), keys.sign(signed), signed).bytes();
        switch (EvidenceCheck.of(file)) {
            case EvidenceCheck.Verdict.Sound _ -> {
                change.note("attendance.signed", inputs.session().course(), id.value(), null,
                        Map.of("sha256", EvidenceKey.sha256(signed), "key", key.fingerprint(), "people", inputs.people().size()));
                return new Signed(inputs.session(), file);
            }
            case EvidenceCheck.Verdict.Unsound(String what) -> {
                if (tries == 1) {
                    throw new IllegalStateException("the sheet would not pass its own check: " + what);
                }
                return signed(change, id, key, actor, tries - 1);
            }
        }
    }

    private Evidence evidence(SheetInputs inputs, Actor actor) {
        Session session = inputs.session();
        Course course = courses.byId(session.course()).orElseThrow(() -> new NotThere("course"));
        return EvidenceWriting.of(inputs, course, records.seats(session.id()), audit.anchor(), actor.name());
    }
}
