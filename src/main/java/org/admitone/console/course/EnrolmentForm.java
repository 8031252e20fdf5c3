package org.admitone.console.course;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.admitone.console.Form;
import org.admitone.console.Reading;
import org.admitone.console.When;
import org.admitone.platform.words.Language;
import org.admitone.roster.Enrolment;
import org.admitone.roster.EnrolmentTerms;
import org.admitone.roster.Entitlement;
import org.admitone.roster.PersonDetails;
import org.admitone.roster.Role;
import org.admitone.roster.SessionScope;
import org.jspecify.annotations.Nullable;

/// Between an enrolment and its form.
final class EnrolmentForm {

    private EnrolmentForm() {}

    static Form empty() {
        return Form.of(Map.of("role", Role.LEARNER.code(), "scope", "all"));
    }

    static Form of(Enrolment enrolment, When when) {
        Entitlement right = enrolment.entitlement();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("displayName", enrolment.person().displayName());
        values.put("uid", enrolment.person().uid());
        values.put("email", enrolment.person().email() == null ? "" : enrolment.person().email());
        values.put("language", enrolment.person().language() == null ? "" : enrolment.person().language().code());
        values.put("role", enrolment.role().code());
        values.put("from", right.from() == null ? "" : when.typed(right.from()));
        values.put("until", right.until() == null ? "" : when.typed(right.until()));
        values.put("revision", Long.toString(enrolment.revision()));
        values.put("personRevision", Long.toString(enrolment.person().revision()));
        if (right.sessions() instanceof SessionScope.OnlySessions(var sessions)) {
            values.put("scope", "some");
            return Form.of(values).with("session", sessions.stream().map(UUID::toString).toArray(String[]::new));
        }
        values.put("scope", "all");
        return Form.of(values);
    }

    /// What a form says of somebody new. Without an id the address is the id: it is what the school knows them by.
    static PersonDetails person(Form form) {
        return new PersonDetails(form.value("uid").isEmpty() ? form.value("email") : form.value("uid"), form.value("email"), form.value("displayName"),
                Language.orNull(form.value("language")));
    }

    /// @param now the terms so far; a suspension stays as it is
    static EnrolmentTerms terms(Form form, ZoneId zone, @Nullable EnrolmentTerms now) {
        var reading = new Reading(form);
        var from = reading.moment("from", zone);
        var until = reading.moment("until", zone);
        Role role = Arrays.stream(Role.values()).filter(some -> some.code().equals(form.value("role"))).findFirst().orElse(Role.LEARNER);
        SessionScope scope = form.value("scope").equals("some") ? SessionScope.only(chosen(form)) : SessionScope.ALL;
        return reading.whole(() -> new EnrolmentTerms(role,
                new Entitlement(from, until, scope, now == null ? null : now.entitlement().suspension())));
    }

    private static Set<UUID> chosen(Form form) {
        Set<UUID> chosen = new HashSet<>();
        for (String id : form.all("session")) {
            try {
                chosen.add(UUID.fromString(id));
            } catch (IllegalArgumentException notOfOurs) {
                // a form of ours has none such
            }
        }
        return chosen;
    }
}
