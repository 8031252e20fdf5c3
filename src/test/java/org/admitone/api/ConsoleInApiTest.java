package org.admitone.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// What staff can do in the console a program can do by the API, or `docs/console-and-api.md` says why not.
class ConsoleInApiTest {

    private static final Path PAGE = Path.of("docs", "console-and-api.md");
    private static final Pattern LINE = Pattern.compile("^\\| `((?:GET|POST) /console[^`]*)` \\| (.+) \\|$", Pattern.MULTILINE);
    private static final Pattern OPERATION = Pattern.compile("`([a-zA-Z]+)`");

    @AutoClose static final TestDatabase database = TestDatabase.fresh();
    @AutoClose static final TestServer server = TestServer.on(database);

    /// @param says operations, or `none: ` and why
    private record Line(String address, String says) {

        boolean isNone() {
            return says.startsWith("none: ");
        }

        List<String> operations() {
            return OPERATION.matcher(says).results().map(found -> found.group(1)).toList();
        }
    }

    @Test
    void every_address_of_the_console_has_its_line() throws IOException {
        Set<String> missing = mapped();
        lines().forEach(line -> missing.remove(line.address));
        assertThat(missing).as("not in %s: add a line for each, with the operations of v1.yaml that do the same or with `none: ` and why", PAGE).isEmpty();
    }

    @Test
    void every_line_is_about_an_address_that_there_is() throws IOException {
        Set<String> gone = lines().stream().map(Line::address).collect(Collectors.toCollection(TreeSet::new));
        gone.removeAll(mapped());
        assertThat(gone).as("in %s, but the console has no such address any more: take the lines out", PAGE).isEmpty();
        assertThat(lines().stream().map(Line::address)).as("each once").doesNotHaveDuplicates();
    }

    @Test
    void every_operation_that_is_named_exists() throws IOException {
        Set<String> known = ApiContract.operations().stream().map(ApiContract.Operation::id).collect(Collectors.toSet());
        List<String> wrong = new ArrayList<>();
        for (Line line : lines()) {
            line.operations().stream().filter(id -> !known.contains(id)).forEach(id -> wrong.add(line.address + " names " + id));
            if (!line.isNone() && (line.operations().isEmpty() || !line.says.replaceAll("`[a-zA-Z]+`(, )?", "").isEmpty())) {
                wrong.add(line.address + " neither lists operations in backticks nor begins with \"none: \": " + line.says);
            }
            if (line.isNone() && line.says.length() < "none: because so".length()) {
                wrong.add(line.address + " does not say why there is none");
            }
        }
        assertThat(wrong).as("in %s; operations are the ids of src/main/resources/api/v1.yaml", PAGE).isEmpty();
    }

    /// A change in the console is a change in the API, and reading never is one.
    @Test
    void an_act_is_matched_by_an_operation_that_changes_something() throws IOException {
        Set<String> reading = ApiContract.operations().stream().filter(each -> each.method().equals("GET")).map(ApiContract.Operation::id).collect(Collectors.toSet());
        assertThat(lines()).hasSizeGreaterThan(100).filteredOn(line -> !line.isNone()).allSatisfy(line ->
                assertThat(line.operations()).as(line.address).allMatch(id -> reading.contains(id) == line.address.startsWith("GET ")));
    }

    private static List<Line> lines() throws IOException {
        return LINE.matcher(Files.readString(PAGE)).results().map((MatchResult found) -> new Line(found.group(1), found.group(2))).toList();
    }

    private static Set<String> mapped() {
        Set<String> all = new TreeSet<>();
        server.bean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().forEach(info -> info.getPatternValues().stream()
                .filter(pattern -> pattern.equals("/console") || pattern.startsWith("/console/"))
                .forEach(pattern -> info.getMethodsCondition().getMethods().forEach(method -> all.add(method + " " + pattern))));
        assertThat(all).hasSizeGreaterThan(100);
        return all;
    }
}
