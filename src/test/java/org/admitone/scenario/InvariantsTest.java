package org.admitone.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/// Holds `docs/invariants.md` to the truth: every promise has a test, and every test named there is really run.
class InvariantsTest {

    private static final Path TABLE = Path.of("docs/invariants.md");
    private static final Pattern ROW = Pattern.compile("\\| (I\\d+) \\|.*");
    private static final Pattern NAMED = Pattern.compile("`([A-Za-z.0-9]+)#(\\w+)`");

    @Test
    void every_promise_of_the_door_has_a_test_of_its_own() throws IOException {
        List<String> rows = Files.readAllLines(TABLE).stream().filter(line -> ROW.matcher(line).matches()).toList();
        assertThat(rows.stream().map(InvariantsTest::number)).containsExactlyElementsOf(IntStream.rangeClosed(1, 12).mapToObj(n -> "I" + n).toList());
        assertThat(rows).allMatch(row -> NAMED.matcher(row).find());
    }

    @Test
    void every_test_named_in_the_table_is_a_test_that_is_run() throws IOException {
        Matcher named = NAMED.matcher(Files.readString(TABLE));
        assertThat(named.results()).isNotEmpty().allSatisfy(name -> {
            Class<?> type = Class.forName("org.admitone." + name.group(1), false, InvariantsTest.class.getClassLoader());   // starts nothing
            assertThat(type.getSimpleName()).as("is picked up by the runner").endsWith("Test");
            assertThat(Stream.of(type.getDeclaredMethods()).filter(InvariantsTest::isRun).map(Method::getName)).contains(name.group(2));
        });
    }

    private static boolean isRun(Method method) {
        return Arrays.stream(method.getAnnotations()).anyMatch(note -> note instanceof Test || note instanceof ParameterizedTest);
    }

    private static String number(String row) {
        Matcher matcher = ROW.matcher(row);
        return matcher.matches() ? matcher.group(1) : "";
    }
}
