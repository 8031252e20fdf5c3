package org.admitone.provider.zoom.api;

import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/// Settings by dotted name, section and key, as they are to be: truths and texts. What is not named stays as it is.
public record SettingsWish(Map<String, Object> values) {

    public SettingsWish {
        values = Map.copyOf(values);
    }

    Consumer<ObjectNode> writer() {
        return json -> values.forEach((name, value) -> {
            int dot = name.indexOf('.');
            ObjectNode section = json.withObjectProperty(name.substring(0, dot));
            String key = name.substring(dot + 1);
            switch (value) {
                case Boolean truth -> section.put(key, truth);
                case Object text -> section.put(key, text.toString());
            }
        });
    }
}
