package org.admitone.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What `./admitone` itself says, and that help, manual and program agree.
class LauncherTest {

    private static final List<String> COMMANDS = List.of("start", "test", "bench", "simulate zoom", "audit verify", "help");

    record Answer(int exit, String output) {}

    @ParameterizedTest
    @ValueSource(strings = {"", "help", "--help", "-h", "start --help"})
    void help_lists_every_command_and_flag(String arguments) throws Exception {
        Answer help = admitone(arguments.isEmpty() ? List.of() : List.of(arguments.split(" ")));
        assertThat(help.exit()).isZero();
        assertThat(help.output()).contains(StartFlags.SETTINGS.keySet()).contains("--set");
        for (String command : COMMANDS) {
            assertThat(help.output()).contains("./admitone " + command);
        }
    }

    @Test
    void manual_names_every_command_flag_and_variable() throws IOException {
        String manual = Files.readString(Path.of("docs", "operations.md"));
        assertThat(manual).contains(StartFlags.SETTINGS.keySet()).contains("--set");
        for (String command : COMMANDS) {
            assertThat(manual).contains("./admitone " + command);
        }
        String script = Files.readString(Path.of("admitone"));
        assertThat(Pattern.compile("\\$\\{(ADMITONE_[A-Z_]+)").matcher(script).results().map((MatchResult found) -> found.group(1)).distinct())
                .isNotEmpty().allSatisfy(variable -> assertThat(manual).contains("`" + variable));
    }

    @Test
    void unknown_command_is_named_and_the_known_are_listed() throws Exception {
        Answer answer = admitone(List.of("strat"));
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.output()).contains("There is no command 'strat'").contains("./admitone start");
    }

    @Test
    void without_a_fitting_java_it_says_where_it_looked() throws Exception {
        Process process = new ProcessBuilder("bash", "-c", """
                source <(sed -n '/^find_jdk/,/^}/p' admitone | sed 's#/usr/lib/jvm#/nowhere#g'); \
                say() { echo "$*"; }; fail() { say "$*"; exit 1; }; JAVA_HOME=/nowhere ADMITONE_JAVA_HOME= PATH=/nowhere find_jdk""")
                .redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(output).contains("AdmitOne needs a JDK 25").contains("ADMITONE_JAVA_HOME=");
    }

    private static Answer admitone(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of(Path.of("admitone").toAbsolutePath().toString()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).directory(Path.of("/").toFile()).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), output);
    }
}
