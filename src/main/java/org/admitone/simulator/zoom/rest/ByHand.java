package org.admitone.simulator.zoom.rest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.admitone.simulator.zoom.hooks.News;
import org.admitone.simulator.zoom.hooks.UserNews;
import org.admitone.simulator.zoom.http.Call;
import org.admitone.simulator.zoom.http.Problem;
import org.admitone.simulator.zoom.http.Reply;
import org.admitone.simulator.zoom.http.Route;
import org.admitone.simulator.zoom.http.Router;
import org.admitone.simulator.zoom.world.Json;
import org.admitone.simulator.zoom.world.User;
import org.admitone.simulator.zoom.world.World;
import tools.jackson.databind.node.ObjectNode;

/// What people do on Zoom's own pages: the same as by a call, but nobody asks for a token, nothing is counted, and the webhook names who it was.
public final class ByHand {

    private final World world;
    private final News news;
    private final UserNews people;
    private final Router router;

    public ByHand(World world, News news, UserNews people, List<Resource> resources) {
        this.world = world;
        this.news = news;
        this.people = people;
        this.router = new Router(resources.stream().flatMap(each -> each.operations().stream())
                .map(operation -> new Route(operation.method(), operation.path(), operation.handler())).toList());
    }

    /// @param who by id or address
    public int does(String who, String method, String path, String json) {
        return answer(who, method, path, json).status();
    }

    public ObjectNode settings(String user) {
        return (ObjectNode) Json.read(answer(user, "GET", "/users/" + user + "/settings", "").body());
    }

    private Reply answer(String who, String method, String path, String json) {
        Call call = new Call(method, path, Map.of(), Map.of(), Map.of(), json.getBytes(StandardCharsets.UTF_8));
        return world.locked((Supplier<Reply>) () -> news.by(user(who).id(), () -> {
            try {
                return router.answer(call);
            } catch (Problem problem) {
                return problem.reply();
            }
        }));
    }

    /// Whoever was invited follows the link of the mail.
    public void accepts(String who) {
        world.run(() -> {
            User user = user(who);
            if (!user.standing().status().equals("pending")) {
                throw Problem.of(400, 1120, "There is no invitation for " + who + ".");
            }
            User now = user.as(new User.Standing(user.standing().type(), "active", user.standing().role()));
            world.users().put(now);
            people.accepted(now);
        });
    }

    public void signsIn(String who, String client) {
        world.run(() -> people.signedIn(user(who), client));
    }

    public void changesPassword(String who) {
        world.run(() -> news.by(user(who).id(), () -> {
            people.passwordChanged(user(who));
            return who;
        }));
    }

    private User user(String who) {
        return world.users().find(who).orElseThrow(() -> Problem.of(404, 1001, "User does not exist: " + who + "."));
    }
}
