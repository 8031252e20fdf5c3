package org.admitone.simulator.zoom.rest;

import java.time.Duration;
import java.util.List;
import org.admitone.simulator.zoom.hooks.UserNews;
import org.admitone.simulator.zoom.http.Call;
import org.admitone.simulator.zoom.http.Problem;
import org.admitone.simulator.zoom.http.Reply;
import org.admitone.simulator.zoom.world.Json;
import org.admitone.simulator.zoom.world.Label;
import org.admitone.simulator.zoom.world.User;
import tools.jackson.databind.node.ObjectNode;

/// The account's people: made, listed, read, changed, switched off and on, deleted, and their sign-in tokens.
public final class UsersResource implements Resource {

    private static final List<String> PROFILE = List.of("first_name", "last_name", "display_name", "timezone", "dept", "host_key", "pmi", "use_pmi", "language",
            "job_title", "company", "location");
    private static final List<String> TOLD = List.of("first_name", "last_name", "display_name", "timezone", "dept", "host_key", "pmi", "use_pmi", "language");
    private static final long YEAR = Duration.ofDays(365).toSeconds();

    private final Desk desk;
    private final UserNews news;
    private final UserAnswers answers;
    private final NewUsers newcomers;

    public UsersResource(Desk desk, UserNews news) {
        this.desk = desk;
        this.news = news;
        this.answers = new UserAnswers(desk);
        this.newcomers = new NewUsers(desk, news);
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                Operation.get("/users", Label.MEDIUM, "user:read:list_users:admin", this::list),
                Operation.post("/users", Label.LIGHT, "user:write:user:admin", newcomers::create),
                Operation.get("/users/summary", Label.MEDIUM, "user:read:summary:admin", call -> Reply.ok(answers.summary())),
                Operation.get("/users/{userId}", Label.LIGHT, "user:read:user:admin", call -> Reply.ok(answers.whole(desk.user(call)))),
                Operation.patch("/users/{userId}", Label.LIGHT, "user:update:user:admin", this::change),
                Operation.delete("/users/{userId}", Label.LIGHT, "user:delete:user:admin", this::delete),
                Operation.put("/users/{userId}/status", Label.LIGHT, "user:update:status:admin", this::status),
                Operation.get("/users/{userId}/token", Label.LIGHT, "user:read:token:admin", this::token),
                Operation.delete("/users/{userId}/token", Label.LIGHT, "user:delete:token:admin", this::signOut));
    }

    private Reply list(Call call) {
        String status = call.query("status").orElse("active");
        List<User> users = desk.world.users().all().stream().filter(user -> user.standing().status().equals(status)).toList();
        return Reply.ok(desk.paging.page(call, 2_000, "users", users, answers::line).put("page_number", 1));
    }

    private Reply change(Call call) {
        User before = desk.user(call);
        ObjectNode body = call.json();
        Checks.of(body).oneOf("type", 1, 2, 4, 99).text("first_name", 64).text("last_name", 64).text("host_key", 10).done();
        int type = body.path("type").asInt(before.standing().type());
        if (type == User.LICENSED && !before.licensed()) {
            newcomers.seat(type);
        }
        User after = new User(before.id(), before.email(), new User.Standing(type, before.standing().status(), before.standing().role()),
                profile(before.profile().deepCopy(), body), before.settings(), before.createdAt());
        desk.world.users().put(after);
        if (type != before.standing().type()) {
            news.typeChanged(before, after);
        }
        ObjectNode told = Json.object();
        TOLD.stream().filter(field -> body.has(field) && !body.path(field).equals(before.profile().path(field))).forEach(field -> told.set(field, body.path(field).deepCopy()));
        if (!told.isEmpty()) {
            news.profileChanged(before, told);
        }
        return Reply.empty(204);
    }

    private Reply delete(Call call) {
        User user = member(desk.user(call));
        desk.world.users().remove(user);
        desk.links.forget(user);
        news.turned(call.query("action").orElse("disassociate").equals("delete") ? "deleted" : "disassociated", user);
        return Reply.empty(204);
    }

    private Reply status(Call call) {
        User user = member(desk.user(call));
        ObjectNode body = call.json();
        Checks.of(body).required("action").oneOf("action", "activate", "deactivate", "clock_in", "clock_out").done();
        boolean on = !body.path("action").asString("").equals("deactivate");
        if (on && user.licensed() && !user.active()) {
            newcomers.seat(User.LICENSED);
        }
        desk.world.users().put(user.as(new User.Standing(user.standing().type(), on ? "active" : "inactive", user.standing().role())));
        if (!on) {
            desk.links.forget(user);
        }
        news.turned(on ? "activated" : "deactivated", user);
        return Reply.empty(204);
    }

    private Reply token(Call call) {
        User user = desk.user(call);
        if (!call.query("type").orElse("token").equals("zak")) {
            throw Problem.of(400, 2300, "This API endpoint is not recognized.");
        }
        long seconds = call.query("ttl").filter(ttl -> ttl.matches("\\d{1,9}")).map(Long::parseLong).orElse(7_200L);
        return Reply.ok(Json.object().put("token", desk.links.zak(user, Duration.ofSeconds(Math.min(seconds, YEAR)))));
    }

    private Reply signOut(Call call) {
        desk.links.forget(desk.user(call));
        return Reply.empty(204);
    }

    private static User member(User user) {
        if (user.standing().role() == 0) {
            throw Problem.of(400, 1117, "The owner of the account cannot be deleted or deactivated.");
        }
        return user;
    }

    static ObjectNode profile(ObjectNode profile, ObjectNode given) {
        PROFILE.stream().filter(given::has).forEach(field -> profile.set(field, given.path(field).deepCopy()));
        return profile;
    }
}
