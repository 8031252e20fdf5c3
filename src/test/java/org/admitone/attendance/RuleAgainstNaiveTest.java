package org.admitone.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.admitone.attendance.Correction.Word;
import org.admitone.presence.Interval;
import org.admitone.presence.PersonPresence;
import org.admitone.roster.CourseId;
import org.admitone.roster.PersonId;
import org.admitone.roster.Role;
import org.admitone.session.DoorTimes;
import org.admitone.session.Session;
import org.admitone.session.SessionDetails;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Rules and corrections against a second implementation that shares nothing with the first: it ticks off half minutes, one by one.
class RuleAgainstNaiveTest {

    private static final int TICK = 30;
    private static final int BEFORE = 40;                       // ticks before the start that are looked at
    private static final int TICKS = 260;
    private static final Instant START = Instant.parse("2026-09-01T10:00:00Z");
    private static final PersonId ADA = new PersonId(UUID.randomUUID());
    private static final Attendee LEARNER = new Attendee(ADA, "u-1", "Ada", Role.LEARNER, Attendee.Standing.EXPECTED, null, 0);

    @Test
    void both_ways_to_judge_agree_on_ten_thousand_histories() {
        int corrected = 0;
        for (long seed = 0; seed < 10_000; seed++) {
            Case some = Case.random(new Random(seed));
            AttendanceLine line = AttendanceSheet.of(some.inputs()).lines().getFirst();
            assertThat(told(line.measured())).as("measured, seed %d: %s", seed, some).isEqualTo(some.naive(List.of()));
            assertThat(told(line.result())).as("result, seed %d: %s", seed, some).isEqualTo(some.naive(some.corrections));
            corrected += told(line.measured()).equals(told(line.result())) ? 0 : 1;
        }
        assertThat(corrected).as("corrections that made a difference").isGreaterThan(3000);
    }

    @Test
    void the_last_rule_that_holds_for_a_session_judges_it() {
        CourseRule first = said(60, "09:00", CourseRule.Scope.ALL_SESSIONS);
        CourseRule after = said(80, "10:30", CourseRule.Scope.SESSIONS_TO_COME);
        CourseRule anew = said(90, "12:00", CourseRule.Scope.ALL_SESSIONS);
        Session ten = session(120, null);
        assertThat(CourseRule.ruling(List.of(), ten)).isEqualTo(CourseRule.USUAL);
        assertThat(CourseRule.ruling(List.of(after), ten)).as("said while it went on").isEqualTo(CourseRule.USUAL);
        assertThat(CourseRule.ruling(List.of(first, after), ten)).isEqualTo(first);
        assertThat(CourseRule.ruling(List.of(first, after, anew), ten)).isEqualTo(anew);
    }

    private static CourseRule said(int percent, String time, CourseRule.Scope scope) {
        var rule = new AttendanceRule(Duration.ZERO, Duration.ZERO, new Enough.Share(percent), Duration.ZERO);
        return new CourseRule(rule, new CourseRule.Origin.Said("staff:kim", Instant.parse("2026-09-01T" + time + ":00Z"), scope));
    }

    private record Told(long seconds, long late, long early, Verdict verdict) {}

    private static Told told(Measure measure) {
        return new Told(measure.inside().toSeconds(), measure.late().toSeconds(), measure.leftEarly().toSeconds(), measure.verdict());
    }

    private static Session session(int ticks, @Nullable Instant ended) {
        SessionDetails details = new SessionDetails("s-1", "Algebra", START, tick(ticks), ZoneId.of("UTC"), DoorTimes.USUAL, null, "rooms");
        return new Session(new SessionId(UUID.randomUUID()), new CourseId(UUID.randomUUID()), details, null, ended, 1);
    }

    private static Instant tick(int number) {
        return START.plusSeconds((long) TICK * number);
    }

    /// @param length   of the session in ticks
    /// @param ended    the tick at which it was ended for all, or more than `length`
    /// @param asOf     the tick of the reading
    /// @param gap      bridged ticks
    private record Case(int length, int ended, int asOf, AttendanceRule rule, int gap, List<Interval> presence, List<Correction> corrections) {

        static Case random(Random random) {
            int gap = random.nextInt(4);
            int length = 2 + random.nextInt(120);
            Enough enough = random.nextBoolean() ? new Enough.Share(1 + random.nextInt(100)) : new Enough.Minutes(1 + random.nextInt(70));
            var rule = new AttendanceRule(Duration.ofMinutes(random.nextInt(12)), Duration.ofMinutes(random.nextInt(12)), enough, Duration.ofSeconds((long) TICK * gap));
            List<Interval> presence = new ArrayList<>();
            for (int stays = random.nextInt(6); stays > 0; stays--) {
                presence.add(stretch(random));
            }
            List<Correction> corrections = new ArrayList<>();
            for (int said = random.nextInt(4); said > 0; said--) {
                corrections.add(new Correction(ADA, START, "staff:kim", "a reason", word(random)));
            }
            int ended = random.nextInt(4) == 0 ? random.nextInt(length + 20) - 10 : TICKS;
            return new Case(length, ended, random.nextInt(5) == 0 ? random.nextInt(length) : TICKS, rule, gap, Interval.merged(presence), corrections);
        }

        private static Interval stretch(Random random) {
            int from = random.nextInt(TICKS - BEFORE - 30) - BEFORE + 5;
            return new Interval(tick(from), tick(from + 1 + random.nextInt(25)));
        }

        private static Word word(Random random) {
            return switch (random.nextInt(6)) {
                case 0 -> new Word.Judged(Verdict.EXCUSED);
                case 1 -> new Word.Judged(Verdict.PRESENT);
                case 2 -> new Word.AsMeasured();
                case 3, 4 -> new Word.Inside(stretch(random));
                default -> new Word.Outside(stretch(random));
            };
        }

        SheetInputs inputs() {
            var seen = new PersonPresence(ADA, presence, null, Duration.ZERO, Set.of("rooms"));
            return new SheetInputs(session(length, ended >= TICKS ? null : tick(ended)), List.of(LEARNER), List.of(seen),
                    new CourseRule(rule, new CourseRule.Origin.House()), corrections, tick(asOf));
        }

        Told naive(List<Correction> said) {
            boolean[] there = bridged(ticks(presence));
            boolean[] measured = there.clone();
            Verdict judged = null;
            for (Correction some : said) {
                switch (some.word()) {
                    case Word.Judged(Verdict verdict) -> judged = verdict;
                    case Word.Inside(Interval stretch) -> fill(there, stretch, true);
                    case Word.Outside(Interval stretch) -> fill(there, stretch, false);
                    case Word.AsMeasured() -> {
                        there = measured.clone();
                        judged = null;
                    }
                }
            }
            return judge(there, judged);
        }

        private Told judge(boolean[] there, @Nullable Verdict judged) {
            int end = Math.min(ended, length);
            int first = -1;
            int last = -1;
            int inside = 0;
            for (int i = 0; i < end; i++) {
                if (there[BEFORE + i]) {
                    first = first < 0 ? i : first;
                    last = i + 1;
                    inside++;
                }
            }
            boolean over = asOf >= end;
            long late = first < 0 || (long) first * TICK <= rule.lateAfter().toSeconds() ? 0 : (long) first * TICK;
            long missed = (long) (end - last) * TICK;
            long early = last < 0 || !over || missed <= rule.leftEarlyBefore().toSeconds() ? 0 : missed;
            Verdict verdict = !over ? Verdict.OPEN : inside == 0 ? Verdict.ABSENT : enough(inside, end) ? Verdict.PRESENT : Verdict.IN_PART;
            return new Told((long) inside * TICK, late, early, judged == null ? verdict : judged);
        }

        private boolean enough(int inside, int end) {
            return switch (rule.enough()) {
                case Enough.Share(int percent) -> inside * 100 >= end * percent;
                case Enough.Minutes(int minutes) -> {
                    long needed = Math.min(minutes * 60L, (long) end * TICK - rule.lateAfter().toSeconds() - rule.leftEarlyBefore().toSeconds());
                    yield (long) inside * TICK >= needed;
                }
            };
        }

        private static boolean[] ticks(List<Interval> some) {
            boolean[] ticks = new boolean[TICKS];
            some.forEach(one -> fill(ticks, one, true));
            return ticks;
        }

        private boolean[] bridged(boolean[] ticks) {
            boolean[] bridged = ticks.clone();
            int last = -1;
            for (int i = 0; i < TICKS; i++) {
                if (ticks[i]) {
                    if (last >= 0 && i - last - 1 <= gap) {
                        Arrays.fill(bridged, last, i, true);
                    }
                    last = i;
                }
            }
            return bridged;
        }

        private static void fill(boolean[] ticks, Interval stretch, boolean value) {
            int from = (int) Duration.between(START, stretch.from()).toSeconds() / TICK + BEFORE;
            int until = (int) Duration.between(START, stretch.until()).toSeconds() / TICK + BEFORE;
            Arrays.fill(ticks, from, until, value);
        }
    }
}
