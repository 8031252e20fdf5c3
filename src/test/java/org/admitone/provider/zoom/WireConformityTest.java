package org.admitone.provider.zoom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.admitone.platform.LoggedLines;
import org.admitone.platform.TestServer;
import org.admitone.provider.openapi.Conformity;
import org.admitone.provider.openapi.OpenApiFolder;
import org.admitone.provider.openapi.OurOperations;
import org.admitone.scenario.ZoomSchool;
import org.admitone.simulator.zoom.ZoomSimulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What really goes over the wire between the application and Zoom, while every call of ours is made and a whole class is held,
/// is what Zoom's OpenAPI files allow; and none of its secrets is in the log.
class WireConformityTest {

    private static final AtomicReference<URI> ZOOM = new AtomicReference<>();
    private static final AtomicReference<URI> APPLICATION = new AtomicReference<>();
    private static final List<AutoCloseable> OPEN = new ArrayList<>();
    private static OpenWire calls;
    private static OpenWire hooks;
    private static ZoomSchool school;
    private static EveryCall every;
    private static String log;

    @BeforeAll
    static void everything_happens() throws IOException {
        calls = opened(new OpenWire(ZOOM::get));
        hooks = opened(new OpenWire(APPLICATION::get));
        school = opened(new ZoomSchool("2026-09-01T10:00:00Z", options -> options.licences(60), new ThroughTheWires()));
        every = new EveryCall(school, calls);
        try (LoggedLines lines = LoggedLines.fromNow()) {
            new WholeClass(school, calls).isHeld();
            every.walk();
            school.zoom.settle();
            log = lines.all();
        }
    }

    private static <T extends AutoCloseable> T opened(T one) {
        OPEN.addFirst(one);
        return one;
    }

    @AfterAll
    static void closed() throws Exception {
        for (AutoCloseable each : OPEN) {
            each.close();
        }
    }

    private static final class ThroughTheWires implements ZoomSchool.Between {

        @Override
        public URI towards(ZoomSimulator zoom) {
            ZOOM.set(zoom.address());
            return calls.address();
        }

        @Override
        public URI towards(TestServer server) {
            APPLICATION.set(URI.create(server.address()));
            return hooks.address();
        }
    }

    @Test
    void every_request_of_ours_and_every_answer_is_as_documented() {
        assumeTrue(OpenApiFolder.find().isPresent(), OpenApiFolder.MISSING);
        Conformity conformity = Conformity.of(OpenApiFolder.find().orElseThrow());
        Set<String> faults = new TreeSet<>();
        List<OpenWire.Passed> rest = calls.passed().stream().filter(each -> each.path().startsWith("/v2/")).toList();
        for (OpenWire.Passed each : rest) {
            String path = each.path().substring("/v2".length());
            conformity.request(each.method(), path, each.query(), each.sent()).forEach(fault -> faults.add("asked: " + fault));
            conformity.response(each.method(), path, each.status(), each.answer()).forEach(fault -> faults.add("answered: " + fault));
        }
        assertThat(rest).hasSizeGreaterThan(50);
        assertThat(faults).isEmpty();
    }

    @Test
    void every_webhook_is_as_documented_and_is_taken() {
        assumeTrue(OpenApiFolder.find().isPresent(), OpenApiFolder.MISSING);
        Conformity conformity = Conformity.of(OpenApiFolder.find().orElseThrow());
        Set<String> faults = new TreeSet<>();
        List<OpenWire.Passed> posted = hooks.passed().stream().filter(each -> !event(each).equals("endpoint.url_validation")).toList();
        posted.forEach(each -> faults.addAll(conformity.webhook(event(each), each.sent())));
        assertThat(posted.stream().map(WireConformityTest::event)).contains("meeting.created", "meeting.updated", "meeting.deleted", "meeting.started", "meeting.ended",
                "meeting.participant_joined", "meeting.participant_left", "meeting.registration_created");
        assertThat(hooks.passed()).allMatch(each -> each.path().equals("/hooks/zoom") && each.status() < 300);
        assertThat(faults).isEmpty();
    }

    private static String event(OpenWire.Passed hook) {
        return hook.sent().path("event").asString("");
    }

    @Test
    void no_call_that_the_client_offers_is_left_out() {
        assertThat(every.made()).isEqualTo(EveryCall.offered());
    }

    /// `GET /users/summary` is not `GET /users/{userId}`: the first in the list that fits counts, and names come before braces there.
    @Test
    void the_list_of_our_operations_is_what_went_over_the_wire() {
        Set<String> seen = new TreeSet<>();
        for (OpenWire.Passed each : calls.passed()) {
            if (each.path().startsWith("/v2/")) {
                seen.add(OurOperations.ALL.stream().filter(operation -> OurOperations.fits(operation, each.method(), each.path().substring("/v2".length())))
                        .findFirst().orElse("not in the list: " + each));
            }
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(OurOperations.ALL);
    }

    @Test
    void no_line_of_the_log_holds_a_link_an_address_or_a_secret() {
        Set<String> secrets = WireSecrets.of(school, calls, hooks);
        assertThat(secrets).as("secrets that are looked for").hasSizeGreaterThan(100);
        assertThat(log).contains("Zoom: add registrants: 201");
        assertThat(secrets.stream().filter(log::contains).map(WireSecrets::shortened)).isEmpty();
        assertThat(log.lines().filter(WireSecrets::looksSecret)).isEmpty();
    }
}
