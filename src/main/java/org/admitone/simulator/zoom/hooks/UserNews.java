package org.admitone.simulator.zoom.hooks;

import java.time.Clock;
import org.admitone.simulator.zoom.world.Json;
import org.admitone.simulator.zoom.world.User;
import tools.jackson.databind.node.ObjectNode;

/// Tells of the account's people: made, changed, switched on and off, gone.
public final class UserNews {

    private final News news;
    private final Clock clock;

    public UserNews(News news, Clock clock) {
        this.news = news;
        this.clock = clock;
    }

    public void created(User user, String how) {
        tell("user.created", news.operated().put("creation_type", how), person(user));
    }

    public void accepted(User user) {
        tell("user.invitation_accepted", news.happened(), person(user));
    }

    public void typeChanged(User before, User after) {
        ObjectNode payload = news.operated();
        payload.set("object", Json.object().put("id", after.id()).put("type", after.standing().type()));
        payload.put("time_stamp", clock.millis());
        payload.set("old_object", Json.object().put("id", after.id()).put("type", before.standing().type()));
        news.tell("user.updated", payload);
    }

    /// `activated`, `deactivated`, `deleted`, `disassociated`.
    public void turned(String what, User user) {
        tell("user." + what, news.operated(), person(user));
    }

    /// Of a profile: names, host key and the like.
    public void profileChanged(User before, ObjectNode changes) {
        ObjectNode payload = news.operated();
        ObjectNode old = Json.object().put("id", before.id());
        changes.properties().forEach(each -> old.set(each.getKey(), before.profile().path(each.getKey()).isMissingNode() ? each.getValue() : before.profile().path(each.getKey())));
        ObjectNode now = Json.object().put("id", before.id());
        Json.overlay(now, changes);
        payload.set("object", now);
        payload.put("time_stamp", clock.millis());
        payload.set("old_object", old);
        news.tell("user.updated", payload);
    }

    public void passwordChanged(User user) {
        ObjectNode payload = news.operated().put("operation", "change_password");
        payload.put("time_stamp", clock.millis());
        tell("user.updated", payload, Json.object().put("id", user.id()));
    }

    public void settings(User user, ObjectNode changes) {
        ObjectNode object = Json.object().put("id", user.id());
        object.set("settings", changes);
        tell("user.settings_updated", news.operated().put("time_stamp", clock.millis()), object);
    }

    /// @param client as Zoom names it: `browser`, `win`, `mac`, ...
    public void signedIn(User user, String client) {
        tell("user.signed_in", news.happened(), Json.object().put("id", user.id()).put("client_type", client).put("date_time", Json.time(clock.instant()))
                .put("email", user.email()).put("version", client.equals("browser") ? "-" : "6.2.0").put("login_type", 100));
    }

    private static ObjectNode person(User user) {
        return Json.object().put("id", user.id()).put("first_name", user.profile().path("first_name").asString(""))
                .put("last_name", user.profile().path("last_name").asString("")).put("email", user.email()).put("type", user.standing().type());
    }

    private void tell(String event, ObjectNode payload, ObjectNode person) {
        payload.set("object", person);
        news.tell(event, payload);
    }
}
