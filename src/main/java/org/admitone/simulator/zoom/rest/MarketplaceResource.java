package org.admitone.simulator.zoom.rest;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.admitone.simulator.zoom.hooks.Deliveries;
import org.admitone.simulator.zoom.hooks.LoggedTry;
import org.admitone.simulator.zoom.hooks.Subscription;
import org.admitone.simulator.zoom.hooks.Subscriptions;
import org.admitone.simulator.zoom.http.Call;
import org.admitone.simulator.zoom.http.Problem;
import org.admitone.simulator.zoom.http.Reply;
import org.admitone.simulator.zoom.world.Json;
import org.admitone.simulator.zoom.world.Label;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The app's webhooks: where they go, and what was tried in the last seven days.
public final class MarketplaceResource implements Resource {

    private static final int DELIVERED = 3;
    private static final int FAILED = 2;

    private final Desk desk;
    private final Deliveries deliveries;
    private final String appId;

    public MarketplaceResource(Desk desk, Deliveries deliveries, String appId) {
        this.desk = desk;
        this.deliveries = deliveries;
        this.appId = appId;
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                Operation.get("/marketplace/apps/{appId}/webhook_logs", Label.MEDIUM, "marketplace_app:read:admin", this::log),
                Operation.get("/marketplace/app/event_subscription", Label.HEAVY, "marketplace_app:read:admin", this::list),
                Operation.post("/marketplace/app/event_subscription", Label.HEAVY, "marketplace_app:write:admin", this::subscribe),
                Operation.patch("/marketplace/app/event_subscription/{eventSubscriptionId}", Label.HEAVY, "marketplace_app:write:admin", this::open),
                Operation.delete("/marketplace/app/event_subscription/{eventSubscriptionId}", Label.HEAVY, "marketplace_app:write:admin", this::remove));
    }

    private Reply log(Call call) {
        if (!call.part("appId").equals(appId)) {
            throw Problem.of(404, 1401, "APP ID does not exist: " + call.part("appId") + ".");
        }
        Instant from = time(call, "from", Instant.MIN);
        Instant to = time(call, "to", Instant.MAX);
        int type = call.query("type").map(Integer::parseInt).orElse(FAILED);
        List<LoggedTry> tries = deliveries.log().tries().stream()
                .filter(each -> !each.at().isBefore(from) && !each.at().isAfter(to))
                .filter(each -> call.query("event").filter(event -> !event.equals(each.event())).isEmpty())
                .filter(each -> call.query("retry_num").filter(number -> !number.equals(String.valueOf(each.retry()))).isEmpty())
                .filter(each -> type != FAILED || !each.delivered()).filter(each -> type != DELIVERED || each.delivered()).toList();
        ObjectNode page = desk.paging.page(call, 300, "webhook_logs", tries, LoggedTry::json);
        page.remove(List.of("page_count", "total_records"));
        return Reply.ok(page);
    }

    private Reply list(Call call) {
        ObjectNode answer = Json.object().put("next_page_token", "").put("page_size", 30);
        ArrayNode list = answer.putArray("event_subscriptions");
        for (Subscriptions.State state : deliveries.subscriptions().states()) {
            Subscription each = state.subscription();
            ObjectNode line = list.addObject().put("event_subscription_id", each.id()).put("event_subscription_name", each.name())
                    .put("event_webhook_url", each.endpoint().toString()).put("subscription_scope", "account").put("created_source", "openapi");
            ArrayNode events = line.putArray("events");
            each.events().forEach(events::add);
        }
        return Reply.ok(answer);
    }

    /// The endpoint is asked by another thread: asking it here would hold up the whole account meanwhile.
    private Reply subscribe(Call call) {
        ObjectNode body = call.json();
        Checks.of(body).required("event_webhook_url", "subscription_scope").oneOf("subscription_scope", "user", "account", "master_account").done();
        Set<String> events = body.path("events").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        Subscription subscription = new Subscription(desk.ids.opaque(), body.path("event_subscription_name").asString("by the interface"),
                URI.create(body.path("event_webhook_url").asString("")), events);
        deliveries.subscriptions().addUnasked(subscription);
        return Reply.json(201, Json.object().put("event_subscription_id", subscription.id()));
    }

    private Reply open(Call call) {
        known(call);
        return Reply.empty(204);
    }

    private Reply remove(Call call) {
        known(call);
        deliveries.subscriptions().remove(call.part("eventSubscriptionId"));
        return Reply.empty(204);
    }

    private void known(Call call) {
        String id = call.part("eventSubscriptionId");
        if (deliveries.subscriptions().states().stream().noneMatch(state -> state.subscription().id().equals(id))) {
            throw Problem.of(404, 1601, "App event subscription is invalid: " + id + ".");
        }
    }

    private static Instant time(Call call, String name, Instant otherwise) {
        try {
            return call.query(name).map(Instant::parse).orElse(otherwise);
        } catch (DateTimeException wrong) {
            throw Problem.of(400, 300, "Invalid field: " + name + ".");
        }
    }
}
