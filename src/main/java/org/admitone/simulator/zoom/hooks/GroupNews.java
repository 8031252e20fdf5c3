package org.admitone.simulator.zoom.hooks;

import java.time.Clock;
import java.util.Collection;
import org.admitone.simulator.zoom.world.Group;
import org.admitone.simulator.zoom.world.Json;
import org.admitone.simulator.zoom.world.User;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Tells of groups: made, deleted, who came and went, what was set and locked.
public final class GroupNews {

    private final News news;
    private final Clock clock;

    public GroupNews(News news, Clock clock) {
        this.news = news;
        this.clock = clock;
    }

    /// `created` or `deleted`.
    public void turned(String what, Group group) {
        tell("group." + what, news.operated().put("time_stamp", clock.millis()), named(group).put("name", group.name()));
    }

    /// `member_added` or `member_deleted`.
    public void members(String what, Group group, Collection<User> people) {
        ObjectNode object = named(group);
        ArrayNode list = object.putArray("members");
        people.forEach(each -> list.addObject().put("id", each.id()).put("email", each.email()));
        tell("group." + what, news.operated().put("time_stamp", clock.millis()), object);
    }

    /// @param before the same settings as they were
    public void settings(Group group, ObjectNode before, ObjectNode changes) {
        ObjectNode payload = news.operated();
        payload.set("old_object", named(group).set("settings", truths(before)));
        tell("group.settings_updated", payload, named(group).set("settings", truths(changes)));
    }

    /// Zoom's files know the kinds of audio as a truth here, which they cannot be; it is told without them.
    private static ObjectNode truths(ObjectNode settings) {
        ObjectNode truths = settings.deepCopy();
        truths.properties().forEach(section -> ((ObjectNode) section.getValue()).removeIf(value -> !value.isBoolean()));
        return truths;
    }

    public void locks(Group group, ObjectNode changes) {
        tell("group.lock_settings_updated", news.operated(), named(group).set("settings", changes));
    }

    private static ObjectNode named(Group group) {
        return Json.object().put("id", group.id());
    }

    private void tell(String event, ObjectNode payload, tools.jackson.databind.JsonNode object) {
        payload.set("object", object);
        news.tell(event, payload);
    }
}
