package org.admitone.provider.zoom.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.admitone.admission.proof.Mailbox;
import org.admitone.audit.Actor;
import org.admitone.console.Looks;
import org.admitone.platform.Eventually;
import org.admitone.platform.TestBrowser;
import org.admitone.provider.Need;
import org.admitone.provider.Providers;
import org.admitone.provider.zoom.account.AccountDesk;
import org.admitone.provider.zoom.account.AccountForm;
import org.admitone.provider.zoom.account.NameMode;
import org.admitone.scenario.Answer;
import org.admitone.scenario.DeviceClient;
import org.admitone.scenario.School;
import org.admitone.scenario.ZoomSchool;
import org.admitone.scenario.ZoomVisitor;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A class inside our own page: what the page is given instead of a link, what it may load, and what it says when nothing loads.
class EmbeddedSeatTest {

    @AutoClose static final SmallSdk SDK = new SmallSdk();
    @AutoClose static final ZoomSchool SCHOOL = new ZoomSchool("2026-09-03T08:00:00Z", options -> options, "admitone.zoom.embedding.enabled=true",
            "admitone.zoom.embedding.scripts=" + SDK.address() + "/sdk.js", "admitone.zoom.embedding.styles=" + SDK.address() + "/sdk.css");
    @AutoClose static final TestBrowser BROWSER = TestBrowser.start();

    private final School.Lesson lesson = SCHOOL.lesson("move");
    private final School.Member teacher = SCHOOL.school.members(lesson, "teacher", 1).getFirst();
    private final School.Member ada = SCHOOL.school.learner(lesson);
    private final Mailbox mail = new Mailbox(SCHOOL.database.jdbc());

    private void classHasBegun() {
        SDK.plays(SCHOOL);
        SDK.block(false);
        SCHOOL.prepared(lesson, 2);
        SCHOOL.opens(SCHOOL.link(SCHOOL.wayIn(lesson, teacher, SCHOOL.device(teacher))));
    }

    private ZoomVisitor visitor() {
        return new ZoomVisitor(BROWSER.desktop()).provesByMail(SCHOOL.server.address() + "/p/" + ada.link(), mail, ada.uid() + "@school.example");
    }

    @Test
    void a_learner_is_in_the_class_on_our_own_page_and_zoom_tells_the_seat_back() {
        classHasBegun();
        int before = SDK.joined().size();
        try (ZoomVisitor her = visitor()) {
            her.says("Come in, Learner 1.");
            her.press("Go into the class");
            her.says("You have been in the class since");
            assertThat(her.page().locator("#meeting")).containsText("as Learner 1");
            new Looks(her.page()).at("seat-embedded");
            assertThat(her.page().context().pages()).as("no second tab").hasSize(1);
            JsonNode given = SDK.joined().get(before);
            assertThat(given.path("customerKey").stringValue()).isEqualTo(seatOf(ada).toString().replace("-", ""));
            assertThat(SCHOOL.zoom.events()).as("told back").anyMatch(event -> event.name().equals("meeting.participant_joined")
                    && event.payload().toString().contains(given.path("customerKey").stringValue()));
            assertThat(her.page().url()).isEqualTo(SCHOOL.server.address() + "/seat/" + lesson.session());
            String kept = her.page().evaluate("() => document.documentElement.outerHTML + JSON.stringify(sessionStorage) + JSON.stringify(localStorage)").toString();
            assertThat(kept).doesNotContain(given.path("tk").stringValue(), given.path("signature").stringValue(), SCHOOL.zoom.address().toString());
            her.press("I am leaving");
            Eventually.passes(ZoomSchool.SOON, () -> assertThat(SCHOOL.inside(lesson)).doesNotContain("Learner 1"));
            assertThat(her.page().locator("#meeting")).isHidden();
        }
    }

    @Test
    void where_the_sdk_does_not_load_the_page_says_so_and_what_to_do() {
        classHasBegun();
        SDK.block(true);
        try (ZoomVisitor her = visitor()) {
            her.press("Go into the class");
            her.says("Zoom does not load on this page.");
            her.shows("#more", "Your seat is kept.");
            her.page().screenshot(new Page.ScreenshotOptions().setPath(java.nio.file.Path.of("target", "screenshots", "seat-not-loaded.png")));
            SDK.block(false);
            her.press("Try again");
            her.says("You have been in the class since");
        }
    }

    @Test
    void the_signature_is_the_sdk_secrets_and_for_this_meeting_alone() throws Exception {
        classHasBegun();
        JsonNode answer = SCHOOL.wayIn(lesson, ada, SCHOOL.device(ada)).json();
        assertThat(answer.has("link")).isFalse();
        JsonNode given = answer.path("embedded");
        String[] parts = given.path("signature").stringValue().split("\\.");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(ZoomSchool.SDK.sdkSecret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        assertThat(Base64.getUrlDecoder().decode(parts[2])).isEqualTo(mac.doFinal((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII)));
        JsonNode claims = JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(parts[1]));
        assertThat(claims.path("appKey").stringValue()).isEqualTo(ZoomSchool.SDK.sdkKey());
        assertThat(claims.path("mn").stringValue()).isEqualTo(given.path("meetingNumber").stringValue()).isEqualTo(Long.toString(SCHOOL.meeting(lesson)));
        assertThat(claims.path("role").intValue()).isZero();
        assertThat(given.path("userName").stringValue()).isEqualTo("Learner 1");
        assertThat(given.path("userEmail").stringValue()).endsWith("@classes.school.example").doesNotContain(ada.uid());
        assertThat(given.path("passcode").stringValue()).isEqualTo(SCHOOL.zoom.meetings().stream().filter(each -> each.id() == SCHOOL.meeting(lesson)).findFirst().orElseThrow().passcode());
        assertThat(actions()).as("written down as given, as any way").contains("way.given");
    }

    @Test
    void a_host_keeps_the_link() {
        SCHOOL.prepared(lesson, 2);
        Answer answer = SCHOOL.wayIn(lesson, teacher, SCHOOL.device(teacher));
        assertThat(answer.json().path("as").stringValue()).isEqualTo("host");
        assertThat(answer.json().has("embedded")).isFalse();
        assertThat(SCHOOL.link(answer)).contains("/s/");
    }

    @Test
    void a_host_goes_in_by_a_second_tab_as_ever() {
        SCHOOL.prepared(lesson, 2);
        try (ZoomVisitor desk = new ZoomVisitor(BROWSER.desktop()).provesByMail(SCHOOL.server.address() + "/p/" + teacher.link(), mail, teacher.uid() + "@school.example")) {
            desk.goesIn("Start the class as host");
            desk.says("You have been in the class since");
            assertThat(desk.page().locator("#meeting")).isHidden();
        }
    }

    @Test
    void a_spent_ticket_gets_neither() {
        classHasBegun();
        DeviceClient laptop = SCHOOL.device(ada);
        String ticket = laptop.knock(ada.link()).ticket();
        String path = "/seat/" + lesson.session() + "/enter";
        assertThat(laptop.post(path, Map.of("ticket", ticket), ticket).json().has("embedded")).isTrue();
        Answer again = laptop.post(path, Map.of("ticket", ticket), ticket);
        assertThat(again.status()).isNotEqualTo(200);
        assertThat(again.body()).doesNotContain("signature");
    }

    @Test
    void where_the_class_cannot_be_shown_here_nobody_is_given_a_link_instead() {
        classHasBegun();
        Answer refused;
        SCHOOL.database.jdbc().sql("update zoom_account set sdk_secret = client_secret").update();
        try {
            refused = SCHOOL.wayIn(lesson, ada, SCHOOL.device(ada));
        } finally {
            account(ZoomSchool.SDK);
        }
        assertThat(refused.json().path("code").stringValue()).isEqualTo("no-way-in-yet");
        assertThat(refused.json().path("tryAgain").isString()).isTrue();
        assertThat(refused.body()).doesNotContain("tk=", "http://127.0.0.1", "signature");
        assertThat(SCHOOL.wayIn(lesson, ada, SCHOOL.device(ada)).json().has("embedded")).as("the seat was kept").isTrue();
    }

    @Test
    void without_the_sdks_key_people_go_by_a_link_and_that_is_what_is_promised() {
        classHasBegun();
        assertThat(meetingsAddress()).contains("embedded");
        account(AccountForm.Embedding.NONE);
        try {
            assertThat(meetingsAddress()).contains("link").doesNotContain("embedded");
            assertThat(SCHOOL.link(SCHOOL.wayIn(lesson, ada, SCHOOL.device(ada)))).contains("tk=");
        } finally {
            account(ZoomSchool.SDK);
        }
    }

    private static String meetingsAddress() {
        return SCHOOL.server.bean(Providers.class).byCode("zoom").orElseThrow().guarantees().stream().filter(each -> each.need() == Need.N5).findFirst().orElseThrow().when();
    }

    private static void account(AccountForm.Embedding embedding) {
        var credentials = SCHOOL.zoom.credentials();
        SCHOOL.server.bean(AccountDesk.class).save(new AccountForm(new AccountForm.Access(credentials.accountId(), credentials.clientId(), "", "", credentials.appId()),
                embedding, "classes.school.example", NameMode.ROSTER), Actor.staff("olga"));
    }

    @Test
    void only_this_page_may_load_anything_from_elsewhere() throws Exception {
        HttpHeaders seat = headers("/seat/" + lesson.session());
        assertThat(seat.firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy).contains("script-src 'self' " + SDK.address() + " https://zoom.us")
                .contains("wss://*.zoom.us").contains("default-src 'none'").doesNotContain("'unsafe-eval'").doesNotContain("script-src 'self' 'unsafe-inline'"));
        assertThat(seat.firstValue("Cross-Origin-Embedder-Policy")).hasValue("credentialless");
        assertThat(seat.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        for (String other : new String[] {"/door", "/room/" + lesson.session(), "/console"}) {
            HttpHeaders headers = headers(other);
            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).as(other).doesNotContain("zoom", SDK.address());
            assertThat(headers.firstValue("Cross-Origin-Embedder-Policy")).as(other).isEmpty();
        }
    }

    private static HttpHeaders headers(String path) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(SCHOOL.server.address() + path)).build(), HttpResponse.BodyHandlers.discarding()).headers();
    }

    private UUID seatOf(School.Member member) {
        return SCHOOL.database.jdbc().sql("select seat_id from seat where session_id = ? and person_id = ? and released_at is null")
                .params(lesson.session().value(), member.person().value()).query(UUID.class).single();
    }

    private String actions() {
        return SCHOOL.database.jdbc().sql("select string_agg(action, ' ') from audit where session_id = ?").param(lesson.session().value()).query(String.class).single();
    }
}
