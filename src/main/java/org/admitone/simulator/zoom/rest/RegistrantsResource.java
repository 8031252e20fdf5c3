package org.admitone.simulator.zoom.rest;

import java.util.List;
import java.util.Optional;
import org.admitone.simulator.zoom.hooks.RegistrationNews;
import org.admitone.simulator.zoom.http.Call;
import org.admitone.simulator.zoom.http.Problem;
import org.admitone.simulator.zoom.http.Reply;
import org.admitone.simulator.zoom.world.Json;
import org.admitone.simulator.zoom.world.Label;
import org.admitone.simulator.zoom.world.Meeting;
import org.admitone.simulator.zoom.world.Quotas;
import org.admitone.simulator.zoom.world.Registrant;
import org.admitone.simulator.zoom.world.Registrant.Status;
import org.admitone.simulator.zoom.world.Switch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Registrants of meetings: added singly or in batches, listed, read, deleted.
public final class RegistrantsResource implements Resource {

    private static final int CAPACITY = 4_999;
    private static final int BATCH = 30;

    private final Desk desk;
    private final RegistrationNews news;

    public RegistrantsResource(Desk desk, RegistrationNews news) {
        this.desk = desk;
        this.news = news;
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                Operation.post("/meetings/{meetingId}/registrants", Label.LIGHT, "meeting:write:registrant:admin", this::add),
                Operation.post("/meetings/{meetingId}/batch_registrants", Label.HEAVY, "meeting:write:batch_registrants:admin", this::addMany),
                Operation.get("/meetings/{meetingId}/registrants", Label.MEDIUM, "meeting:read:list_registrants:admin", this::list),
                Operation.get("/meetings/{meetingId}/registrants/{registrantId}", Label.LIGHT, "meeting:read:registrant:admin", this::show),
                Operation.delete("/meetings/{meetingId}/registrants/{registrantId}", Label.LIGHT, "meeting:delete:registrant:admin", this::delete));
    }

    private Reply add(Call call) {
        String number = call.part("meetingId");
        Meeting meeting = desk.world.meetings().find(Desk.number(number)).filter(each -> !each.expired(desk.clock.instant()))
                .orElseThrow(() -> Problem.of(404, 1001, "Meeting does not exist: " + number + "."));
        open(meeting, 300);
        ObjectNode body = call.json();
        form(body).done();
        room(meeting, 1);
        countAdd(meeting, body);
        Registrant registrant = register(meeting, body, body.path("auto_approve"));
        ObjectNode answer = Json.object().put("id", meeting.id()).put("registrant_id", registrant.id()).put("topic", meeting.topic());
        meeting.startsAt().ifPresent(start -> answer.put("start_time", Json.time(start)));
        return Reply.json(201, withLink(answer, meeting, registrant));
    }

    private Reply addMany(Call call) {
        Meeting meeting = desk.meeting(call);
        if (meeting.type() != Meeting.SCHEDULED) {
            throw Problem.of(400, 303, "This API can only be used for scheduled meeting(meeting type: 2).");
        }
        open(meeting, 404);
        ObjectNode body = call.json();
        JsonNode people = body.path("registrants");
        if (!people.isArray() || people.isEmpty() || people.size() > BATCH) {
            throw Problem.of(400, 300, "registrants: between 1 and " + BATCH + " people.");
        }
        people.forEach(person -> form(person).done());
        room(meeting, people.size());
        people.forEach(person -> countAdd(meeting, person));
        ObjectNode answer = Json.object();
        ArrayNode registrants = answer.putArray("registrants");
        people.forEach(person -> {
            Registrant registrant = register(meeting, (ObjectNode) person, body.path("auto_approve"));
            registrants.add(withLink(Json.object().put("email", registrant.email()).put("registrant_id", registrant.id()), meeting, registrant));
        });
        return Reply.json(201, answer);
    }

    private Registrant register(Meeting meeting, ObjectNode form, JsonNode autoApprove) {
        boolean atOnce = meeting.settings().path("approval_type").asInt(2) == 0 || autoApprove.asBoolean(false);
        Optional<Registrant> known = desk.world.registrants().byEmail(meeting.id(), form.path("email").asString(""))
                .filter(registrant -> registrant.status() == Status.APPROVED || registrant.status() == Status.PENDING);
        Registrant registrant;
        if (known.isPresent() && desk.behaviour.is(Switch.SAME_REGISTRANT_AGAIN)) {
            registrant = atOnce ? known.get().as(Status.APPROVED, known.get().token()) : known.get();
        } else {
            registrant = new Registrant(desk.ids.opaque(), form.path("email").asString(""), form.deepCopy(), atOnce ? Status.APPROVED : Status.PENDING,
                    desk.ids.longSecret() + ".DQ", desk.clock.instant());
        }
        desk.world.registrants().put(meeting.id(), registrant);
        news.created(meeting, registrant, desk.links.personal(meeting, registrant));
        return registrant;
    }

    private Reply list(Call call) {
        Meeting meeting = desk.meeting(call);
        String status = call.query("status").orElse("approved");
        List<Registrant> registrants = desk.world.registrants().all(meeting.id()).stream().filter(each -> each.status().word().equals(status)).toList();
        return Reply.ok(desk.paging.page(call, 300, "registrants", registrants, registrant -> described(meeting, registrant)).put("page_number", 1));
    }

    private Reply show(Call call) {
        Meeting meeting = desk.meeting(call);
        return Reply.ok(described(meeting, found(meeting, call)));
    }

    private Reply delete(Call call) {
        Meeting meeting = desk.meeting(call);
        Registrant registrant = found(meeting, call);
        desk.world.registrants().remove(meeting.id(), registrant);
        news.cancelled(meeting, registrant);
        return Reply.empty(204);
    }

    private Registrant found(Meeting meeting, Call call) {
        return desk.world.registrants().find(meeting.id(), call.part("registrantId"))
                .orElseThrow(() -> Problem.of(400, 300, "The value that you entered for the Registrant ID field is invalid. Enter a valid value and try again."));
    }

    private ObjectNode described(Meeting meeting, Registrant registrant) {
        ObjectNode answer = Json.object().put("id", registrant.id()).put("email", registrant.email());
        registrant.form().properties().forEach(field -> {
            if (!field.getKey().equals("auto_approve") && !field.getKey().equals("language")) {
                answer.set(field.getKey(), field.getValue().deepCopy());
            }
        });
        return withLink(answer.put("status", registrant.status().word()).put("create_time", Json.time(registrant.createdAt())), meeting, registrant);
    }

    /// The personal link is told once the registration is approved.
    private ObjectNode withLink(ObjectNode answer, Meeting meeting, Registrant registrant) {
        return registrant.status() != Status.APPROVED ? answer
                : answer.put("join_url", desk.links.personal(meeting, registrant)).put("participant_pin_code", registrant.pin());
    }

    private static Checks form(JsonNode person) {
        Checks checks = Checks.of(person).required("email", "first_name").text("email", 128).text("first_name", 64).text("last_name", 64);
        return person.path("email").asString("").matches("[^@\\s]+@[^@\\s]+") ? checks : checks.wrong("email", "Must be a valid email address.");
    }

    private void open(Meeting meeting, int code) {
        desk.mayHost(desk.host(meeting));
        if (!meeting.registration()) {
            throw Problem.of(400, code, "Registration has not been enabled for this meeting: " + meeting.id() + ".");
        }
    }

    private void room(Meeting meeting, int more) {
        if (desk.world.registrants().all(meeting.id()).size() + more > CAPACITY) {
            throw Problem.of(400, 3043, "Meeting has reached maximum attendee capacity.");
        }
    }

    private void countAdd(Meeting meeting, JsonNode person) {
        String email = person.path("email").asString("");
        desk.limits.daily("adds of " + email + " to " + meeting.id(), Quotas.REGISTRANT_ADDS,
                "You have exceeded the daily rate limit of (3) for Add meeting registrant API requests for the registrant (" + email + ").");
    }
}
