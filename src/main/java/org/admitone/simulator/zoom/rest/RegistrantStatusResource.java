package org.admitone.simulator.zoom.rest;

import java.util.List;
import java.util.Optional;
import org.admitone.simulator.zoom.hooks.RegistrationNews;
import org.admitone.simulator.zoom.http.Call;
import org.admitone.simulator.zoom.http.Problem;
import org.admitone.simulator.zoom.http.Reply;
import org.admitone.simulator.zoom.world.Label;
import org.admitone.simulator.zoom.world.Meeting;
import org.admitone.simulator.zoom.world.Quotas;
import org.admitone.simulator.zoom.world.Registrant;
import org.admitone.simulator.zoom.world.Registrant.Status;
import org.admitone.simulator.zoom.world.Switch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Registrations approved, cancelled and denied. Nobody who is inside is put out by it.
public final class RegistrantStatusResource implements Resource {

    private static final int BATCH = 30;

    private final Desk desk;
    private final RegistrationNews news;

    public RegistrantStatusResource(Desk desk, RegistrationNews news) {
        this.desk = desk;
        this.news = news;
    }

    @Override
    public List<Operation> operations() {
        return List.of(Operation.put("/meetings/{meetingId}/registrants/status", Label.MEDIUM, "meeting:update:registrant_status:admin", this::change));
    }

    private Reply change(Call call) {
        Meeting meeting = desk.meeting(call);
        ObjectNode body = call.json();
        Checks.of(body).required("action").oneOf("action", "approve", "cancel", "deny").done();
        JsonNode named = body.path("registrants");
        if (named.size() > BATCH) {
            throw Problem.of(400, 300, "registrants: at most " + BATCH + " people.");
        }
        List<Registrant> registrants = named.valueStream().map(each -> named(meeting, each)).flatMap(Optional::stream).toList();
        registrants.forEach(registrant -> desk.limits.daily("status of " + registrant.email() + " at " + meeting.id(), Quotas.STATUS_CHANGES,
                "You have exceeded the daily rate limit of (10) for Update registrant status API requests for the registrant (" + registrant.email() + ")."));
        if (!desk.behaviour.is(Switch.STATUS_CHANGE_IGNORED)) {
            registrants.forEach(registrant -> apply(body.path("action").asString(""), meeting, registrant));
        }
        return Reply.empty(204);
    }

    private Optional<Registrant> named(Meeting meeting, JsonNode named) {
        return desk.world.registrants().find(meeting.id(), named.path("id").asString(""))
                .or(() -> desk.world.registrants().byEmail(meeting.id(), named.path("email").asString("")));
    }

    private void apply(String action, Meeting meeting, Registrant registrant) {
        switch (action) {
            case "approve" -> approve(meeting, registrant);
            case "cancel" -> {
                desk.world.registrants().put(meeting.id(), registrant.as(Status.CANCELLED, registrant.token()));
                news.cancelled(meeting, registrant);
            }
            default -> {
                desk.world.registrants().put(meeting.id(), registrant.as(Status.DENIED, registrant.token()));
                news.denied(meeting, registrant);
            }
        }
    }

    private void approve(Meeting meeting, Registrant registrant) {
        boolean renewed = registrant.status() == Status.CANCELLED && !desk.behaviour.is(Switch.SAME_LINK_AFTER_APPROVAL);
        Registrant approved = registrant.as(Status.APPROVED, renewed ? desk.ids.longSecret() + ".DQ" : registrant.token());
        desk.world.registrants().put(meeting.id(), approved);
        if (meeting.settings().path("approval_type").asInt(2) == 1) {
            news.approved(meeting, approved, desk.links.personal(meeting, approved));
        }
    }
}
