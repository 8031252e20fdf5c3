package org.admitone.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.admitone.admission.SeatHolder;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.presence.PresenceEvent;
import org.admitone.presence.PresenceLog;

/// A class that was held from 10:05 to 11:05 on the first of September 2026, in UTC, in a course in Berlin: Ada was there all the time, Bob from
/// 10:20 to 10:40, Cy was admitted and never inside, Dora belongs to another class. It is 11:30 now.
public final class HeldClass {

    private static final Instant START = Instant.parse("2026-09-01T10:05:00Z");

    private final TestServer server;
    private final School school;
    public final School.Lesson lesson;
    public final School.Member ada;
    public final School.Member bob;
    public final School.Member cy;
    public final School.Member dora;

    private HeldClass(TestDatabase database, TestServer server, SettableClock clock) {
        clock.set(Instant.parse("2026-09-01T10:00:00Z"));
        this.server = server;
        this.school = new School(database, clock);
        this.lesson = school.lesson("ask", START, Duration.ofHours(1));
        List<School.Member> three = school.members(lesson, "learner", 3);
        this.ada = three.get(0);
        this.bob = three.get(1);
        this.cy = three.get(2);
        this.dora = school.learner(school.lesson("ask"));
        inside(sit(ada), "10:00", "11:05");
        inside(sit(bob), "10:20", "10:40");
        sit(cy);
        clock.set(Instant.parse("2026-09-01T11:30:00Z"));
    }

    public static HeldClass on(TestDatabase database, TestServer server, SettableClock clock) {
        return new HeldClass(database, server, clock);
    }

    /// Of the session, for the API.
    public String path() {
        return "/api/v1/sessions/" + lesson.session();
    }

    public String courseCode() {
        return school.jdbc().sql("select code from course where course_id = ?").param(lesson.course().value()).query(String.class).single();
    }

    public long audited(String action) {
        return school.jdbc().sql("select count(*) from audit where action = ? and course_id = ?").params(action, lesson.course().value()).query(Long.class).single();
    }

    private SeatHolder sit(School.Member member) {
        DeviceClient device = DeviceClient.at(server.address());
        school.proved(member, device);
        return Sitting.sit(server, device, lesson, member);
    }

    private void inside(SeatHolder who, String from, String until) {
        server.bean(PresenceLog.class).record(List.of(
                new PresenceEvent.Joined(who.session(), who.person(), who.seat(), who.connection(), Instant.parse("2026-09-01T" + from + ":00Z")),
                new PresenceEvent.Left(who.session(), who.person(), who.seat(), who.connection(), Instant.parse("2026-09-01T" + until + ":00Z"))));
    }
}
