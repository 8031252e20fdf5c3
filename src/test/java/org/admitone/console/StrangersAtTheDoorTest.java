package org.admitone.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.admitone.admission.ConnectionId;
import org.admitone.admission.SeatHolder;
import org.admitone.console.security.StaffInvitations;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestBrowser;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.presence.PresenceStay;
import org.admitone.presence.PresenceStay.Kind;
import org.admitone.presence.PresenceStay.Removal;
import org.admitone.presence.PresenceStay.Who;
import org.admitone.presence.PresenceStays;
import org.admitone.scenario.DeviceClient;
import org.admitone.scenario.School;
import org.admitone.scenario.Sitting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Strangers come into a class and go, while staff look at its door in a real browser.
class StrangersAtTheDoorTest {

    private static final SettableClock CLOCK = SettableClock.at("2026-11-23T09:05:00Z");
    @AutoClose private static final TestDatabase DATABASE = TestDatabase.fresh();
    @AutoClose private static final TestServer SERVER = TestServer.on(DATABASE, CLOCK, "admitone.school.gallery=true", "admitone.school.zone=Europe/Berlin");
    @AutoClose private static final TestBrowser BROWSER = TestBrowser.start();
    private static final Page PAGE = BROWSER.desktop().newPage();
    private static final Looks LOOK = new Looks(PAGE);

    private final Instant start = beginning();
    private final School school = new School(DATABASE, CLOCK);
    private final School.Lesson lesson = school.lesson("ask");
    private final List<School.Member> members = school.members(lesson, "learner", 3);
    private final Locator alarm = PAGE.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Not of this class"));
    private final Locator earlier = PAGE.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Strangers earlier"));
    private final Locator answer = PAGE.locator("#answer");

    @BeforeEach
    void begin() {
        SERVER.bean(StaffInvitations.class).forFirstOwner().ifPresent(code -> {
            PAGE.navigate(SERVER.uri("/console/welcome/" + code.value()).toString());
            PAGE.getByLabel("Your name").fill("Mathilde Vaerting");
            PAGE.getByLabel("Sign-in name").fill("mathilde");
            PAGE.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill("three words in a row");
            PAGE.getByLabel("Password once more").fill("three words in a row");
            PAGE.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Begin")).click();
            assertThat(PAGE.getByText("Welcome, Mathilde Vaerting.")).isVisible();
        });
        DATABASE.jdbc().sql("update person set display_name = 'Ada Lovelace' where person_id = ?").param(ada().person().value()).update();
    }

    @Test
    void a_stranger_appears_above_everything_while_one_looks_and_goes_to_those_who_left() {
        door();
        assertThat(answer).containsText("0 of 3 are inside.");
        assertThat(alarm).hasCount(0);
        PAGE.evaluate("window.stayed = true");
        PAGE.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Learner 2")).focus();

        ConnectionId thief = connection();
        restate(stranger(thief, Kind.SECOND_PRESENCE, ada(), "Ada, surely", null, Removal.ASKED));
        assertThat(alarm).containsText("On Ada Lovelace’s way in");
        assertThat(alarm).containsText("the person was inside already");
        assertThat(alarm).containsText("since 10:05:00");
        assertThat(alarm).containsText("shown as “Ada, surely”");
        assertThat(alarm).containsText("being taken out");
        assertThat(answer.locator(".answer.bad .answer-words")).hasText("Somebody is inside without a seat.");
        assertThat(answer).containsText("They are being taken out. 0 of 3 are inside.");
        assertThat(PAGE.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Learner 2"))).isFocused();

        restate(stranger(thief, Kind.SECOND_PRESENCE, ada(), "Ada, surely", start.plusSeconds(4), Removal.DONE));
        assertThat(alarm).hasCount(0);
        assertThat(earlier).containsText("was out after 4 s");
        assertThat(answer.locator(".answer-words")).hasText("0 of 3 are inside.");

        restate();
        assertThat(earlier).hasCount(0);
        org.assertj.core.api.Assertions.assertThat(PAGE.evaluate("window.stayed")).as("the page was never loaded again").isEqualTo(true);
    }

    @Test
    void every_kind_of_stranger_is_told_in_plain_words_and_its_shown_name_is_only_text() {
        restate(stranger(connection(), Kind.UNKNOWN, null, "<b>Ada</b> Lovelace", null, Removal.IMPOSSIBLE),
                stranger(connection(), Kind.PHONE, null, "", null, Removal.NONE),
                stranger(connection(), Kind.HOST_ACCOUNT, null, "School office", null, Removal.NONE),
                stranger(connection(), Kind.NOT_ADMITTED, ada(), "Ada", null, Removal.ASKED),
                stranger(connection(), Kind.SEAT_ENDED, members.get(1), "a name as long as the provider allows it to be, without mercy and withoutanyspaces", null, Removal.DONE),
                stranger(connection(), Kind.SECOND_PRESENCE, members.get(2), "Grace", start.plusSeconds(200), Removal.NONE),
                stranger(connection(), Kind.UNKNOWN, null, "x", start.plusSeconds(41), Removal.IMPOSSIBLE));
        door();
        assertThat(answer.locator(".answer-words")).hasText("5 are inside without a seat.");
        assertThat(answer).containsText("Some of them this provider does not let us take out: ask the teacher to remove them.");
        for (String told : List.of("came by no way in that we gave out", "shown as “<b>Ada</b> Lovelace”", "this provider does not let us: ask the teacher to remove them",
                "a telephone call does not say who is calling", "signed in as the account that hosts, without the door", "On Ada Lovelace’s way in",
                "the door had not given this way in out", "On Learner 2’s way in", "came, or stayed, after the seat had ended")) {
            assertThat(alarm).containsText(told);
        }
        assertThat(alarm.locator("li")).hasCount(5);
        assertThat(earlier).containsText("at 10:05:00, inside for 3 min 20 s");
        assertThat(earlier).containsText("we could not take them out");
        LOOK.at("30-strangers-at-the-door");
        alarm.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("On Ada Lovelace’s way in")).click();
        assertThat(PAGE).hasTitle(Pattern.compile("Ada Lovelace.*"));
    }

    @Test
    void the_attendance_tells_exposure_and_how_far_it_is_settled() {
        SeatHolder first = sit(ada());
        SeatHolder second = sit(members.get(1));
        CLOCK.advance(Duration.ofMinutes(50));
        restate(seated(first, "there-report"), seated(second, "there-events"),
                stranger(connection(), Kind.SECOND_PRESENCE, ada(), "Ada", start.plusSeconds(12), Removal.DONE));
        PAGE.navigate(SERVER.uri("/console/sessions/" + lesson.session() + "/attendance").toString());
        Locator rows = PAGE.locator("tbody tr");
        assertThat(rows.filter(with("Ada Lovelace"))).containsText("12 s outside the seat");
        assertThat(rows.filter(with("Ada Lovelace"))).containsText("in part corrected by the provider’s report (there-report)");
        assertThat(rows.filter(with("Learner 2"))).containsText("by events alone (there-events)");
        assertThat(rows.filter(with("Learner 3"))).not().containsText("provider");
        LOOK.at("31-attendance-with-sources");
    }

    @Test
    void the_gallery_shows_strangers() {
        for (String theme : List.of("light", "dark")) {
            PAGE.navigate(SERVER.uri("/gallery?theme=" + theme).toString());
            assertThat(PAGE.getByText("this provider does not let us")).isVisible();
            LOOK.at("32-gallery-" + theme);
        }
    }

    /// The same for every test: one of them lets time pass.
    private static Instant beginning() {
        CLOCK.set(Instant.parse("2026-11-23T09:05:00Z"));
        return CLOCK.instant();
    }

    private School.Member ada() {
        return members.getFirst();
    }

    private void door() {
        PAGE.navigate(SERVER.uri("/console/sessions/" + lesson.session()).toString());
        assertThat(PAGE.locator("#live")).containsText("Live.");
    }

    private SeatHolder sit(School.Member member) {
        DeviceClient device = DeviceClient.at(SERVER.address());
        school.proved(member, device);
        return Sitting.sit(SERVER, device, lesson, member);
    }

    private void restate(PresenceStay... stays) {
        SERVER.bean(PresenceStays.class).restate("there", lesson.session(), List.of(stays));
    }

    private PresenceStay seated(SeatHolder holder, String toldBy) {
        return new PresenceStay(connection(), new Who.Seated(holder.seat(), holder.person()), start, start.plusSeconds(2400), toldBy, Removal.NONE);
    }

    private PresenceStay stranger(ConnectionId connection, Kind kind, School.@Nullable Member member, String shown,
                                  @Nullable Instant left, Removal removal) {
        return new PresenceStay(connection, new Who.Stranger(kind, member == null ? null : member.person(), shown), start, left, "there-events", removal);
    }

    private static ConnectionId connection() {
        return new ConnectionId(UUID.randomUUID());
    }

    private static Locator.FilterOptions with(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }
}
