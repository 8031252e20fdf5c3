package org.admitone.provider.zoom.api;

import java.util.List;
import java.util.Locale;
import org.admitone.provider.zoom.MeetingNumber;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// People registered in a meeting. They are approved at once and never mailed.
public final class RegistrantsApi {

    /// So many in one call.
    public static final int AT_ONCE = 30;

    private final Line line;

    RegistrantsApi(Line line) {
        this.line = line;
    }

    /// @param people [#AT_ONCE] at most, each address once
    /// @return those whom Zoom registered, perhaps not all
    public List<Registrant> addAll(MeetingNumber meeting, List<NewRegistrant> people) {
        fits(people);
        Call call = Call.post("add registrants", Label.HEAVY, "meetings", meeting, "batch_registrants").body(json -> {
            json.put("auto_approve", true).put("registrants_confirmation_email", false);
            ArrayNode list = json.putArray("registrants");
            people.forEach(person -> named(list.addObject(), person));
        });
        for (NewRegistrant person : people) {
            call = call.counted(Allowance.REGISTRATIONS, person.email(), meeting);
        }
        return line.ask(call, answer -> answer.list("registrants", each -> Registrant.added(each, "")));
    }

    public Registrant add(MeetingNumber meeting, NewRegistrant person) {
        return line.ask(Call.post("add registrant", Label.LIGHT, "meetings", meeting, "registrants")
                .body(json -> named(json, person).put("auto_approve", true))
                .counted(Allowance.REGISTRATIONS, person.email(), meeting), answer -> Registrant.added(answer, person.email()));
    }

    public List<Registrant> list(MeetingNumber meeting, Registrant.Status status) {
        return line.pages(Call.get("list registrants", Label.MEDIUM, "meetings", meeting, "registrants")
                .query("status", status.name().toLowerCase(Locale.ROOT)), "registrants", Registrant::listed);
    }

    /// Their links open nothing afterwards. Whoever is inside stays.
    ///
    /// @param whom [#AT_ONCE] at most
    public void cancel(MeetingNumber meeting, List<Registrant.Reference> whom) {
        fits(whom);
        Call call = Call.put("cancel registrants", Label.MEDIUM, "meetings", meeting, "registrants", "status").body(json -> {
            json.put("action", "cancel");
            ArrayNode list = json.putArray("registrants");
            whom.forEach(each -> list.addObject().put("id", each.id().value()).put("email", each.email()));
        });
        for (Registrant.Reference each : whom) {
            call = call.counted(Allowance.STATUS_CHANGES, each.id().value(), meeting);
        }
        line.tell(call);
    }

    private static ObjectNode named(ObjectNode json, NewRegistrant person) {
        json.put("email", person.email()).put("first_name", person.firstName());
        return person.lastName().isEmpty() ? json : json.put("last_name", person.lastName());
    }

    private static void fits(List<?> people) {
        if (people.isEmpty() || people.size() > AT_ONCE) {
            throw new IllegalArgumentException("1 to " + AT_ONCE + " in one call, not " + people.size());
        }
    }
}
