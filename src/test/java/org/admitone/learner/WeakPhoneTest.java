package org.admitone.learner;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
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
import java.util.regex.Pattern;
import org.admitone.platform.TestBrowser;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.scenario.School;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// What learners' pages cost a weak phone on a slow network: a processor four times slower, 400 ms for each way there and back, 50 kB a second. Bytes are
/// held to a budget; times are told in `target/weak-phone.md` as ratios to a page of ours without any script, and held to nothing, for machines differ.
class WeakPhoneTest {

    private static final int SCRIPTS_AND_STYLES = 32_000;
    private static final int WHOLE_PAGE = 40_000;
    /// It fetches its own files at a time of its own.
    private static final String WITHOUT_WORKER = "Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined })";
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
    void door_and_my_classes_stay_within_their_budget_of_bytes_and_cost_no_file_twice() throws Exception {
        School school = new School(DATABASE, SERVER.bean(Clock.class));
        School.Member ada = school.learner(school.lesson("ask"));
        List<Load> loads = new ArrayList<>();
        load("/my/offline", "Try again");                   // the browser itself warms up
        loads.add(load("/my/offline", "Try again"));
        loads.add(load("/p/" + ada.link(), "Mail me a code"));
        loads.add(load("/my", "Look again"));
        loads.add(load("/my/equipment", "Begin"));
        report(loads);
        for (Load each : loads) {
            assertThat(each.files).as("scripts and styles of %s", each.page).isLessThan(SCRIPTS_AND_STYLES);
            assertThat(each.all).as("all of %s", each.page).isLessThan(WHOLE_PAGE);
        }
    }

    @Test
    void files_are_compressed_and_kept_for_a_year_below_their_hash() throws Exception {
        String page = get("/my", "identity").body();
        List<String> files = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+\\.(?:css|js))\"").matcher(page).results().map(found -> found.group(1)).toList();
        assertThat(files).hasSizeGreaterThan(4);
        for (String file : files) {
            HttpResponse<String> answer = get(file, "gzip");
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).as(file).contains("max-age=31536000", "immutable");
            if (get(file, "identity").body().length() > 2_048) {
                assertThat(answer.headers().firstValue("Content-Encoding")).as(file).hasValue("gzip");
            }
        }
        assertThat(get("/my", "gzip").headers().firstValue("Content-Encoding")).hasValue("gzip");
    }

    private static Load load(String path, String usable) {
        try (BrowserContext phone = BROWSER.phone()) {
            Page page = phone.newPage();
            page.addInitScript(WITHOUT_WORKER);
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
            Load first = new Load(path.replaceFirst("^/p/.*", "/p/…"), sum(kinds, bytes, true), sum(kinds, bytes, false), took);
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
