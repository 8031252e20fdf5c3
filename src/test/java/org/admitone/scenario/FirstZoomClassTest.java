package org.admitone.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Objects;
import org.admitone.admission.proof.Mailbox;
import org.admitone.console.security.StaffInvitations;
import org.admitone.platform.Eventually;
import org.admitone.platform.TestBrowser;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.simulator.zoom.SimulatorOptions;
import org.admitone.simulator.zoom.ZoomSimulator;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// A school's first class in Zoom as `docs/zoom/setup.md` tells it: staff set Zoom up at the console, plan a class there and issue links;
/// teacher and learner come by their browsers, a copied tab is shown out, and whoever is put out stays out. Nothing is done behind the pages
/// but reading the mails and what the simulator's own door is told.
class FirstZoomClassTest {

    /// Where it is about noon now, so that the class does not run over midnight.
    private static final ZoneId SCHOOL = FirstClassTest.zoneAtNoon();

    @AutoClose static final TestDatabase DATABASE = TestDatabase.fresh();
    @AutoClose static final ZoomSimulator ZOOM = ZoomSimulator.start(SimulatorOptions.defaults(Clock.systemUTC()));
    @AutoClose static final TestServer SERVER = TestServer.on(DATABASE, "admitone.school.zone=" + SCHOOL.getId(), "admitone.rooms.enabled=false",
            "admitone.zoom.api-url=" + ZOOM.address() + "/v2", "admitone.zoom.oauth-url=" + ZOOM.address() + "/oauth/token");
    @AutoClose static final TestBrowser BROWSER = TestBrowser.start();

    private final Mailbox mail = new Mailbox(DATABASE.jdbc());
    private final StaffDesk staff = new StaffDesk(BROWSER.desktop(), SERVER.address());

    @Test
    void a_first_class_in_zoom_from_the_credentials_to_the_attendance() {
        staff.begins(SERVER.bean(StaffInvitations.class).forFirstOwner().orElseThrow().value());
        staff.setsZoomUp(ZOOM.credentials(), FirstZoomClassTest::eventsAreSubscribed);
        staff.watchesTheConsole();
        staff.makesCourse("Algebra, autumn");
        staff.pastesClassList("""
                name;email;role
                Emmy Noether;emmy@school.example;teacher
                Ada Lovelace;ada@school.example;learner
                Sofia Kovalevskaya;sofia@school.example;learner
                """, 3);
        staff.plansSessionThatIsOn("Algebra, lesson 1", ZonedDateTime.now(SCHOOL));
        staff.looksUntilItSays("3 of 3 people have their way in ready");
        staff.picture("first-zoom-session");
        Map<String, String> links = staff.issuesLinks();
        try (ZoomVisitor emmy = comes("emmy", links); ZoomVisitor ada = comes("ada", links)) {
            emmy.goesIn("Start the class as host");
            emmy.says("You have been in the class since");
            String adas = ada.goesInAndKeepsTheAddress("Go into the class");
            ada.says("You have been in the class since");
            emmy.shows("#class-count", "2 inside");
            aCopiedTabIsRefusedOrShownOut(adas);
            emmy.shows("#class-count", "2 inside");
            ada.says("You have been in the class since");
            staff.watchesTheDoor();
            staff.seesAtTheDoor("2 of 3 are inside.");
            staff.seesAtTheDoor("Ada Lovelace");
            staff.picture("first-zoom-door");
            staff.opensPersonAtTheDoor("Ada Lovelace");
            staff.takesOut("disturbs");
            ada.says("taken you out of this class");
            Eventually.isTrue("Zoom has shown her out", ZoomSchool.SOON, () -> ZOOM.inside(ZOOM.meetings().getFirst().id()).size() == 1);
            emmy.shows("#class-count", "1 inside");
        }
        staff.goesTo("/attendance");
        staff.reads("main", "Ada Lovelace");
        staff.reads("main", "zoom-events");
        staff.picture("first-zoom-attendance");
    }

    /// As an administrator does at Zoom.
    private static void eventsAreSubscribed() {
        assertThat(tellsTheSimulator("POST", "/sim/webhooks", "{\"url\": \"" + SERVER.address() + "/hooks/zoom\"}")).contains("\"proven\":true");
    }

    /// As its documentation says.
    private static String tellsTheSimulator(String method, String path, String body) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(ZOOM.address() + path)).method(method, HttpRequest.BodyPublishers.ofString(body)).build();
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException unreachable) {
            throw new AssertionError(unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private ZoomVisitor comes(String who, Map<String, String> links) {
        String address = who + "@school.example";
        return new ZoomVisitor(BROWSER.desktop()).provesByMail(Objects.requireNonNull(links.get(address)), mail, address);
    }

    /// Zoom does not say what it does at a second device on one link: here it refuses it, and then lets it in, where we show it out.
    private static void aCopiedTabIsRefusedOrShownOut(String address) {
        try (var friend = BROWSER.phone()) {
            Page tab = friend.newPage();
            opens(tab, address);
            assertThat(strangers()).isZero();
            tellsTheSimulator("PUT", "/sim/switches", "{\"second-device\": \"allow\"}");
            opens(tab, address);
            Eventually.isTrue("the copy was shown out", ZoomSchool.SOON, () -> strangers() == 1);
        }
    }

    private static void opens(Page tab, String address) {
        tab.navigate(address);
        tab.locator("button").first().click();
        tab.waitForLoadState();
    }

    /// Those who came by a copied link and are gone.
    private static int strangers() {
        return DATABASE.jdbc().sql("select count(*) from presence_stay where stranger = 'second_presence' and left_at is not null").query(Integer.class).single();
    }
}
