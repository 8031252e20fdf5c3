package org.admitone.simulator.zoom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.admitone.provider.openapi.Conformity;
import org.admitone.provider.openapi.OpenApiFolder;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.MissingNode;

/// Every answer and every webhook of the simulator is one that Zoom's OpenAPI files allow, and so is every call of the simulator's own tests.
class OpenApiConformityTest {

    @Test
    void answers_and_webhooks_are_as_documented() throws Exception {
        assumeTrue(OpenApiFolder.find().isPresent(), OpenApiFolder.MISSING);
        Conformity conformity = Conformity.of(OpenApiFolder.find().orElseThrow());
        Set<String> faults = new TreeSet<>();
        List<RestCaller.Exchange> exchanges = new ArrayList<>();
        try (var account = new SimulatedAccount().told(); RestCaller rest = new RestCaller(account.zoom, exchanges::add).signIn()) {
            new GrandTour(account, rest).walk();
            account.zoom.settle();
            account.hooks.caught().forEach(hook -> faults.addAll(conformity.webhook(hook.event(), hook.body())));
            assertThat(Set.copyOf(account.hooks.events())).as("events that were looked at").hasSizeGreaterThan(18);
        }
        exchanges.removeIf(each -> each.path().startsWith("/oauth"));
        for (RestCaller.Exchange each : exchanges) {
            String[] path = each.path().split("\\?", 2);
            boolean body = !each.method().equals("GET") && !each.method().equals("DELETE");
            if (each.status() < 300) {
                faults.addAll(conformity.request(each.method(), path[0], path.length == 2 ? query(path[1]) : Map.of(), body ? each.sent() : MissingNode.getInstance()));
            }
            faults.addAll(conformity.response(each.method(), path[0], each.status(), each.body()));
        }
        assertThat(exchanges).hasSizeGreaterThan(50);
        assertThat(faults).isEmpty();
    }

    @Test
    void the_tour_leaves_no_call_out() throws Exception {
        try (var account = new SimulatedAccount().told(); RestCaller rest = new RestCaller(account.zoom).signIn()) {
            new GrandTour(account, rest).walk();
            assertThat(account.zoom.operations()).allSatisfy(operation -> assertThat(account.zoom.served())
                    .as(operation).anyMatch(call -> (call.method() + " " + call.path()).matches(operation.replace(" ", " /v2").replaceAll("\\{\\w+}", "[^/]+"))));
        }
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : raw.split("&")) {
            query.put(pair.split("=", 2)[0], URLDecoder.decode(pair.split("=", 2)[1], StandardCharsets.UTF_8));
        }
        return query;
    }
}
