package org.admitone.simulator.zoom.hooks;

import java.time.Clock;
import org.admitone.simulator.zoom.world.Instance;
import org.admitone.simulator.zoom.world.Json;
import org.admitone.simulator.zoom.world.Meeting;
import tools.jackson.databind.node.ObjectNode;

/// Tells of meetings: planned, changed, deleted, begun, ended.
public final class MeetingNews {

    private final News news;
    private final Clock clock;

    public MeetingNews(News news, Clock clock) {
        this.news = news;
        this.clock = clock;
    }

    public void created(Meeting meeting, String joinUrl) {
        ObjectNode object = News.numbered(meeting).put("join_url", joinUrl).put("password", meeting.passcode()).put("creation_source", news.source());
        object.putObject("settings").put("use_pmi", meeting.says("use_pmi"))
                .put("alternative_hosts", meeting.settings().path("alternative_hosts").asString(""))
                .put("join_before_host", meeting.says("join_before_host")).put("jbh_time", meeting.settings().path("jbh_time").asInt(0));
        news.tell("meeting.created", with(news.operated().put("operation", "all"), "object", object));
    }

    /// @param changes only what was changed, in the words of the request
    public void updated(Meeting before, Meeting after, ObjectNode changes) {
        ObjectNode now = Json.object().put("id", after.id());
        ObjectNode old = Json.object().put("id", after.id());
        for (String field : new String[] {"topic", "agenda", "start_time", "duration", "timezone", "password"}) {
            if (changes.has(field)) {
                now.set(field, after.terms().path(field).deepCopy());
                old.set(field, before.terms().path(field).deepCopy());
            }
        }
        for (String field : new String[] {"join_before_host", "waiting_room", "approval_type", "audio", "auto_recording", "meeting_authentication", "alternative_hosts"}) {
            if (changes.path("settings").has(field)) {
                settings(now).set(field, after.settings().path(field).deepCopy());
                settings(old).set(field, before.settings().path(field).deepCopy());
            }
        }
        ObjectNode payload = with(news.operated().put("scope", "all"), "object", now).put("time_stamp", clock.millis());
        news.tell("meeting.updated", with(payload, "old_object", old));
    }

    public void deleted(Meeting meeting) {
        news.tell("meeting.deleted", with(news.operated().put("operation", "all"), "object", News.numbered(meeting)));
    }

    public void started(Instance instance) {
        news.tell("meeting.started", with(news.happened(), "object", running(instance)));
    }

    public void ended(Instance instance) {
        ObjectNode object = running(instance);
        instance.endedAt().ifPresent(end -> object.put("end_time", Json.time(end)));
        news.tell("meeting.ended", with(news.happened(), "object", object));
    }

    private ObjectNode running(Instance instance) {
        return News.worded(instance.meeting()).put("host_email", news.email(instance.meeting().hostId()))
                .put("start_time", Json.time(instance.startedAt()));
    }

    private static ObjectNode settings(ObjectNode object) {
        return object.get("settings") instanceof ObjectNode there ? there : object.putObject("settings");
    }

    private static ObjectNode with(ObjectNode payload, String name, ObjectNode value) {
        payload.set(name, value);
        return payload;
    }
}
