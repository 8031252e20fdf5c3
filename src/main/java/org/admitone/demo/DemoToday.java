package org.admitone.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.admitone.console.Clocks;
import org.admitone.console.Reader;
import org.admitone.console.When;
import org.admitone.pass.LinkTerms;
import org.admitone.pass.PassIssuer;
import org.admitone.platform.Revision;
import org.admitone.platform.Slice;
import org.admitone.roster.Course;
import org.admitone.roster.Courses;
import org.admitone.roster.Person;
import org.admitone.roster.People;
import org.admitone.roster.RosterDesk;
import org.admitone.session.DoorTimes;
import org.admitone.session.Session;
import org.admitone.session.SessionDesk;
import org.admitone.session.SessionDetails;
import org.admitone.session.SessionFilter;
import org.admitone.session.Sessions;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// What a demo finds at each start, now: a class that is on and lasts a while yet, one later, people at the door, mails that wait, and links to go in by.
@Component
@Lazy
final class DemoToday {

    private static final Duration LASTS_AT_LEAST = Duration.ofMinutes(20);
    private static final Duration LESSON = Duration.ofMinutes(90);
    private static final Duration LATER = Duration.ofHours(2);

    private final School school;
    private final Planning planning;
    private final DemoVisitors visitors;
    private final PassIssuer passes;
    private final RosterDesk roster;
    private final Clock clock;

    /// Who and what there is.
    @Component
    record School(Courses courses, People people, Sessions sessions, DemoFounding founding) {}

    /// How more of it is made, and told.
    @Component
    record Planning(SessionDesk sessions, Clocks clocks) {}

    DemoToday(School school, Planning planning, DemoVisitors visitors, PassIssuer passes, RosterDesk roster, Clock clock) {
        this.school = school;
        this.planning = planning;
        this.visitors = visitors;
        this.passes = passes;
        this.roster = roster;
        this.clock = clock;
    }

    DemoTour begin() {
        Instant now = clock.instant();
        Session on = on(now);
        later(now);
        When when = planning.clocks.in(on.zone(), Reader.ENGLISH);
        return new DemoTour(DemoSchool.OWNER, school.founding.password(), on.title(), when.time(on.endsAt()),
                guest(on, DemoSchool.ALGEBRA.teacher()), guest(on, DemoSchool.LEARNER));
    }

    private Session on(Instant now) {
        Course course = course(DemoSchool.ALGEBRA);
        return school.sessions.list(new SessionFilter(course.id(), now.plus(LASTS_AT_LEAST), now, SessionFilter.Cancelled.LEFT_OUT), Slice.first(100)).items().stream()
                .filter(session -> session.endedAt() == null).findFirst().orElseGet(() -> begun(course, now));
    }

    private Session begun(Course course, Instant now) {
        Session session = plan(course, DemoSchool.ALGEBRA, now.truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofMinutes(5)), LESSON);
        var suspended = roster.suspend(course.id(), person("1015").id(), "Fee not paid", Revision.ANY, DemoSchool.ACTOR);
        visitors.knocksWithTheLinkAlone(session.id(), "1015", 1);
        visitors.knocksWithTheLinkAlone(session.id(), "1008", 2);
        visitors.asksForACode(session.id(), "1006", 3);
        visitors.asksForACode(session.id(), "1012", 4);
        visitors.asksForACode(session.id(), "1019", 5);
        return session;
    }

    /// At a quarter of an hour, unless one is coming anyway.
    private void later(Instant now) {
        Course course = course(DemoSchool.MAPS);
        if (school.sessions.list(new SessionFilter(course.id(), now, null, SessionFilter.Cancelled.LEFT_OUT), Slice.first(1)).items().isEmpty()) {
            long quarter = Duration.ofMinutes(15).toSeconds();
            var unused = plan(course, DemoSchool.MAPS, Instant.ofEpochSecond((now.plus(LATER).getEpochSecond() / quarter + 1) * quarter), Duration.ofMinutes(45));
        }
    }

    private Session plan(Course course, DemoSchool.DemoCourse demo, Instant start, Duration length) {
        return planning.sessions.add(course.id(), new SessionDetails(planning.sessions.freeCode(course.id(), start, course.zone()), demo.lesson(), start,
                start.plus(length), course.zone(), DoorTimes.USUAL, null, "rooms"), DemoSchool.ACTOR);
    }

    private DemoTour.Guest guest(Session session, String uid) {
        return new DemoTour.Guest(person(uid).displayName(), passes.issueLink(session.id(), uid, LinkTerms.USUAL, DemoSchool.ACTOR).path());
    }

    private Course course(DemoSchool.DemoCourse demo) {
        return school.courses.byCode(demo.code()).orElseThrow();
    }

    private Person person(String uid) {
        return school.people.byUid(uid).orElseThrow();
    }
}
