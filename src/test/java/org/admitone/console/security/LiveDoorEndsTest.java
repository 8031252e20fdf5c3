package org.admitone.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.admitone.api.ApiClient;
import org.admitone.console.StaffMember;
import org.admitone.console.StaffRole;
import org.admitone.console.StillAllowed;
import org.admitone.platform.Promptly;
import org.admitone.platform.SecretCode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The stream of a live door ends within moments when its reader may no longer look, and not because of anybody else.
class LiveDoorEndsTest {

    /// Far from the five minutes after which it ends anyway, and far from what a busy machine takes.
    private static final Duration MOMENTS = Duration.ofSeconds(30);

    @AutoClose static final StaffHouse house = new StaffHouse();
    @AutoClose static final HttpClient client = HttpClient.newHttpClient();
    static String session = "";

    private final StaffMember owner = house.member(StaffRole.OWNER);
    private final OwnersAct act = new OwnersAct(owner, "a test");
    private final ColleagueDesk colleagues = house.server.bean(ColleagueDesk.class);

    @BeforeAll
    static void a_class() {
        ApiClient lms = ApiClient.of(house.server);
        lms.put("/api/v1/courses/algebra", "{\"title\":\"Algebra\",\"zone\":\"UTC\"}");
        session = lms.put("/api/v1/courses/algebra/sessions/one", "{\"title\":\"Lesson 1\",\"startsAt\":\"2026-11-23T09:00Z\",\"endsAt\":\"2026-11-30T08:00Z\",\"opensMinutesBefore\":60}")
                .json().path("id").asString();
        lms.put("/api/v1/courses/algebra/enrolments/tina", "{\"displayName\":\"Tina\",\"role\":\"teacher\"}");
    }

    @Test
    void when_they_sign_out() {
        StaffHouse.Visitor visitor = house.signedIn(StaffRole.DOOR_STAFF);
        String token = Objects.requireNonNull(visitor.cookies.get(StaffCookie.NAME));
        assertThat(status(token)).isEqualTo(200);
        ends(token, () -> visitor.post("/console/me", "/console/sign-out", Map.of()));
        assertThat(status(token)).as("and coming again does not help").isEqualTo(403);
    }

    @Test
    void when_an_owner_ends_the_sign_in_or_closes_the_account() {
        StaffMember member = house.member(StaffRole.SCHEDULER);
        String one = token(member);
        ends(one, () -> colleagues.endSession(act, member.id(), new SecretCode(one).hash()));
        ends(token(member), () -> colleagues.close(act, member.id()));
    }

    @Test
    void when_the_role_is_another_even_if_that_may_look_too() {
        StaffMember member = house.member(StaffRole.SCHEDULER);
        String token = token(member);
        ends(token, () -> colleagues.changeRole(act, StaffHouse.PASSWORD, member.id(), StaffRole.AUDITOR));
        assertThat(status(token)).isEqualTo(200);
        ends(token, () -> colleagues.changeRole(act, StaffHouse.PASSWORD, member.id(), StaffRole.TEACHER));
        assertThat(status(token)).as("of nobody's classes").isEqualTo(403);
    }

    @Test
    void when_the_role_needs_a_second_factor_and_there_is_none() {
        String token = token(house.member(StaffRole.AUDITOR));
        FactorRules rules = house.server.bean(FactorRules.class);
        ends(token, () -> rules.require(act, Set.of(StaffRole.AUDITOR)));
        rules.require(act, Set.of());
    }

    @Test
    void when_a_teacher_teaches_the_course_no_more() {
        StaffMember member = house.member(StaffRole.TEACHER);
        house.server.bean(TieDesk.class).tie(act, member.id(), "tina");
        ends(token(member), () -> house.server.bean(TieDesk.class).tie(act, member.id(), ""));
    }

    @Test
    void when_the_sign_in_has_run_out() {
        ends(token(house.member(StaffRole.OWNER)), () -> house.clock.advance(Duration.ofHours(12)));
    }

    @Test
    void goes_on_whatever_becomes_of_others_and_asking_keeps_no_sign_in_alive() {
        StaffMember member = house.member(StaffRole.DOOR_STAFF);
        String token = token(member);
        StillAllowed.Watch watch = house.server.bean(SameSignIn.class).of(new SecretCode(token), "GET", live());
        String another = token(member);
        colleagues.endSession(act, member.id(), new SecretCode(another).hash());
        colleagues.close(act, house.member(StaffRole.DOOR_STAFF).id());
        house.clock.advance(Duration.ofHours(11));
        assertThat(watch.holds()).isTrue();
        assertThat(house.server.bean(PostgresStaffSessions.class).of(member.id(), house.clock.instant())).singleElement()
                .satisfies(one -> assertThat(one.lastSeen()).as("when it was begun").isEqualTo(house.clock.instant().minus(Duration.ofHours(11))));
        house.clock.advance(Duration.ofHours(1));
        assertThat(watch.holds()).isFalse();
    }

    private static String token(StaffMember member) {
        return house.server.bean(SignInDesk.class).begin(member, StaffHouse.VISIT, Shown.PASSWORD).token().value();
    }

    private static String live() {
        return "/console/sessions/" + session + "/live";
    }

    private static HttpResponse<Stream<String>> open(String token) {
        try {
            return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + house.server.port() + live())).header("Accept", "text/event-stream").header("Cookie", StaffCookie.NAME + "=" + token).build(),
                    HttpResponse.BodyHandlers.ofLines());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static int status(String token) {
        HttpResponse<Stream<String>> answer = open(token);
        answer.body().close();
        return answer.statusCode();
    }

    /// Reads the door, lets it happen, and reads on until nothing comes any more.
    private static void ends(String token, Runnable happens) {
        try (Stream<String> stream = open(token).body()) {
            Iterator<String> lines = stream.iterator();
            String line = lines.next();
            while (!line.equals("event: door")) {
                line = lines.next();
            }
            happens.run();
            assertThat(Promptly.of(() -> lines.forEachRemaining(rest -> {}))).isLessThan(MOMENTS);
        }
    }
}
