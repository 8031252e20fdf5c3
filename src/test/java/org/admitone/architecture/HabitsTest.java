package org.admitone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every source file keeps to, read as text.
class HabitsTest {

    static final Path MAIN = Path.of("src/main/java");
    static final Path TEST = Path.of("src/test/java");
    static final Pattern STATIC_CLOCK = Pattern.compile("Instant\\.now\\(|Clock\\.system|currentTimeMillis|LocalDate(Time)?\\.now\\(|ZonedDateTime\\.now\\(|new Date\\(");
    static final Pattern PROVIDER_WORD = Pattern.compile("(?i)janus|videoroom|\\bsfu\\b|\\bzoom|registrant|join_url");
    static final Pattern SLEEP = Pattern.compile("Thread\\s*\\.\\s*sleep");
    static final Pattern MOCKS = Pattern.compile("org\\.mockito|org\\.easymock|io\\.mockk|org\\.powermock");

    @Test
    void every_package_checks_for_null() {
        assertThat(Stream.concat(packages(MAIN), packages(TEST)).filter(folder -> !marked(folder))).isEmpty();
    }

    @Test
    void there_is_one_clock() {
        assertThat(found(MAIN, STATIC_CLOCK, file -> !file.endsWith("PlatformConfiguration.java"))).isEmpty();
    }

    @Test
    void provider_words_stay_with_their_provider() {
        assertThat(found(MAIN, PROVIDER_WORD, file -> !file.toString().contains("/provider/") && !file.toString().contains("/simulator/"))).isEmpty();
    }

    @Test
    void nothing_sleeps_and_nothing_is_mocked() {
        for (Path root : List.of(MAIN, TEST)) {
            assertThat(found(root, SLEEP, file -> !file.endsWith("HabitsTest.java"))).isEmpty();
            assertThat(found(root, MOCKS, file -> !file.endsWith("HabitsTest.java"))).isEmpty();
        }
    }

    /// A test package is marked with its main counterpart, where it has one.
    private static boolean marked(Path folder) {
        return hasMark(folder) || folder.startsWith(TEST) && hasMark(MAIN.resolve(TEST.relativize(folder)));
    }

    private static boolean hasMark(Path folder) {
        Path info = folder.resolve("package-info.java");
        return Files.exists(info) && read(info).contains("@NullMarked");
    }

    private static Stream<Path> packages(Path root) {
        return javaFiles(root).stream().map(Path::getParent).distinct().sorted();
    }

    private static Map<String, String> found(Path root, Pattern pattern, java.util.function.Predicate<Path> where) {
        Map<String, String> found = new TreeMap<>();
        for (Path file : javaFiles(root)) {
            if (where.test(file)) {
                var match = pattern.matcher(read(file));
                if (match.find()) {
                    found.put(file.toString(), match.group());
                }
            }
        }
        return found;
    }

    private static List<Path> javaFiles(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
