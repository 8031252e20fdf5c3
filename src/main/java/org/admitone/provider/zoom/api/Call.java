package org.admitone.provider.zoom.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.admitone.provider.zoom.InstanceId;
import org.admitone.provider.zoom.MeetingNumber;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// One request to Zoom before it is sent.
///
/// @param name    for the log; without an id in it
/// @param counted which daily allowances it uses
record Call(String name, Label label, Method method, String path, Map<String, String> query, Optional<ObjectNode> json, List<Counted> counted) {

    enum Method { GET, POST, PUT, PATCH, DELETE }

    /// @param subject whose allowance: a host, an alias, a registrant
    /// @param within  the meeting it counts in; empty: anywhere
    record Counted(Allowance allowance, String subject, String within) {

        String key() {
            return within + "/" + subject;
        }

        @Override
        public String toString() {
            return "Counted[" + allowance + ", masked]";
        }
    }

    static Call get(String name, Label label, Object... steps) {
        return of(name, label, Method.GET, steps);
    }

    static Call post(String name, Label label, Object... steps) {
        return of(name, label, Method.POST, steps);
    }

    static Call put(String name, Label label, Object... steps) {
        return of(name, label, Method.PUT, steps);
    }

    static Call patch(String name, Label label, Object... steps) {
        return of(name, label, Method.PATCH, steps);
    }

    static Call delete(String name, Label label, Object... steps) {
        return of(name, label, Method.DELETE, steps);
    }

    private static Call of(String name, Label label, Method method, Object... steps) {
        String path = Stream.of(steps).map(Call::step).collect(Collectors.joining("/", "/", ""));
        return new Call(name, label, method, path, Map.of(), Optional.empty(), List.of());
    }

    private static String step(Object step) {
        return switch (step) {
            case InstanceId instance -> instance.inPath();
            case MeetingNumber meeting -> Long.toString(meeting.value());
            case Object text -> encoded(text.toString());
        };
    }

    Call query(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(query);
        more.put(name, value);
        return new Call(this.name, label, method, path, more, json, counted);
    }

    Call body(Consumer<ObjectNode> writer) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        writer.accept(object);
        return new Call(name, label, method, path, query, Optional.of(object), counted);
    }

    Call counted(Allowance allowance, String subject) {
        return counting(new Counted(allowance, subject, ""));
    }

    Call counted(Allowance allowance, String subject, MeetingNumber within) {
        return counting(new Counted(allowance, subject, within.toString()));
    }

    private Call counting(Counted one) {
        List<Counted> more = new ArrayList<>(counted);
        more.add(one);
        return new Call(name, label, method, path, query, json, List.copyOf(more));
    }

    boolean writes() {
        return method != Method.GET;
    }

    String pathAndQuery() {
        return query.isEmpty() ? path : query.entrySet().stream().map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&", path + "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "Call[" + name + "]";
    }
}
