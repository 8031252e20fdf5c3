package org.admitone.learner;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.admitone.platform.TestBrowser;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.scenario.School;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// What learners' pages cost a weak phone on a slow network: a processor four times slower, 400 ms for each way there and back, 50 kB a second. Bytes are
/// held to a budget; times are told in `target/weak-phone.md` as ratios to a page of ours without any script, and held to nothing, for machines differ.
class WeakPhoneTest {

    private static final int SCRIPTS_AND_STYLES = 30_000;
    private static final int WHOLE_PAGE = 36_000;
    private static final int SEAT_PAGE = 46_000;
    /// Its pictures and sound cost more than this every second.
    private static final int ROOM = 60_000;
    /// It fetches its own files at a time of its own.
    private static final String WITHOUT_WORKER = "Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined })";
    /// As the door hands it over to the page of a class.
    private static final String SEATED = """
            if (/^.(room|seat)./.test(location.pathname)) sessionStorage.setItem('admitone.seat', JSON.stringify({ pass: 'p', ticket: 't', room: location.pathname,
              person: { displayName: 'Ada', role: 'learner' }, session: { id: location.pathname.slice(6), title: 'Lesson', startsAt: '2026-09-01T10:00:00Z', endsAt: '2026-09-01T11:00:00Z' } }));""";
    private static final double LATENCY_MS = 400;
    private static final LocatorAssertions.IsVisibleOptions PATIENCE = new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    @AutoClose static final TestDatabase DATABASE = TestDatabase.fresh();
    @AutoClose static final TestServer SERVER = TestServer.on(DATABASE, "admitone.rooms.enabled=false");
    @AutoClose static final TestBrowser BROWSER = TestBrowser.start();

    /// @param files  bytes of scripts and style sheets as they went over the wire
    /// @param all    of everything
    /// @param usable milliseconds until there was something to press
    private record Load(String page, int files, int all, double usable) {}

    @Test
    void every_page_of_learners_stays_within_its_budget_of_bytes_and_costs_no_file_twice() throws Exception {
        School school = new School(DATABASE, SERVER.bean(Clock.class));
        School.Lesson lesson = school.lesson("ask");
        School.Member ada = school.learner(lesson);
        List<Load> loads = new ArrayList<>();
        load("/my/offline", "Try again");                   // the browser itself warms up
        loads.add(load("/my/offline", "Try again"));
        loads.add(load("/p/" + ada.link(), "Mail me a code"));
        loads.add(load("/my", "Look again"));
        loads.add(load("/my/record", "Look again"));
        loads.add(load("/my/equipment", "Begin"));
        Load room = load("/room/" + lesson.session(), "Go in");
        Load roomInGerman = load("/room/" + lesson.session(), "Hineingehen", "de");
        Load seat = load("/seat/" + lesson.session(), "Go into the class");
        report(Stream.concat(loads.stream(), Stream.of(room, roomInGerman, seat)).toList());
        for (Load each : loads) {
            assertThat(each.files).as("scripts and styles of %s", each.page).isLessThan(SCRIPTS_AND_STYLES);
            assertThat(each.all).as("all of %s", each.page).isLessThan(WHOLE_PAGE);
        }
        assertThat(room.all).as("all of the room").isLessThan(ROOM);
        assertThat(roomInGerman.all).as("all of the room in German").isLessThan(ROOM);
        assertThat(seat.all).as("all of the page beside Zoom").isLessThan(SEAT_PAGE);
    }

    @Test
    void files_are_compressed_and_kept_for_a_year_below_their_hash() throws Exception {
        String page = get("/my", "identity").body();
        List<String> files = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+\\.(?:css|js))\"").matcher(page).results().map(found -> found.group(1)).toList();
        assertThat(files).hasSizeGreaterThan(4);
        for (String file : files) {
            HttpResponse<String> answer = get(file, "gzip");
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).as(file).contains("max-age=31536000", "immutable");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).as(file).hasValue("nosniff");
            assertThat(answer.headers().map()).as(file).doesNotContainKeys("content-security-policy", "permissions-policy");
            if (get(file, "identity").body().length() > 2_048) {
                assertThat(answer.headers().firstValue("Content-Encoding")).as(file).hasValue("gzip");
            }
        }
        assertThat(get("/my", "gzip").headers().firstValue("Content-Encoding")).hasValue("gzip");
    }

    @Test
    void what_can_be_opened_by_itself_has_a_pages_headers_below_the_files_too() throws Exception {
        String assets = Pattern.compile("/assets/[0-9a-f]+").matcher(get("/my", "identity").body()).results().findFirst().orElseThrow().group();
        for (String path : List.of(assets + "/favicon.svg", assets + "/js/none.js", assets + "/", "/my/worker.js")) {
            assertThat(get(path, "identity").headers().firstValue("Content-Security-Policy").orElse("")).as(path).contains("default-src 'none'", "frame-ancestors 'none'");
        }
    }

    @Test
    void every_module_that_a_page_needs_is_named_in_it_so_that_none_waits_for_another() throws Exception {
        for (String path : List.of("/my", "/my/record", "/my/equipment", "/p/x", "/room/" + UUID.randomUUID(), "/seat/" + UUID.randomUUID())) {
            String page = get(path, "identity").body();
            Set<String> named = Pattern.compile("modulepreload\" href=\"(/assets/[^\"]+)\"").matcher(page).results().map(found -> found.group(1)).collect(Collectors.toSet());
            String script = Pattern.compile("<script type=\"module\" src=\"(/assets/[^\"]+)\"").matcher(page).results().map(found -> found.group(1))
                    .filter(each -> !each.endsWith("/language.js")).findFirst().orElseThrow();
            assertThat(named).as(path).isEqualTo(imported(URI.create(script), new TreeSet<>()));
        }
    }

    private static Set<String> imported(URI script, Set<String> known) throws Exception {
        for (MatchResult found : Pattern.compile("(?m)^(?:import|\\}) [^\n]*?'(\\.[^']+)';$").matcher(get(script.toString(), "identity").body()).results().toList()) {
            URI other = script.resolve(found.group(1));
            if (known.add(other.toString())) {
                imported(other, known);
            }
        }
        return known;
    }

    private static Load load(String path, String usable) {
        return load(path, usable, "en");
    }

    private static Load load(String path, String usable, String language) {
        try (BrowserContext phone = BROWSER.phone()) {
            Page page = phone.newPage();
            page.setExtraHTTPHeaders(Map.of("Accept-Language", language));
            page.addInitScript(WITHOUT_WORKER + ";" + SEATED);
            CDPSession wire = phone.newCDPSession(page);
            Map<String, String> kinds = new HashMap<>();
            Map<String, Integer> bytes = new HashMap<>();
            wire.on("Network.responseReceived", (JsonObject heard) -> kinds.put(heard.get("requestId").getAsString(), heard.get("type").getAsString()));
            wire.on("Network.loadingFinished", (JsonObject heard) -> bytes.put(heard.get("requestId").getAsString(), heard.get("encodedDataLength").getAsInt()));
            wire.send("Network.enable");
            weaken(wire);
            page.navigate(SERVER.address() + path);
            assertThat(page.getByText(usable, new Page.GetByTextOptions().setExact(true)).first()).isVisible(PATIENCE);
            double took = ((Number) page.evaluate("performance.now()")).doubleValue();
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            Load first = new Load(path.replaceFirst("^/(p|room|seat)/.*", "/$1/…") + (language.equals("en") ? "" : " in " + language), sum(kinds, bytes, true), sum(kinds, bytes, false), took);
            bytes.clear();
            page.navigate(SERVER.address() + path);
            assertThat(page.getByText(usable, new Page.GetByTextOptions().setExact(true)).first()).isVisible(PATIENCE);
            assertThat(sum(kinds, bytes, true)).as("files fetched again by %s", path).isZero();
            return first;
        }
    }

    private static void weaken(CDPSession wire) {
        JsonObject network = new JsonObject();
        network.addProperty("offline", false);
        network.addProperty("latency", LATENCY_MS);
        network.addProperty("downloadThroughput", 50_000);
        network.addProperty("uploadThroughput", 25_000);
        wire.send("Network.emulateNetworkConditions", network);
        JsonObject processor = new JsonObject();
        processor.addProperty("rate", 4);
        wire.send("Emulation.setCPUThrottlingRate", processor);
    }

    private static int sum(Map<String, String> kinds, Map<String, Integer> bytes, boolean filesOnly) {
        return bytes.entrySet().stream().filter(each -> !filesOnly || List.of("Script", "Stylesheet").contains(kinds.getOrDefault(each.getKey(), "")))
                .mapToInt(Map.Entry::getValue).sum();
    }

    private static void report(List<Load> loads) throws Exception {
        double yardstick = loads.getFirst().usable;
        StringBuilder table = new StringBuilder("| page | scripts and styles | everything | usable, against a page without scripts | in ways there and back |\n|---|---|---|---|---|\n");
        for (Load each : loads) {
            table.append(String.format(Locale.ROOT, "| `%s` | %.1f kB | %.1f kB | %.1f | %.1f |%n", each.page, each.files / 1000.0, each.all / 1000.0,
                    each.usable / yardstick, each.usable / LATENCY_MS));
        }
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "weak-phone.md"), table);
        System.out.println(table);
    }

    private static HttpResponse<String> get(String path, String encoding) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(SERVER.uri(path)).header("Accept-Encoding", encoding).build(), HttpResponse.BodyHandlers.ofString());
    }
}
