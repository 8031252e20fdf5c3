package org.admitone.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every action that the program writes into the chain has its line in the documentation, and the other way round.
class AuditPageTest {

    private static final Pattern LINE = Pattern.compile("^\\| `([a-z_]+\\.[a-z_-]+)` \\|", Pattern.MULTILINE);

    @Test
    void actions_and_their_page_agree() throws IOException {
        Set<String> told = found(LINE, Files.readString(Path.of("docs", "audit.md")));
        String subjects = told.stream().map(action -> action.substring(0, action.indexOf('.'))).distinct().collect(Collectors.joining("|"));
        Pattern written = Pattern.compile("\"((?:" + subjects + ")\\.[a-z_-]+)\"");
        Set<String> actions = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                actions.addAll(found(written, Files.readString(source)));
            }
        }
        assertThat(actions).isEqualTo(told);
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((java.util.regex.MatchResult match) -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }
}
