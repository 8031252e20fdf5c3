package org.admitone.classmail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.admitone.api.ApiClient;
import org.admitone.audit.Actor;
import org.admitone.platform.Revision;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.roster.RosterDesk;
import org.admitone.scenario.DeviceClient;
import org.admitone.scenario.School;
import org.admitone.session.SessionDesk;
import org.admitone.session.SessionId;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// A calendar program subscribes to a person's classes.
class CalendarFeedTest {

    @AutoClose static final TestDatabase database = TestDatabase.fresh();
    static final SettableClock clock = SettableClock.at("2026-09-01T08:00:00Z");
    @AutoClose static final TestServer server = TestServer.on(database, clock);
    static final ApiClient lms = ApiClient.of(server);
    final School school = new School(database, clock);
    final HttpClient program = HttpClient.newHttpClient();

    @Test
    void a_calendar_shows_what_is_the_persons_and_follows_what_changes() throws Exception {
        School.Lesson lesson = school.lesson("ask", clock.instant().plus(Duration.ofDays(3)), Duration.ofHours(1));
        SessionId later = school.session(lesson.course(), clock.instant().plus(Duration.ofDays(10)), Duration.ofHours(1));
        SessionId lately = school.session(lesson.course(), clock.instant().minus(Duration.ofDays(20)), Duration.ofHours(1));
        school.session(lesson.course(), clock.instant().minus(Duration.ofDays(40)), Duration.ofHours(1));
        School.Member ada = school.learner(lesson);
        String address = addressOf(ada);

        ReadCalendar calendar = read(address);
        assertThat(calendar.events()).extracting(event -> event.value("UID")).containsExactly(uid(lately, ada), uid(lesson.session(), ada), uid(later, ada));
        assertThat(calendar.events().getFirst().value("URL")).as("over: nothing to come in to").isEmpty();
        String link = calendar.events().get(1).value("URL");
        assertThat(DeviceClient.at(server.address()).knock(link.substring(link.lastIndexOf('/') + 1)).body()).contains("wait");
        assertThat(read(address).text()).as("the same until something changes").isEqualTo(calendar.text());

        server.bean(SessionDesk.class).cancel(later, Revision.ANY, Actor.SYSTEM);
        assertThat(read(address).events().getLast().value("STATUS")).isEqualTo("CANCELLED");
        server.bean(RosterDesk.class).suspend(lesson.course(), ada.person(), "unpaid", Revision.ANY, Actor.SYSTEM);
        assertThat(read(address).events()).isEmpty();
    }

    @Test
    void a_calendar_that_has_not_changed_is_not_sent_again() throws Exception {
        School.Member ada = school.learner(school.lesson("ask", clock.instant().plus(Duration.ofDays(3)), Duration.ofHours(1)));
        String address = addressOf(ada);
        HttpResponse<String> first = fetch(address);
        assertThat(first.headers().firstValue("Content-Type")).contains("text/calendar;charset=UTF-8");
        assertThat(first.headers().firstValue("Cache-Control")).contains("max-age=300, private");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> second = program.send(HttpRequest.newBuilder(URI.create(address)).header("If-None-Match", tag).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @Test
    void a_new_address_ends_the_earlier_one_and_an_ended_one_stays_dead() throws Exception {
        School.Member ada = school.learner(school.lesson("ask", clock.instant().plus(Duration.ofDays(3)), Duration.ofHours(1)));
        String path = "/api/v1/people/" + ada.uid() + "/calendar";
        assertThat(lms.get(path).status()).isEqualTo(404);
        String first = addressOf(ada);
        assertThat(lms.get(path).json().path("address").asString()).isEqualTo(first);
        String second = addressOf(ada);
        assertThat(fetch(first).statusCode()).isEqualTo(404);
        assertThat(fetch(second).statusCode()).isEqualTo(200);
        assertThat(lms.delete(path).status()).isEqualTo(204);
        assertThat(fetch(second).statusCode()).isEqualTo(404);
        assertThat(lms.get(path).status()).isEqualTo(404);
        String third = addressOf(ada);
        assertThat(fetch(third).statusCode()).isEqualTo(200);
        assertThat(fetch(first).statusCode()).isEqualTo(404);
        assertThat(database.jdbc().sql("select count(*) from calendar_feed f where f::text like '%' || :code || '%'")
                .param("code", third.substring(third.lastIndexOf('/') + 1, third.length() - 4)).query(Long.class).single()).as("kept as a hash").isZero();
    }

    @Test
    void who_fetches_too_often_hears_so_and_nobody_else_does() throws Exception {
        School.Lesson lesson = school.lesson("ask", clock.instant().plus(Duration.ofDays(3)), Duration.ofHours(1));
        String eager = addressOf(school.learner(lesson));
        String other = addressOf(school.learner(lesson));
        HttpResponse<String> last = fetch(eager);
        for (int i = 0; i < 30; i++) {
            last = fetch(eager);
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("Retry-After")).contains("60");
        assertThat(fetch(other).statusCode()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(1));
        assertThat(fetch(eager).statusCode()).isEqualTo(200);
    }

    private static String addressOf(School.Member member) {
        return lms.post("/api/v1/people/" + member.uid() + "/calendar", "").json().path("address").asString();
    }

    private static String uid(SessionId session, School.Member member) {
        return session + "." + member.person() + "@admitone";
    }

    private ReadCalendar read(String address) throws Exception {
        HttpResponse<String> answer = fetch(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        return ReadCalendar.of(answer.body());
    }

    private HttpResponse<String> fetch(String address) throws Exception {
        return program.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
