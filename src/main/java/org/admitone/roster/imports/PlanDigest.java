package org.admitone.roster.imports;

import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.admitone.platform.SecretCode;
import org.admitone.roster.Enrolment;
import org.admitone.roster.EnrolmentTerms;
import org.admitone.roster.Entitlement;
import org.admitone.roster.SessionScope;

/// One short text for all that a plan does, so that what was seen can be compared with what would happen now. When a
/// suspension begins is left out: it begins when the import happens.
final class PlanDigest {

    private static final char NEXT = '\u001f';
    private static final char LINE = '\u001e';

    private PlanDigest() {
    }

    static String of(ImportPlan plan) {
        StringBuilder all = new StringBuilder(plan.entries().size() * 150);
        for (PlannedEntry entry : plan.entries()) {
            all.append(entry.kind()).append(NEXT).append(entry.known() == null ? "" : entry.known().id()).append(NEXT)
                    .append(entry.person().uid()).append(NEXT).append(entry.person().email()).append(NEXT)
                    .append(entry.person().displayName()).append(NEXT).append(entry.person().language()).append(NEXT);
            terms(entry.terms(), all);
            entry.changes().forEach(change -> all.append(NEXT).append(change.field()).append(NEXT).append(change.before()));
            all.append(LINE);
        }
        for (Enrolment missing : plan.missing()) {
            all.append("missing").append(NEXT).append(missing.person().id()).append(LINE);
        }
        return HexFormat.of().formatHex(SecretCode.sha256(all.toString()), 0, 16);
    }

    private static void terms(EnrolmentTerms terms, StringBuilder all) {
        Entitlement right = terms.entitlement();
        all.append(terms.role()).append(NEXT).append(right.from()).append(NEXT).append(right.until()).append(NEXT);
        if (right.sessions() instanceof SessionScope.OnlySessions(Set<UUID> sessions)) {
            all.append(sessions.stream().sorted().toList());
        }
        all.append(NEXT).append(right.suspension() == null ? "" : "suspended " + right.suspension().reason());
    }
}
