package org.admitone.simulator.zoom.rest;

import java.util.List;
import java.util.function.Supplier;
import org.admitone.simulator.zoom.http.Call;
import org.admitone.simulator.zoom.http.Handler;
import org.admitone.simulator.zoom.http.Problem;
import org.admitone.simulator.zoom.http.Reply;
import org.admitone.simulator.zoom.http.Route;
import org.admitone.simulator.zoom.world.Ids;
import org.admitone.simulator.zoom.world.World;

/// Stands before every REST call: a good token, within the limits, allowed what it asks. Behind it one call at a time.
public final class Gate {

    private final Tokens tokens;
    private final RateLimits limits;
    private final World world;
    private final Ids ids;

    public Gate(Tokens tokens, RateLimits limits, World world, Ids ids) {
        this.tokens = tokens;
        this.limits = limits;
        this.world = world;
        this.ids = ids;
    }

    public List<Route> routes(List<Resource> resources) {
        return resources.stream().flatMap(resource -> resource.operations().stream()).map(this::guarded).toList();
    }

    private Route guarded(Operation operation) {
        return new Route(operation.method(), "/v2" + operation.path(), tracked(operation, call -> {
            admit(operation, call);
            return world.locked((Supplier<Reply>) () -> operation.handler().answer(call));
        }));
    }

    private void admit(Operation operation, Call call) {
        String token = call.header("authorization").filter(value -> value.startsWith("Bearer ")).map(value -> value.substring(7)).orElse("");
        if (!tokens.good(token)) {
            throw Problem.of(401, 124, "Invalid access token.");
        }
        limits.pass(operation.label());
        if (!tokens.allows(operation.scope())) {
            throw Problem.of(400, 4711, "Invalid access token, does not contain scopes:[" + operation.scope() + "].");
        }
    }

    private Handler tracked(Operation operation, Handler inner) {
        return call -> {
            Reply reply;
            try {
                reply = inner.answer(call);
            } catch (Problem problem) {
                reply = problem.reply();
            }
            return reply.with("x-zm-trackingid", "v=2.0;rid=WEB_" + ids.opaque()).with("X-RateLimit-Category", operation.label().word());
        };
    }
}
