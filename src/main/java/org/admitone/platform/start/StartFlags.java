package org.admitone.platform.start;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What may follow `./admitone start`, translated into settings. Understands `--port 8080` and `--port=8080`.
public final class StartFlags {

    /// Flag to setting. The terminal's help and `docs/operations.md` list the same.
    public static final Map<String, String> SETTINGS = settings();

    private static final String ANY = "--set";

    private StartFlags() {}

    private static Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("--address", "server.address");
        settings.put("--port", "server.port");
        settings.put("--data", "admitone.data");
        settings.put("--public-url", "admitone.public-url");
        return java.util.Collections.unmodifiableMap(settings);
    }

    /// @return `--setting=value` arguments for Spring
    /// @throws Misuse naming the flag and those there are
    public static List<String> toSettings(List<String> flags) {
        List<String> settings = new ArrayList<>();
        for (Iterator<String> rest = flags.iterator(); rest.hasNext(); ) {
            String flag = rest.next();
            int equals = flag.indexOf('=');
            String name = equals < 0 ? flag : flag.substring(0, equals);
            if (!name.equals(ANY) && !SETTINGS.containsKey(name)) {
                throw new Misuse("start does not know " + name + ". It knows " + String.join(", ", SETTINGS.keySet()) + " and --set name=value.");
            }
            @Nullable String value = equals >= 0 ? flag.substring(equals + 1) : rest.hasNext() ? rest.next() : null;
            if (value == null || value.isBlank() || value.startsWith("--")) {
                throw new Misuse(name + " needs a value, for example " + example(name) + ".");
            }
            settings.add(setting(name, value));
        }
        return settings;
    }

    private static String setting(String name, String value) {
        if (name.equals(ANY)) {
            if (value.indexOf('=') < 1) {
                throw new Misuse("--set needs name=value, for example " + example(name) + ".");
            }
            return "--" + value;
        }
        if (name.equals("--port") && !value.matches("\\d{1,5}")) {
            throw new Misuse("--port needs a number, not " + value + ", for example " + example(name) + ".");
        }
        return "--" + Objects.requireNonNull(SETTINGS.get(name)) + "=" + value;
    }

    private static String example(String name) {
        return switch (name) {
            case "--address" -> "--address 0.0.0.0";
            case "--port" -> "--port 8443";
            case "--data" -> "--data /var/lib/admitone";
            case "--public-url" -> "--public-url https://classes.example.org";
            default -> "--set admitone.database.connections=32";
        };
    }
}
