package org.admitone.client;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was said so far; what was not said is left out. */
public abstract class Said {

    private final Map<String, Object> said = new LinkedHashMap<>();

    Said() {
    }

    final void put(String name, Object value) {
        said.put(name, value);
    }

    @JsonValue
    final Map<String, Object> said() {
        return Collections.unmodifiableMap(said);
    }
}
