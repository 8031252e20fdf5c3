package org.admitone.platform.start;

import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The settings there are, told from the records that hold them: name to default, empty where there is none.
final class SettingNames {

    private SettingNames() {}

    static SortedMap<String, String> of(Class<?> settings) {
        SortedMap<String, String> names = new TreeMap<>();
        @Nullable ConfigurationProperties prefix = settings.getAnnotation(ConfigurationProperties.class);
        if (prefix != null && settings.isRecord()) {
            collect(prefix.value(), settings, names);
        }
        return Collections.unmodifiableSortedMap(names);
    }

    private static void collect(String prefix, Class<?> type, Map<String, String> names) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + "." + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
            if (component.getType().isRecord()) {
                collect(name, component.getType(), names);
            } else {
                names.put(name, standard(type, component));
            }
        }
    }

    /// The annotation sits on the constructor's parameter; the component carries it only by its accessor's grace.
    private static String standard(Class<?> type, RecordComponent component) {
        var constructor = type.getDeclaredConstructors()[0];
        for (var parameter : constructor.getParameters()) {
            @Nullable DefaultValue given = parameter.getAnnotation(DefaultValue.class);
            if (parameter.getName().equals(component.getName()) && given != null) {
                return String.join(",", given.value());
            }
        }
        return "";
    }
}
