package org.admitone.simulator.zoom.http;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the route of a call.
public final class Router implements Handler {

    private final List<Route> routes;

    public Router(List<Route> routes) {
        this.routes = routes.stream().sorted(Comparator.comparing(Route::names)).toList();
    }

    @Override
    public Reply answer(Call call) {
        for (Route route : routes) {
            Optional<Map<String, String>> named = route.method().equals(call.method()) ? route.match(call.path()) : Optional.empty();
            if (named.isPresent()) {
                return route.handler().answer(call.at(named.get()));
            }
        }
        throw Problem.of(404, 2300, "This API endpoint is not recognized.");
    }
}
