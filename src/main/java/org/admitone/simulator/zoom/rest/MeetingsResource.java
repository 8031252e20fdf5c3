package org.admitone.simulator.zoom.rest;

import java.time.Instant;
import java.util.List;
import org.admitone.simulator.zoom.hooks.MeetingNews;
import org.admitone.simulator.zoom.http.Call;
import org.admitone.simulator.zoom.http.Problem;
import org.admitone.simulator.zoom.http.Reply;
import org.admitone.simulator.zoom.live.Departures;
import org.admitone.simulator.zoom.world.Label;
import org.admitone.simulator.zoom.world.Meeting;
import org.admitone.simulator.zoom.world.Quotas;
import org.admitone.simulator.zoom.world.User;
import tools.jackson.databind.node.ObjectNode;

/// Meetings: planned, read, changed, deleted, ended.
public final class MeetingsResource implements Resource {

    private static final String TOO_MANY = "You have exceeded the daily rate limit (100) of Meeting Create/Update API requests permitted for this particular user.";

    private final Desk desk;
    private final MeetingNews news;
    private final Departures departures;
    private final MeetingForms forms;
    private final MeetingAnswers answers;

    public MeetingsResource(Desk desk, MeetingNews news, Departures departures) {
        this.desk = desk;
        this.news = news;
        this.departures = departures;
        this.forms = new MeetingForms(desk.ids, desk.behaviour);
        this.answers = new MeetingAnswers(desk);
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                Operation.post("/users/{userId}/meetings", Label.LIGHT, "meeting:write:meeting:admin", this::create),
                Operation.get("/users/{userId}/meetings", Label.MEDIUM, "meeting:read:list_meetings:admin", this::list),
                Operation.get("/meetings/{meetingId}", Label.LIGHT, "meeting:read:meeting:admin", this::show),
                Operation.patch("/meetings/{meetingId}", Label.LIGHT, "meeting:update:meeting:admin", this::change),
                Operation.delete("/meetings/{meetingId}", Label.LIGHT, "meeting:delete:meeting:admin", this::delete),
                Operation.put("/meetings/{meetingId}/status", Label.LIGHT, "meeting:update:status:admin", this::status));
    }

    private Reply create(Call call) {
        User host = desk.mayHost(desk.user(call));
        countWrite(host);
        ObjectNode body = call.json();
        ObjectNode terms = forms.terms(body);
        ObjectNode settings = forms.settings(host, body);
        mayRegister(host, settings);
        forms.protect(terms, settings, host, body);
        Meeting meeting = new Meeting(desk.ids.meeting(), desk.ids.instance(), host.id(), terms, settings, desk.clock.instant());
        desk.world.meetings().put(meeting);
        news.created(meeting, desk.links.plain(meeting));
        return Reply.json(201, answers.whole(meeting, host));
    }

    private Reply show(Call call) {
        Meeting meeting = desk.meeting(call);
        return Reply.ok(answers.whole(meeting, desk.host(meeting)));
    }

    private Reply change(Call call) {
        Meeting before = desk.meeting(call);
        User host = desk.mayHost(desk.host(before));
        countWrite(host);
        ObjectNode body = call.json();
        ObjectNode terms = forms.changedTerms(before.terms(), body);
        ObjectNode settings = forms.changedSettings(before.settings(), body);
        mayRegister(host, settings);
        forms.protect(terms, settings, host, body);
        Meeting after = new Meeting(before.id(), before.uuid(), before.hostId(), terms, settings, before.createdAt());
        desk.world.meetings().put(after);
        news.updated(before, after, body);
        return Reply.empty(204);
    }

    private Reply delete(Call call) {
        Meeting meeting = desk.meeting(call);
        departures.end(meeting.id());
        desk.world.meetings().delete(meeting);
        news.deleted(meeting);
        return Reply.empty(204);
    }

    private Reply status(Call call) {
        ObjectNode body = call.json();
        Checks.of(body).required("action").oneOf("action", "end", "recover").done();
        boolean recover = body.path("action").asString("").equals("recover");
        boolean done = recover ? desk.world.meetings().recover(Desk.number(call.part("meetingId"))).isPresent() : departures.end(desk.meeting(call).id());
        if (!done) {
            throw Problem.noMeeting(call.part("meetingId"));
        }
        return Reply.empty(204);
    }

    private Reply list(Call call) {
        User host = desk.mayHost(desk.user(call));
        String type = call.query("type").orElse("scheduled");
        List<Meeting> meetings = desk.world.meetings().of(host).stream().filter(meeting -> !meeting.expired(desk.clock.instant()))
                .filter(meeting -> fits(meeting, type)).toList();
        ObjectNode page = desk.paging.page(call, 300, "meetings", meetings, answers::line);
        return Reply.ok(page.put("page_number", 1));
    }

    private boolean fits(Meeting meeting, String type) {
        Instant now = desk.clock.instant();
        Instant over = meeting.startsAt().orElse(meeting.createdAt()).plusSeconds(60L * meeting.minutes());
        return switch (type) {
            case "scheduled" -> meeting.planned();
            case "live" -> desk.world.instances().live(meeting.id()).isPresent();
            case "upcoming", "upcoming_meetings" -> meeting.planned() && over.isAfter(now);
            case "previous_meetings" -> meeting.planned() && !over.isAfter(now);
            default -> throw Problem.of(400, 300, "Invalid field: type.");
        };
    }

    private void countWrite(User host) {
        desk.limits.daily("meeting writes of " + host.id(), Quotas.MEETING_WRITES, TOO_MANY);
    }

    private static void mayRegister(User host, ObjectNode settings) {
        if (settings.path("approval_type").asInt(2) != 2 && !host.licensed()) {
            throw Problem.onlyPaid(host.id());
        }
    }
}
