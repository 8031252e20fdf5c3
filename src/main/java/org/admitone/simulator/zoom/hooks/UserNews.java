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

    private static ObjectNode person(User user) {
        return Json.object().put("id", user.id()).put("first_name", user.profile().path("first_name").asString(""))
                .put("last_name", user.profile().path("last_name").asString("")).put("email", user.email()).put("type", user.standing().type());
    }

    private void tell(String event, ObjectNode payload, ObjectNode person) {
        payload.set("object", person);
        news.tell(event, payload);
    }
}
