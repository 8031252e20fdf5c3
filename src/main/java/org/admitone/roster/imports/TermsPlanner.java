package org.admitone.roster.imports;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.admitone.platform.lists.ImportFault;
import org.admitone.roster.Enrolment;
import org.admitone.roster.EnrolmentTerms;
import org.admitone.roster.Entitlement;
import org.admitone.roster.Role;
import org.admitone.roster.SessionScope;
import org.admitone.roster.Suspension;
import org.jspecify.annotations.Nullable;

/// Lays what a list says of an enrolment over what holds now. Pure.
final class TermsPlanner {

    private final RosterNow now;
    private final Instant at;

    TermsPlanner(RosterNow now, Instant at) {
        this.now = now;
        this.at = at;
    }

    /// Null where the row cannot be used; the faults say why.
    @Nullable EnrolmentTerms after(RosterRow row, @Nullable Enrolment before, List<ImportFault> faults) {
        EnrolmentTerms old = before == null ? EnrolmentTerms.LEARNER : before.terms();
        TermsSaid said = row.terms();
        Role role = said.role().over(old.role());
        Instant from = said.from().over(old.entitlement().from());
        Instant until = said.until().over(old.entitlement().until());
        SessionScope sessions = sessions(row, old.entitlement().sessions(), faults);
        if (from != null && until != null && !until.isAfter(from)) {
            faults.add(new ImportFault(row.spot(), "until", "The end must be after the beginning.", null));
            return null;
        }
        if (sessions == null) {
            return null;
        }
        return new EnrolmentTerms(role == null ? Role.LEARNER : role,
                new Entitlement(from, until, sessions, suspension(said.suspended(), old.entitlement().suspension())));
    }

    private @Nullable SessionScope sessions(RosterRow row, SessionScope old, List<ImportFault> faults) {
        return switch (row.terms().sessions()) {
            case Said.Unsaid<Set<String>>() -> old;
            case Said.None<Set<String>>() -> SessionScope.ALL;
            case Said.That<Set<String>>(Set<String> codes) -> {
                Set<String> unknown = now.unknownSessions(codes);
                if (!unknown.isEmpty()) {
                    faults.add(new ImportFault(row.spot(), "sessions",
                            "The course has no session with this code. Write the sessions' codes, separated by spaces.",
                            String.join(" ", new TreeSet<>(unknown))));
                    yield null;
                }
                yield SessionScope.only(now.sessions(codes));
            }
        };
    }

    /// Somebody suspended already stays so since then; a list without a reason keeps the one there is.
    private @Nullable Suspension suspension(Said<String> said, @Nullable Suspension old) {
        return switch (said) {
            case Said.Unsaid<String>() -> old;
            case Said.None<String>() -> null;
            case Said.That<String>(String reason) -> old != null && (reason.isEmpty() || reason.equals(old.reason())) ? old
                    : new Suspension(at, reason);
        };
    }
}
