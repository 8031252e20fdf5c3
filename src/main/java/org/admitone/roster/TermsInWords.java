package org.admitone.roster;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What the audit chain says of an enrolment's terms. Pure.
final class TermsInWords {

    private TermsInWords() {
    }

    static Map<String, Object> of(EnrolmentTerms terms) {
        Entitlement right = terms.entitlement();
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("role", terms.role().code());
        if (right.from() != null) {
            detail.put("from", right.from().toString());
        }
        if (right.until() != null) {
            detail.put("until", right.until().toString());
        }
        if (right.sessions() instanceof SessionScope.OnlySessions(Set<UUID> sessions)) {
            detail.put("sessions", sessions.stream().map(UUID::toString).sorted().toList());
        }
        if (right.suspension() != null) {
            detail.put("suspended", right.suspension().reason());
        }
        return detail;
    }

    static String action(EnrolmentTerms before, EnrolmentTerms after) {
        boolean was = before.entitlement().suspension() != null;
        boolean is = after.entitlement().suspension() != null;
        if (was == is) {
            return "enrolment.changed";
        }
        return is ? "enrolment.suspended" : "enrolment.resumed";
    }

    /// Suspended again for the same reason is the suspension that is there already, since when it is there.
    static EnrolmentTerms keepingSuspension(EnrolmentTerms before, EnrolmentTerms after) {
        Suspension old = before.entitlement().suspension();
        Suspension now = after.entitlement().suspension();
        return old != null && now != null && old.reason().equals(now.reason())
                ? new EnrolmentTerms(after.role(), after.entitlement().suspended(old)) : after;
    }
}
