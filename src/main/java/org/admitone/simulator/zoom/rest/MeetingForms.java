package org.admitone.simulator.zoom.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.admitone.simulator.zoom.http.Problem;
import org.admitone.simulator.zoom.world.Behaviour;
import org.admitone.simulator.zoom.world.Ids;
import org.admitone.simulator.zoom.world.Json;
import org.admitone.simulator.zoom.world.Meeting;
import org.admitone.simulator.zoom.world.Plan;
import org.admitone.simulator.zoom.world.Switch;
import org.admitone.simulator.zoom.world.User;
import tools.jackson.databind.node.ObjectNode;

/// Makes of a request what is stored of a meeting: checked, completed with the host's defaults, and overruled where the
/// account insists on some protection.
final class MeetingForms {

    private static final List<String> TERMS = List.of("topic", "agenda", "type", "duration", "timezone", "password", "pre_schedule", "tracking_fields",
            "template_id");

    /// Settings that are stored when a caller sends them and are absent otherwise.
    private static final Set<String> ON_REQUEST = Set.of("authentication_option", "authentication_domains", "authentication_exception", "meeting_invitees",
            "waiting_room_options", "custom_keys", "contact_name", "contact_email", "calendar_type", "registration_type", "summary_template_id",
            "additional_data_center_regions", "resources");

    private final Ids ids;
    private final Behaviour behaviour;

    MeetingForms(Ids ids, Behaviour behaviour) {
        this.ids = ids;
        this.behaviour = behaviour;
    }

    ObjectNode terms(ObjectNode body) {
        ObjectNode terms = Json.object().put("topic", "Zoom Meeting").put("type", Meeting.SCHEDULED).put("duration", 60).put("timezone", "UTC");
        return changedTerms(terms, body);
    }

    ObjectNode changedTerms(ObjectNode terms, ObjectNode body) {
        check(body);
        ObjectNode changed = terms.deepCopy();
        TERMS.stream().filter(body::has).forEach(field -> changed.set(field, body.path(field).deepCopy()));
        if (body.has("start_time")) {
            changed.put("start_time", Json.time(start(body.path("start_time").asString(""), changed.path("timezone").asString("UTC"))));
        }
        return changed;
    }

    ObjectNode settings(User host, ObjectNode body) {
        ObjectNode settings = MeetingDefaults.of(host);
        return changedSettings(settings, body);
    }

    ObjectNode changedSettings(ObjectNode settings, ObjectNode body) {
        ObjectNode changed = settings.deepCopy();
        body.path("settings").properties().forEach(setting -> {
            if (settings.has(setting.getKey()) || ON_REQUEST.contains(setting.getKey())) {
                changed.set(setting.getKey(), setting.getValue().deepCopy());
            }
        });
        if (changed.path("waiting_room").asBoolean(false)) {
            changed.put("join_before_host", false);
        }
        if (changed.path("approval_type").asInt(2) != 2 && !changed.has("registration_type")) {
            changed.put("registration_type", 1);
        }
        return changed;
    }

    /// A passcode where the host's setting asks for one, and whatever the account insists on.
    void protect(ObjectNode terms, ObjectNode settings, User host, ObjectNode body) {
        boolean wanted = body.path("default_password").asBoolean(true) && host.prefers("schedule_meeting", "require_password_for_scheduled_meetings");
        boolean open = !settings.path("waiting_room").asBoolean(false) && !settings.path("meeting_authentication").asBoolean(false);
        boolean insisted = open && behaviour.plan() != Plan.FREE && behaviour.is(Switch.ONE_SECURITY_OPTION);
        if (terms.path("password").asString("").isEmpty() && (wanted || insisted)) {
            terms.put("password", ids.passcode());
        }
    }

    private static void check(ObjectNode body) {
        Checks checks = Checks.of(body).text("topic", 200).text("agenda", 2_000).text("password", 10).number("duration", 1, 1_440).text("timezone", 64)
                .oneOf("type", 1, 2, 3, 8, 10).truth("default_password", "pre_schedule");
        if (Set.of("3", "8").contains(body.path("type").asString(""))) {
            checks.wrong("type", "The simulator holds no recurring meetings.");
        }
        checks.inside("settings", MeetingDefaults::check).done();
    }

    private static Instant start(String text, String zone) {
        try {
            return text.endsWith("Z") ? Instant.parse(text) : LocalDateTime.parse(text).atZone(ZoneId.of(zone)).toInstant();
        } catch (DateTimeException wrong) {
            throw Problem.of(400, 300, "Invalid field: start_time.");
        }
    }
}
