package org.admitone.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import java.util.Objects;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.admitone.attendance.AttendanceDesk;
import org.admitone.attendance.AttendanceLine;
import org.admitone.attendance.AttendanceRule;
import org.admitone.attendance.Enough;
import org.admitone.platform.Eventually;
import org.admitone.presence.Interval;
import org.admitone.roster.PersonId;
import org.admitone.simulator.zoom.Join;
import org.admitone.simulator.zoom.SimClient;

/// A class in Zoom whose people come, go, crash and come again as a seed says, with a copied link among them. Keeps the truth, to compare
/// with what the school then says of it.
final class DrivenClass {

    private static final AttendanceRule EXACT = new AttendanceRule(Duration.ofMinutes(5), Duration.ofMinutes(5), new Enough.Share(75), Duration.ZERO);
    private static final Duration STEP = Duration.ofSeconds(61);
    private static final int STEPS = 20;
    /// Zoom's whole seconds.
    private static final Duration ABOUT = Duration.ofSeconds(3);
    /// From a crash to the return by the door.
    private static final Duration BACK_WITHIN = Duration.ofSeconds(15);
    /// Within 90 seconds, and time goes in steps.
    private static final int DEATH_NOTICED_AFTER = 2;

    private final ZoomSchool school;
    private final Random random;
    private final School.Lesson lesson;
    private final School.Member teacher;
    private final List<Person> people;

    /// When something was done: not before, not after.
    private record When(Instant earliest, Instant latest) {}

    private record Span(When from, When until) {}

    private final class Person {
        final School.Member member;
        final DeviceClient device;
        final List<Span> truth = new ArrayList<>();
        @Nullable SimClient client;
        String link = "";
        When since = new When(Instant.EPOCH, Instant.EPOCH);
        /// Of the step in which they crashed, to be seen some steps later; none: negative.
        int crashed = -1;
        Instant crashedAt = Instant.EPOCH;
        /// Whoever comes back before Zoom has noticed the crash was never away, as far as anybody knows.
        int notBefore;

        Person(School.Member member) {
            this.member = member;
            this.device = school.device(member);
        }

        void comes() {
            Eventually.isTrue("in at last, by a link that may have to be asked for twice", ZoomSchool.SOON, () -> {
                Instant began = school.clock.instant();
                link = school.link(school.wayIn(lesson, member, device));
                if (school.tries(link) instanceof Join.Joined(SimClient joined)) {
                    client = joined;
                    since = new When(began, school.clock.instant());
                    return joined.inside();
                }
                return false;
            });
        }

        boolean isInside() {
            return client != null && client.inside();
        }

        void leaves() {
            Instant began = school.clock.instant();
            Objects.requireNonNull(client).leave();
            gone(began);
        }

        void gone(Instant notBefore) {
            truth.add(new Span(since, new When(notBefore, school.clock.instant())));
            client = null;
        }

        void crashes(int step) {
            crashedAt = school.clock.instant();
            crashed = step;
            Objects.requireNonNull(client).crash();
            client = null;
        }

        /// By now their death has been seen.
        void isMissed() {
            truth.add(new Span(since, new When(crashedAt, school.clock.instant())));
            crashed = -1;
        }

        /// Gone without a word and back by the door within seconds: one presence.
        void crashesAndComesBack() {
            Objects.requireNonNull(client).crash();
            school.clock.advance(BACK_WITHIN);
            When began = since;
            comes();
            since = began;
        }
    }

    DrivenClass(ZoomSchool school, int learners, long seed) {
        this.school = school;
        this.random = new Random(seed);
        this.lesson = school.lesson("move");
        this.teacher = school.school.members(lesson, "teacher", 1).getFirst();
        this.people = school.school.members(lesson, "learner", learners).stream().map(Person::new).toList();
        school.prepared(lesson, learners + 1);
    }

    School.Lesson lesson() {
        return lesson;
    }

    /// From the teacher's coming to the end for all.
    ///
    /// @param eachStep what is to be true of the world before time goes on
    void run(Runnable eachStep) {
        SimClient host = school.opens(school.link(school.wayIn(lesson, teacher, school.device(teacher))));
        @Nullable SimClient thief = null;
        for (int step = 0; step < STEPS; step++) {
            for (Person person : people) {
                act(person, step);
            }
            if (thief == null && step >= STEPS / 2) {
                thief = copiedLink();
            }
            school.clock.advance(STEP);
            school.zoom.catchUp();
            eachStep.run();
            int now = step + 1;
            people.stream().filter(person -> person.crashed >= 0 && now - person.crashed >= DEATH_NOTICED_AFTER).forEach(Person::isMissed);
        }
        assertThat(thief).isNotNull();
        Instant began = school.clock.instant();
        host.endMeeting();
        people.stream().filter(person -> person.client != null).forEach(person -> person.gone(began));
        people.stream().filter(person -> person.crashed >= 0).forEach(Person::isMissed);
    }

    /// Somebody else opens the link of one who is inside. Null: none of the links works any more.
    private @Nullable SimClient copiedLink() {
        return people.stream().filter(Person::isInside).map(person -> school.tries(person.link)).filter(Join.Joined.class::isInstance)
                .findFirst().map(Join::client).orElse(null);
    }

    private void act(Person person, int step) {
        assertThat(person.client == null || person.isInside()).as("%s, inside since %s, was not put out", person.member.uid(), person.since).isTrue();
        int chance = random.nextInt(100);
        if (!person.isInside()) {
            if (chance < 30 && step >= person.notBefore) {
                person.comes();
            }
        } else if (chance < 8) {
            person.leaves();
        } else if (chance < 12) {
            person.crashes(step);
            person.notBefore = step + 3;
        } else if (chance < 17) {
            person.crashesAndComesBack();
        }
    }

    /// Lets time pass until Zoom's report has been read for the last time.
    void over() {
        Instant closes = school.database.jdbc().sql("select ends_at + make_interval(mins => closes_minutes_after) from session where session_id = ?")
                .param(lesson.session().value()).query((row, _) -> row.getTimestamp(1).toInstant()).single();
        school.clock.advance(Duration.between(school.clock.instant(), closes).plusSeconds(20));
        Eventually.isTrue("the report has settled", Duration.ofSeconds(60), () -> {
            school.clock.advance(Duration.ofSeconds(2));
            return school.database.jdbc().sql("select state from zoom_reconciling where session_id = ?").param(lesson.session().value())
                    .query(String.class).optional().orElse("").equals("settled");
        });
    }

    /// The sheet says of everybody what they did, be it that their seat was given up in a silence of Zoom's.
    void assertAttendanceIsTheTruth() {
        Map<PersonId, AttendanceLine> sheet = new HashMap<>();
        school.server.bean(AttendanceDesk.class).sheet(lesson.session(), EXACT).lines().forEach(line -> sheet.put(line.person().id(), line));
        for (Person person : people) {
            List<Interval> told = Objects.requireNonNull(sheet.get(person.member.person())).intervals();
            assertSame(person, told);
        }
    }

    private static void assertSame(Person person, List<Interval> told) {
        assertThat(told).as("%s did %s, is said to have been inside %s", person.member.uid(), person.truth, told).hasSameSizeAs(person.truth);
        for (int n = 0; n < told.size(); n++) {
            Span truth = person.truth.get(n);
            assertThat(told.get(n).from()).as(person.member.uid()).isBetween(truth.from().earliest().minus(ABOUT), truth.from().latest().plus(ABOUT));
            assertThat(told.get(n).until()).as(person.member.uid()).isBetween(truth.until().earliest().minus(ABOUT), truth.until().latest().plus(ABOUT));
        }
    }
}
