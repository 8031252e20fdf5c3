package org.admitone.provider.openapi;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The operations and webhooks of all files, found by path and by event.
final class ApiFiles {

    /// An operation, and the file it is from: references in it are relative to that.
    record Operation(JsonNode file, JsonNode node) {}

    private final Map<String, Map<String, Operation>> paths = new TreeMap<>(Comparator.comparing(ApiFiles::names).thenComparing(Comparator.naturalOrder()));
    private final Map<String, Operation> events = new HashMap<>();

    ApiFiles(OpenApiFolder folder) {
        JsonMapper mapper = JsonMapper.builder().build();
        for (Path file : folder.files()) {
            JsonNode root = mapper.readTree(file.toFile());
            root.path("webhooks").properties().forEach(event -> events.put(event.getKey(), new Operation(root, event.getValue().path("post"))));
            root.path("paths").properties().forEach(path -> path.getValue().properties().forEach(method -> add(root, path.getKey(), method.getKey(), method.getValue())));
        }
    }

    /// The user events sit under `paths`, without a slash.
    private void add(JsonNode root, String path, String method, JsonNode node) {
        if (path.startsWith("/")) {
            paths.computeIfAbsent(path, key -> new HashMap<>()).put(method.toUpperCase(java.util.Locale.ROOT), new Operation(root, node));
        } else {
            events.put(path, new Operation(root, node));
        }
    }

    Optional<Operation> operation(String method, String path) {
        return paths.entrySet().stream().filter(each -> fits(each.getKey(), path) && each.getValue().containsKey(method))
                .map(each -> each.getValue().get(method)).findFirst();
    }

    Optional<Operation> event(String name) {
        return Optional.ofNullable(events.get(name));
    }

    private static boolean fits(String template, String path) {
        List<String> wanted = List.of(template.split("/"));
        List<String> given = List.of(path.split("/"));
        if (wanted.size() != given.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!wanted.get(i).startsWith("{") && !wanted.get(i).equals(given.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static int names(String template) {
        return template.length() - template.replace("{", "").length();
    }
}
