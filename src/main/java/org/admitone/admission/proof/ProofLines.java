package org.admitone.admission.proof;

import java.time.Instant;
import java.util.Map;
import org.admitone.audit.AuditEntry;
import org.admitone.pass.PassId;
import org.admitone.roster.CourseId;
import org.admitone.roster.PersonId;
import org.admitone.roster.ProofKind;
import org.admitone.session.SessionId;

/// Proofs and devices as audit lines.
final class ProofLines {

    /// Whom and what a line is about.
    record About(PassId pass, PersonId person, String uid, SessionId session, CourseId course) {

        static About of(PassOwner owner) {
            return new About(owner.pass(), owner.person(), owner.uid(), owner.held().session(), owner.held().course());
        }
    }

    private ProofLines() {}

    static AuditEntry made(About about, Caller caller, ProofKind kind, PostgresProofs.Noted noted, Instant now) {
        return line(about, "person:" + about.uid(), "proof.made", now, Map.of("kind", kind.code(), "device", noted.device().toString(),
                "newDevice", noted.isNew(), "label", caller.label()));
    }

    /// By whoever knocks; nothing has shown yet that it is the person.
    static AuditEntry atTheDoor(About about, String action, Instant now, Map<String, ?> detail) {
        return line(about, "door", action, now, detail);
    }

    static AuditEntry byThePerson(About about, String action, Instant now, Map<String, ?> detail) {
        return line(about, "person:" + about.uid(), action, now, detail);
    }

    static AuditEntry aboutNobody(String action, Instant now, Map<String, ?> detail) {
        return new AuditEntry(now, "door", action, null, null, null, detail);
    }

    private static AuditEntry line(About about, String actor, String action, Instant now, Map<String, ?> detail) {
        return new AuditEntry(now, actor, action, about.course().value(), about.session().value(), about.person().value(), detail);
    }
}
