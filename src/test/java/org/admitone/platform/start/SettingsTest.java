package org.admitone.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.admitone.platform.ServerSettings;
import org.admitone.platform.postgres.DatabaseSettings;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/// Every setting is documented with its true default, has one that works, and hides what is secret.
class SettingsTest {

    private static final Path REFERENCE = Path.of("docs", "operations.md");
    private static final Pattern ROW = Pattern.compile("\\| `(admitone\\.[a-z.-]+)` \\| (.*?) \\| .+ \\|");
    private static final Pattern SECRET = Pattern.compile(".*(password|secret|token|key)$");

    @Test
    void reference_lists_every_setting_with_its_default() throws IOException {
        SortedMap<String, String> documented = new TreeMap<>();
        for (String line : Files.readAllLines(REFERENCE)) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                documented.put(row.group(1), row.group(2).equals("none") ? "" : row.group(2).replace("`", ""));
            }
        }
        SortedMap<String, String> actual = new TreeMap<>();
        settingsRecords().forEach(type -> actual.putAll(SettingNames.of(type)));
        assertThat(actual.entrySet().stream().filter(setting -> !setting.getValue().equals(documented.get(setting.getKey())))
                .map(setting -> "| `" + setting.getKey() + "` | " + (setting.getValue().isEmpty() ? "none" : "`" + setting.getValue() + "`") + " | ... |"))
                .as("rows to put right or add in %s", REFERENCE).isEmpty();
        assertThat(documented.keySet()).as("rows in %s of settings that do not exist", REFERENCE).isSubsetOf(actual.keySet());
    }

    @Test
    void every_settings_record_works_without_any_setting() {
        for (Class<?> type : settingsRecords()) {
            assertThat(bound(type, Map.of())).as(type.getName()).isNotNull();
        }
    }

    @Test
    void secrets_are_masked_in_print() {
        for (Class<?> type : settingsRecords()) {
            Map<String, String> secrets = new HashMap<>();
            SettingNames.of(type).keySet().stream().filter(name -> SECRET.matcher(name).matches()).forEach(name -> secrets.put(name, "s3cr3t"));
            assertThat(bound(type, secrets).toString()).as(type.getName()).doesNotContain("s3cr3t");
        }
    }

    @Test
    void what_cannot_work_is_refused_with_what_would() {
        assertThatThrownBy(() -> bound(DatabaseSettings.class, Map.of("admitone.database.url", "jdbc:mysql://db/school")))
                .rootCause().hasMessageContaining("must begin with jdbc:postgresql:");
        assertThatThrownBy(() -> bound(DatabaseSettings.class, Map.of("admitone.database.connections", "2")))
                .rootCause().hasMessageContaining("between 4 and 180");
        assertThatThrownBy(() -> bound(ServerSettings.class, Map.of("admitone.public-url", "classes.example.org")))
                .rootCause().hasMessageContaining("such as https://classes.example.org");
        assertThatThrownBy(() -> bound(ServerSettings.class, Map.of("admitone.public-url", "https://example.org/classes")))
                .rootCause().hasMessageContaining("bare web address");
    }

    @Test
    void blank_means_not_given_and_a_slash_at_the_end_does_not_count() {
        assertThat(((ServerSettings) bound(ServerSettings.class, Map.of("admitone.public-url", ""))).publicUrl()).isNull();
        assertThat(((ServerSettings) bound(ServerSettings.class, Map.of("admitone.public-url", "https://example.org/"))).publicUrl())
                .hasToString("https://example.org");
        assertThat(((DatabaseSettings) bound(DatabaseSettings.class, Map.of("admitone.database.url", " "))).url()).isNull();
    }

    private static Object bound(Class<?> type, Map<String, String> settings) {
        String prefix = java.util.Objects.requireNonNull(type.getAnnotation(ConfigurationProperties.class)).value();
        Binder binder = new Binder(List.of(new MapConfigurationPropertySource(settings)), null, ApplicationConversionService.getSharedInstance());
        return binder.bindOrCreate(prefix, Bindable.of(type));
    }

    private static List<Class<?>> settingsRecords() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        Stream<Class<?>> found = scanner.findCandidateComponents("org.admitone").stream().map(definition -> {
            try {
                return Class.forName(definition.getBeanClassName());
            } catch (ClassNotFoundException e) {
                throw new AssertionError(e);
            }
        });
        return found.toList();
    }
}
