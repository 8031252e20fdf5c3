package org.admitone.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.admitone.platform.start.Misuse;
import org.junit.jupiter.api.Test;

class BenchTest {

    @Test
    void every_benchmark_is_found_by_its_name_and_written_down() throws IOException {
        assertThat(Bench.known()).containsKeys("door", "inbox", "planner");
        String help = Files.readString(Path.of("admitone"));
        String manual = Files.readString(Path.of("docs/operations.md"));
        Bench.known().forEach((name, benchmark) -> {
            assertThat(benchmark.name()).isEqualTo(name);
            assertThat(help.lines().filter(line -> line.contains("./admitone bench NAME"))).singleElement().asString().contains(name + " (");
            assertThat(manual).contains("`./admitone bench " + name + "`");
        });
    }

    @Test
    void whoever_asks_for_another_hears_which_there_are() {
        for (List<String> arguments : List.of(List.<String>of(), List.of("doors"), List.of("door", "inbox"), List.of("--json"))) {
            assertThatThrownBy(() -> Bench.run(arguments, System.out)).isInstanceOf(Misuse.class).hasMessageContaining("door, inbox, planner");
        }
    }
}
