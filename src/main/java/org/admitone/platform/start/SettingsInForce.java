package org.admitone.platform.start;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/// What this node was started with, for people to read: each setting, its value, and where that was said. Secrets are never told, nor what
/// an address may carry beside host and path.
@Component
public final class SettingsInForce {

    private static final Pattern SECRET = Pattern.compile(".*(password|secret|secrets|token|tokens|key|keys)$");
    private static final Pattern BESIDE_THE_ADDRESS = Pattern.compile("(?<=//)[^/@\\s]*@|[?#]\\S*");

    /// Where a setting's value comes from.
    public enum Origin {
        /// Nobody said anything.
        DEFAULT,
        /// `<data>/admitone.properties`.
        FILE, ENVIRONMENT, COMMAND_LINE,
        /// Given to the program in another way.
        ELSEWHERE
    }

    /// Stands in place of a secret.
    public static final String NOT_SHOWN = "set; not shown";

    /// @param value empty: none
    public record Setting(String name, String value, Origin origin) {}

    private final ListableBeanFactory beans;
    private final ConfigurableEnvironment environment;

    SettingsInForce(ListableBeanFactory beans, ConfigurableEnvironment environment) {
        this.beans = beans;
        this.environment = environment;
    }

    /// By name.
    public List<Setting> all() {
        SortedMap<String, String> defaults = new TreeMap<>();
        for (String bean : beans.getBeanNamesForAnnotation(ConfigurationProperties.class)) {
            Class<?> type = beans.getType(bean, false);
            if (type != null) {
                defaults.putAll(SettingNames.of(ClassUtils.getUserClass(type)));
            }
        }
        List<Setting> all = new ArrayList<>();
        defaults.forEach((name, otherwise) -> all.add(inForce(name, otherwise)));
        return all;
    }

    private Setting inForce(String name, String otherwise) {
        ConfigurationPropertyName wanted = ConfigurationPropertyName.of(name);
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            String value = value(source, wanted);
            if (value != null) {
                return new Setting(name, shown(name, value), value.isBlank() ? Origin.DEFAULT : origin(source));
            }
        }
        return new Setting(name, shown(name, otherwise), Origin.DEFAULT);
    }

    private static @Nullable String value(ConfigurationPropertySource source, ConfigurationPropertyName wanted) {
        var whole = source.getConfigurationProperty(wanted);
        if (whole != null && whole.getValue() != null) {
            return whole.getValue().toString();
        }
        if (!(source instanceof IterableConfigurationPropertySource several)) {
            return null;
        }
        List<String> parts = several.stream().filter(name -> wanted.isParentOf(name) && name.isLastElementIndexed())
                .map(name -> several.getConfigurationProperty(name)).filter(part -> part != null && part.getValue() != null).map(part -> part.getValue().toString()).toList();
        return parts.isEmpty() ? null : String.join(", ", parts);
    }

    private static String shown(String name, String value) {
        if (value.isBlank()) {
            return "";
        }
        return SECRET.matcher(name).matches() ? NOT_SHOWN : BESIDE_THE_ADDRESS.matcher(value).replaceAll("");
    }

    private static Origin origin(ConfigurationPropertySource source) {
        String name = source.getUnderlyingSource() instanceof PropertySource<?> underlying ? underlying.getName() : "";
        if (name.contains("admitone.properties")) {
            return Origin.FILE;
        }
        return switch (name) {
            case "systemEnvironment" -> Origin.ENVIRONMENT;
            case "commandLineArgs" -> Origin.COMMAND_LINE;
            default -> Origin.ELSEWHERE;
        };
    }
}
