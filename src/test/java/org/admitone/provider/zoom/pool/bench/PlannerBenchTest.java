package org.admitone.provider.zoom.pool.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlannerBenchTest {

    @Test
    void what_it_measures_is_a_term_that_is_held() {
        PlannerReport report = PlannerBench.measure(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8), 600, 1200);
        JsonNode rows = JsonMapper.builder().build().readTree(report.json()).get("rows");
        assertThat(rows).hasSize(2);
        rows.forEach(row -> {
            assertThat(row.propertyNames()).contains("sessions", "seconds", "heap_mb", "licences", "lower_bound");
            assertThat(row.get("seconds").asDouble()).isPositive();
            assertThat(row.get("lower_bound").asInt()).isBetween(1, row.get("licences").asInt());
        });
        assertThat(report.table()).contains("1200");
    }
}
