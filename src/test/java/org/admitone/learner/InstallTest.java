package org.admitone.learner;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.admitone.platform.TestBrowser;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.scenario.School;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// *My classes* on a phone's home screen: what the browser needs for it, and that nothing of anybody is kept on the device.
class InstallTest {

    private static final String KEPT = """
            async () => { const all = []; for (const name of await caches.keys()) for (const request of await (await caches.open(name)).keys())
              all.push(new URL(request.url).pathname); return all.sort(); }""";

    @AutoClose static final TestDatabase DATABASE = TestDatabase.fresh();
    @AutoClose static final TestServer SERVER = TestServer.on(DATABASE, "admitone.rooms.enabled=false", "admitone.school.name=Lyceum of the Lake");
    @AutoClose static final TestBrowser BROWSER = TestBrowser.start();

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);           // a busy machine takes its time
    }

    @Test
    void chromium_finds_nothing_that_stands_in_the_way_of_installing() {
        try (BrowserContext phone = BROWSER.phone()) {
            Page page = phone.newPage();
            page.navigate(SERVER.address() + "/my");
            CDPSession session = phone.newCDPSession(page);
            JsonObject manifest = session.send("Page.getAppManifest");
            assertThat(manifest.get("errors").getAsJsonArray()).isEmpty();
            assertThat(manifest.get("data").getAsString()).contains("Lyceum of the Lake", "standalone");
        }
    }

    @Test
    void every_icon_of_the_manifest_is_there() throws Exception {
        JsonNode manifest = JsonMapper.builder().build().readTree(get("/my/manifest.webmanifest").body());
        assertThat(manifest.required("start_url").stringValue()).isEqualTo("/my");
        for (JsonNode icon : manifest.required("icons")) {
            HttpResponse<String> answer = get(icon.required("src").stringValue());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
        }
    }

    @Test
    void it_is_described_in_the_language_of_the_page_that_names_it() throws Exception {
        String page = get("/my?lang=de").body();
        String link = page.replaceAll("(?s).*rel=\"manifest\" href=\"([^\"]+)\".*", "$1");
        JsonNode manifest = JsonMapper.builder().build().readTree(get(link).body());
        assertThat(manifest.required("lang").stringValue()).isEqualTo("de");
        assertThat(manifest.required("description").stringValue()).isEqualTo("Ihr Unterricht und der Weg hinein.");
        assertThat(manifest.required("id").stringValue()).as("one application, whatever the language").isEqualTo("/my");
    }

    @Test
    void without_a_network_a_page_says_so_and_nothing_of_anybody_was_kept() {
        School school = new School(DATABASE, SERVER.bean(java.time.Clock.class));
        School.Lesson lesson = school.lesson("ask");
        School.Member ada = school.learner(lesson);
        try (BrowserContext phone = BROWSER.phone()) {
            phone.route("**/room/*", route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions().setContentType("text/html").setBody("<title>Room</title>")));
            Page page = phone.newPage();
            page.navigate(SERVER.address() + "/door");
            String code = SERVER.bean(org.admitone.admission.proof.TicketDesk.class).issue(lesson.session(), ada.uid(), org.admitone.audit.Actor.key("lms")).code().value();
            page.evaluate("async ([module, ticket]) => (await (await import(module)).ask('/door/tickets', { ticket })).status", List.of(SERVER.address() + "/js/device.js", code));
            page.navigate(SERVER.address() + "/my");
            assertThat(page.getByText("Your class is on now.")).isVisible();
            page.evaluate("navigator.serviceWorker.ready.then(() => true)");
            page.navigate(SERVER.address() + "/my/record");
            assertThat(page.getByText("this is what is recorded about you")).isVisible();
            assertThat(page.evaluate("Boolean(navigator.serviceWorker.controller)")).isEqualTo(true);
            List<?> kept = (List<?>) page.evaluate(KEPT);
            assertThat(kept).hasSize(5).allMatch(path -> path.equals("/my/offline") || String.valueOf(path).matches("/assets/[0-9a-f]+/css/[a-z-]+\\.css"));
            phone.setOffline(true);
            page.navigate(SERVER.address() + "/my");
            assertThat(page.getByText("There is no connection.")).isVisible();
            assertThat(page.getByText("are not kept on this device")).isVisible();
            TestBrowser.picture(page, "my-offline");
            phone.setOffline(false);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Try again")).click();
            assertThat(page.getByText("Your class is on now.")).isVisible();
        }
    }

    @Test
    void policy_stays_strict_on_all_of_it() throws Exception {
        for (String path : List.of("/my", "/my/record", "/my/equipment", "/my/offline", "/my/worker.js")) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse("")).as(path).contains("default-src 'none'", "script-src 'self'").doesNotContain("unsafe");
            assertThat(answer.headers().map()).as(path).doesNotContainKey("set-cookie");
        }
        assertThat(Map.of("cache", get("/my").headers().firstValue("Cache-Control").orElse(""))).containsEntry("cache", "no-store");
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(SERVER.uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
