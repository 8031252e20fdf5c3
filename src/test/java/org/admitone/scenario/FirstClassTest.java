package org.admitone.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.admitone.admission.proof.Mailbox;
import org.admitone.console.security.StaffInvitations;
import org.admitone.platform.TestBrowser;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.provider.rooms.LoopbackEngine;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// A school's first class as its people meet it: the real server, database, media engine and browsers, and nothing done
/// behind their pages but reading the mails.
class FirstClassTest {

    /// Where it is about noon now, so that the class does not run over midnight.
    private static final ZoneId SCHOOL = zoneAtNoon();

    @AutoClose static final TestDatabase DATABASE = TestDatabase.fresh();
    @AutoClose static final TestServer SERVER = TestServer.on(DATABASE, settings());
    @AutoClose static final TestBrowser BROWSER = TestBrowser.start();

    private final Mailbox mail = new Mailbox(DATABASE.jdbc());
    private final StaffDesk staff = new StaffDesk(BROWSER.desktop(), SERVER.address());
    private final Participant teacher = new Participant("Emmy Noether", BROWSER.desktop());
    private final Participant ada = new Participant("Ada Lovelace", BROWSER.desktop());
    private final Participant sofia = new Participant("Sofia Kovalevskaya", BROWSER.phone());
    private Map<String, String> links = Map.of();
    private final List<Long> toldAfter = new ArrayList<>();

    @Test
    void a_first_class_from_the_invitation_to_the_last_learner() {
        staffPrepareTheClass();
        everybodyComesInByLinkAndMailedCode();
        allSeeAndHearEachOther();
        staff.watchesTheDoor();
        staff.seesAtTheDoor("All 3 are inside.");
        aCopiedLinkIsAskedForAProof();
        copiedStorageIsUseless();
        theNameIsTheRosters();
        evictedLearnerIsToldAndHeardNoMore();
        suspendedLearnerIsOutAndNotEntitled();
        assertThat(toldAfter).as("milliseconds; the better of two, for this machine has much to do").hasSize(2).anyMatch(millis -> millis < 2_000);
        teacher.leaves();
        aCopiedLinkIsAskedForAProof();
        staff.watchesTheDoor();
        staff.seesAtTheDoor("0 of 2 are inside.");
    }

    private void staffPrepareTheClass() {
        staff.begins(SERVER.bean(StaffInvitations.class).forFirstOwner().orElseThrow().value());
        staff.makesCourse("Algebra, autumn");
        staff.pastesClassList("""
                name;email;role
                Emmy Noether;emmy@school.example;teacher
                Ada Lovelace;ada@school.example;learner
                Sofia Kovalevskaya;sofia@school.example;learner
                """, 3);
        staff.plansSessionThatIsOn("Algebra, lesson 1", ZonedDateTime.now(SCHOOL));
        links = staff.issuesLinks();
    }

    private void everybodyComesInByLinkAndMailedCode() {
        Map.of("emmy", teacher, "ada", ada, "sofia", sofia).forEach((who, participant) -> {
            String address = who + "@school.example";
            participant.opens(link(address)).provesByMail(mail, address);
            participant.goesIn();
        });
    }

    private void allSeeAndHearEachOther() {
        List<Participant> all = List.of(teacher, ada, sofia);
        for (Participant each : all) {
            all.stream().filter(other -> other != each).forEach(each::sees);
            each.hearsVoices(2);
        }
    }

    /// Whether its owner is inside or not: the link alone is worth nothing (I4).
    private void aCopiedLinkIsAskedForAProof() {
        try (Participant thief = new Participant("a thief", BROWSER.desktop())) {
            thief.opens(link("emmy@school.example")).isAskedForAProof();
        }
    }

    private void copiedStorageIsUseless() {
        try (Participant thief = new Participant("a thief", BROWSER.desktop())) {
            Object copy = ada.page().evaluate(COPY);
            String room = ada.page().url();
            thief.profile().addCookies(ada.profile().cookies().stream().map(each -> new Cookie(each.name, each.value).setUrl(SERVER.address())).toList());
            thief.opens(SERVER.address() + "/door").page().evaluate(PASTE, copy);
            thief.opens(room);
            thief.until("turned away", () -> thief.page().locator("#out").isVisible());
            thief.page().getByText("Go to the door").click();
            thief.isAskedForAProof();
        }
        assertThat(ada.page().locator("#inside").isVisible()).isTrue();
    }

    /// Neither the address nor what a script writes or says changes whom the others see.
    private void theNameIsTheRosters() {
        ada.page().evaluate("""
                () => { const seat = JSON.parse(sessionStorage.getItem('admitone.seat'));
                  seat.person = { displayName: 'Emmy Noether', role: 'teacher' };
                  sessionStorage.setItem('admitone.seat', JSON.stringify(seat)); }""");
        ada.opens(ada.page().url() + "?name=Emmy%20Noether&displayName=Emmy%20Noether");
        ada.page().locator("#inside").waitFor();
        ada.page().evaluate("document.querySelectorAll('.tile-name').forEach(each => each.textContent = 'Emmy Noether')");
        teacher.sees(ada);
        for (Participant other : List.of(teacher, sofia)) {
            other.until("everybody once, by the roster's name", () -> other.namesInTheRoom().equals(List.of("Ada Lovelace", "Emmy Noether", "Sofia Kovalevskaya")));
        }
        ada.page().evaluate("window.sockets.at(-1).send(JSON.stringify({type: 'name', name: 'Emmy Noether', displayName: 'Emmy Noether'}))");
        teacher.page().waitForTimeout(500);
        assertThat(teacher.namesInTheRoom()).filteredOn("Emmy Noether"::equals).hasSize(1);
        ada.page().reload();
        ada.page().locator("#inside").waitFor();
        teacher.sees(ada);
        sofia.sees(ada);
    }

    private void evictedLearnerIsToldAndHeardNoMore() {
        staff.opensPersonAtTheDoor("Ada Lovelace");
        mediaEnd(ada, List.of(teacher, sofia), () -> staff.takesOut("disturbs"));
        assertThat(ada.lastWords()).isEqualTo("The teacher or the school has taken you out of this class.");
    }

    private void suspendedLearnerIsOutAndNotEntitled() {
        staff.opensPersonAtTheDoor("Sofia Kovalevskaya");
        mediaEnd(sofia, List.of(teacher), () -> staff.suspends("unpaid"));
        assertThat(sofia.lastWords()).isNotBlank();
        var answer = sofia.page().waitForResponse("**/door/knock", () -> sofia.opens(link("sofia@school.example")));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("\"code\":\"not-entitled\"");
    }

    /// The person is told; then nothing of theirs reaches the others, and nothing reaches them.
    private void mediaEnd(Participant who, List<Participant> others, java.util.function.LongSupplier act) {
        List<String> tracks = others.stream().map(other -> other.trackOf(who)).toList();
        for (int i = 0; i < tracks.size(); i++) {
            assertThat(others.get(i).bytesOfTrack(tracks.get(i))).isPositive();
        }
        who.watchesForTheEnd();
        toldAfter.add(who.toldAfter(act.getAsLong()));
        who.standsStill("what " + who.name + " receives", who::received);
        for (int i = 0; i < tracks.size(); i++) {
            String track = tracks.get(i);
            Participant other = others.get(i);
            other.standsStill("what " + other.name + " receives of " + who.name, () -> other.bytesOfTrack(track));
        }
    }

    private String link(String address) {
        return Objects.requireNonNull(links.get(address), address);
    }

    private static String[] settings() {
        var settings = new java.util.ArrayList<>(LoopbackEngine.settings());
        settings.add("admitone.school.zone=" + SCHOOL);
        return settings.toArray(String[]::new);
    }

    static ZoneId zoneAtNoon() {
        int hours = 12 - ZonedDateTime.now(ZoneOffset.UTC).getHour();
        return ZoneId.of(hours == 0 ? "Etc/GMT" : "Etc/GMT" + (hours > 0 ? "-" : "+") + Math.abs(hours));
    }

    private static final String OPEN = """
            const database = await new Promise(done => { const o = indexedDB.open('admitone-device');
              o.onupgradeneeded = () => o.result.createObjectStore('keys'); o.onsuccess = () => done(o.result); });
            """;
    private static final String COPY = "async () => {" + OPEN + """
            const kept = await new Promise(done => { const g = database.transaction('keys').objectStore('keys').get('device'); g.onsuccess = () => done(g.result); });
            database.close();
            return { kept: JSON.stringify(kept), local: JSON.stringify(localStorage), session: JSON.stringify(sessionStorage) }; }""";
    private static final String PASTE = "async ({ kept, local, session }) => {" + OPEN + """
            for (const [k, v] of Object.entries(JSON.parse(local))) localStorage.setItem(k, v);
            for (const [k, v] of Object.entries(JSON.parse(session))) sessionStorage.setItem(k, v);
            await new Promise(done => { const t = database.transaction('keys', 'readwrite');
              t.objectStore('keys').put(JSON.parse(kept), 'device'); t.oncomplete = done; });
            database.close(); }""";
}
