package org.admitone.simulator.zoom.pages;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.admitone.simulator.zoom.hooks.Mischief;
import org.admitone.simulator.zoom.http.Call;
import org.admitone.simulator.zoom.http.Fault;
import org.admitone.simulator.zoom.http.Problem;
import org.admitone.simulator.zoom.http.Reply;
import org.admitone.simulator.zoom.http.Route;
import org.admitone.simulator.zoom.world.Json;
import org.admitone.simulator.zoom.world.Quirks;
import org.admitone.simulator.zoom.world.SecondDevice;
import org.admitone.simulator.zoom.world.Switch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Everything a test in another language may want of the simulator itself, below `/sim`: time, faults, switches, webhooks.
public final class ControlApi {

    /// What the simulator lets itself be told.
    public interface Controls {

        void advance(Duration by);

        void fault(String calls, int count, Fault fault);

        void recover();

        void revokeTokens();

        void change(java.util.function.UnaryOperator<Quirks> change);

        void mischief(Mischief mischief);

        int byHand(String who, String method, String path, String json);

        void signsIn(String who, String client);

        void accepts(String who);

        void usedElsewhere(String email);

        boolean subscribe(URI endpoint);
    }

    private final Controls controls;

    public ControlApi(Controls controls) {
        this.controls = controls;
    }

    public List<Route> routes() {
        return Stream.of(
                route("POST", "/sim/advance", body -> controls.advance(Duration.ofSeconds(positive(body, "seconds")))),
                route("POST", "/sim/faults", this::order),
                route("DELETE", "/sim/faults", body -> controls.recover()),
                route("DELETE", "/sim/tokens", body -> controls.revokeTokens()),
                route("PUT", "/sim/switches", this::turn),
                route("PUT", "/sim/mischief", body -> controls.mischief(new Mischief(body.path("late").asInt(0), body.path("doubled").asInt(0),
                        body.path("swapped").asInt(0), body.path("lost").asInt(0), body.path("vanished").asInt(0)))),
                route("POST", "/sim/sign-ins", body -> controls.signsIn(body.path("who").asString(""), body.path("client").asString("browser"))),
                route("POST", "/sim/accepted-invitations", body -> controls.accepts(body.path("who").asString(""))),
                route("POST", "/sim/addresses-elsewhere", body -> controls.usedElsewhere(body.path("email").asString(""))),
                new Route("POST", "/sim/by-hand", this::byHand),
                new Route("POST", "/sim/webhooks", this::subscribe)).toList();
    }

    private static Route route(String method, String path, Consumer<ObjectNode> act) {
        return new Route(method, path, call -> {
            try {
                act.accept(call.json());
                return Reply.empty(204);
            } catch (IllegalArgumentException wrong) {
                throw Problem.of(400, 300, String.valueOf(wrong.getMessage()));
            }
        });
    }

    private Reply subscribe(Call call) {
        boolean proven = controls.subscribe(URI.create(call.json().path("url").asString("")));
        return Reply.json(201, Json.object().put("proven", proven));
    }

    private Reply byHand(Call call) {
        ObjectNode body = call.json();
        return Reply.empty(controls.byHand(body.path("who").asString(""), body.path("method").asString(""), body.path("path").asString(""), body.path("body").toString()));
    }

    private void order(ObjectNode body) {
        String kind = body.path("fault").asString("");
        Fault fault = switch (kind) {
            case "cut" -> new Fault.CutBefore();
            case "cut-after-work" -> new Fault.CutAfterWork();
            case "silent-after-work" -> new Fault.SilentAfterWork();
            case "slow" -> new Fault.Slow(Duration.ofMillis(positive(body, "milliseconds")));
            case String status when status.matches("[45]\\d\\d") -> new Fault.Answers(Integer.parseInt(status), body.path("code").asInt(Integer.parseInt(status)));
            default -> throw new IllegalArgumentException("fault is a status, cut, cut-after-work, silent-after-work or slow, not " + kind);
        };
        controls.fault(body.path("calls").asString(".*"), body.path("count").asInt(1), fault);
    }

    /// `{"rates": true, "second-device": "displace", "reports-settle-seconds": 60}`: all or nothing.
    private void turn(ObjectNode body) {
        List<java.util.function.UnaryOperator<Quirks>> changes = new ArrayList<>();
        body.properties().forEach(each -> changes.add(change(each.getKey(), each.getValue())));
        changes.forEach(controls::change);
    }

    private static java.util.function.UnaryOperator<Quirks> change(String name, JsonNode value) {
        return switch (name) {
            case "second-device" -> {
                SecondDevice rule = SecondDevice.valueOf(value.asString("").toUpperCase(Locale.ROOT));
                yield quirks -> quirks.secondDevice(rule);
            }
            case "reports-settle-seconds" -> quirks -> quirks.reportsSettleAfter(Duration.ofSeconds(value.asInt(0)));
            default -> {
                Switch which = Switch.of(name).orElseThrow(() -> new IllegalArgumentException("There is no switch " + name));
                yield quirks -> value.asBoolean(false) ? quirks.with(which) : quirks.without(which);
            }
        };
    }

    private static long positive(ObjectNode body, String field) {
        long value = body.path(field).asLong(0);
        if (value <= 0) {
            throw new IllegalArgumentException(field + " is a positive number");
        }
        return value;
    }
}
