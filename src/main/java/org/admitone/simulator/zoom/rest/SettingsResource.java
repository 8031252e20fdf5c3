package org.admitone.simulator.zoom.rest;

import java.util.List;
import java.util.Map;
import org.admitone.simulator.zoom.hooks.UserNews;
import org.admitone.simulator.zoom.http.Call;
import org.admitone.simulator.zoom.http.Reply;
import org.admitone.simulator.zoom.world.Group;
import org.admitone.simulator.zoom.world.Json;
import org.admitone.simulator.zoom.world.Label;
import org.admitone.simulator.zoom.world.User;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Settings of users and of the account. What a group locks is shown as the group has it and cannot be changed here.
public final class SettingsResource implements Resource {

    private final Desk desk;
    private final UserNews news;

    public SettingsResource(Desk desk, UserNews news) {
        this.desk = desk;
        this.news = news;
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                Operation.get("/users/{userId}/settings", Label.MEDIUM, "user:read:settings:admin", call -> Reply.ok(effective(desk.user(call)))),
                Operation.patch("/users/{userId}/settings", Label.MEDIUM, "user:update:settings:admin", this::change),
                Operation.get("/accounts/{accountId}/settings", Label.MEDIUM, "account:read:settings:admin", call -> Reply.ok(desk.world.settings().account())),
                Operation.patch("/accounts/{accountId}/settings", Label.MEDIUM, "account:update:settings:admin", this::changeAccount));
    }

    private ObjectNode effective(User user) {
        ObjectNode settings = user.settings().deepCopy();
        desk.world.groups().of(user).forEach(group -> locked(group).forEach((section, values) ->
                Json.overlay(settings, Json.object().set(section, values))));
        return settings;
    }

    private Reply change(Call call) {
        User user = desk.user(call);
        ObjectNode before = effective(user);
        Json.overlay(user.settings(), call.json());
        ObjectNode after = effective(user);
        Json.overlay(user.settings(), after);
        Json.changed(before, call.json()).map(old -> Json.same(old, after)).filter(now -> Json.changed(before, now).isPresent()).ifPresent(now -> news.settings(user, now));
        return Reply.empty(204);
    }

    private Reply changeAccount(Call call) {
        desk.paidAccount();
        Json.overlay(desk.world.settings().account(), call.json());
        return Reply.empty(204);
    }

    /// Section by section, the settings of a group that are locked.
    private static Map<String, ObjectNode> locked(Group group) {
        Map<String, ObjectNode> sections = new java.util.HashMap<>();
        group.locks().properties().forEach(section -> section.getValue().properties().forEach(lock -> {
            JsonNode value = group.settings().path(section.getKey()).path(lock.getKey());
            if (lock.getValue().asBoolean(false) && !value.isMissingNode()) {
                sections.computeIfAbsent(section.getKey(), key -> Json.object()).set(lock.getKey(), value.deepCopy());
            }
        }));
        return sections;
    }
}
