package org.admitone.provider.zoom.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Stream;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.MeetingNumber;
import org.admitone.provider.zoom.meetings.PlannedSession.Hours;
import org.admitone.provider.zoom.meetings.PlannedSession.Wanted;
import org.admitone.roster.CourseId;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What is done next for a meeting, case by case.
class StepTest {

    private static final Instant START = Instant.parse("2026-09-01T10:00:00Z");
    private static final Place PLACE = new Place(new HostId("host"), 1);
    private static final MeetingNumber NUMBER = new MeetingNumber(91_000_000_001L);
    private static final long REVISION = 3;

    static Stream<Arguments> cases() {
        Prepared planned = new Prepared.Planned(PLACE, null);
        return Stream.of(
                argumentSet("nothing yet: a host is chosen", Wanted.HERE, new Prepared.Nothing(), null, at(-600), new Step.ChooseHost()),
                argumentSet("nothing yet, and over: left alone", Wanted.HERE, new Prepared.Nothing(), null, at(75), new Step.Rest()),
                argumentSet("nothing yet, and cancelled: left alone", Wanted.CANCELLED, new Prepared.Nothing(), null, at(-600), new Step.Rest()),
                argumentSet("planned: made", Wanted.HERE, planned, null, at(-600), new Step.Make(PLACE)),
                argumentSet("planned, and cancelled before it was asked for: dropped", Wanted.CANCELLED, planned, null, at(-600), new Step.Drop()),
                argumentSet("planned, and over: dropped", Wanted.HERE, planned, null, at(75), new Step.Drop()),
                argumentSet("asked for a moment ago: waited for", Wanted.HERE, asked(at(-600)), null, at(-600).plusSeconds(4), new Step.Rest()),
                argumentSet("asked for and not answered: looked for", Wanted.HERE, asked(at(-600)), null, at(-600).plusSeconds(5), new Step.LookForIt(PLACE)),
                argumentSet("cancelled while being made: looked for all the same", Wanted.CANCELLED, asked(at(-600)), null, at(-599), new Step.LookForIt(PLACE)),
                argumentSet("made and as it should be: left alone", Wanted.HERE, made(REVISION), null, at(-600), new Step.Rest()),
                argumentSet("made, the session has changed: adjusted", Wanted.HERE, made(REVISION - 1), null, at(-600), new Step.Adjust(PLACE, NUMBER)),
                argumentSet("made, a look is due: compared", Wanted.HERE, made(REVISION), at(-70), at(-70), new Step.Compare(PLACE, NUMBER)),
                argumentSet("made, a look is not due yet: left alone", Wanted.HERE, made(REVISION), at(-70), at(-71), new Step.Rest()),
                argumentSet("changed and a look due: adjusted first", Wanted.HERE, made(REVISION - 1), at(-70), at(-70), new Step.Adjust(PLACE, NUMBER)),
                argumentSet("made and cancelled: removed", Wanted.CANCELLED, made(REVISION - 1), null, at(5), new Step.Remove(NUMBER)),
                argumentSet("made and held elsewhere now: removed", Wanted.ELSEWHERE, made(REVISION - 1), null, at(-600), new Step.Remove(NUMBER)),
                argumentSet("over: closed", Wanted.HERE, made(REVISION), null, at(70), new Step.Close(NUMBER)),
                argumentSet("over and changed afterwards: closed, not adjusted", Wanted.HERE, made(REVISION - 1), null, at(70), new Step.Close(NUMBER)),
                argumentSet("closed: left alone for good", Wanted.HERE, closed(), at(1), at(90), new Step.Rest()),
                argumentSet("removed and wanted again: a host is chosen", Wanted.HERE, new Prepared.Removed(PLACE), null, at(-600), new Step.ChooseHost()),
                argumentSet("removed with a doubt left: swept up", Wanted.CANCELLED, new Prepared.Removed(PLACE), at(-601), at(-600), new Step.SweepUp(PLACE)),
                argumentSet("removed for good: left alone", Wanted.CANCELLED, new Prepared.Removed(PLACE), null, at(-600), new Step.Rest()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void next_step(Wanted wanted, Prepared prepared, @Nullable Instant lookAt, Instant now, Step expected) {
        assertThat(Step.next(session(wanted), prepared, lookAt, now)).isEqualTo(expected);
    }

    private static PlannedSession session(Wanted wanted) {
        return new PlannedSession(new MeetingPlan(new SessionId(new UUID(1, 1)), "Algebra", START, Duration.ofHours(1), ZoneOffset.UTC),
                new CourseId(new UUID(1, 2)), new Hours(at(-10), at(70), at(70)), wanted, REVISION);
    }

    private static Prepared asked(Instant since) {
        return new Prepared.Planned(PLACE, since);
    }

    private static Prepared made(long reflects) {
        return new Prepared.Made(PLACE, NUMBER, reflects, null);
    }

    private static Prepared closed() {
        return new Prepared.Made(PLACE, NUMBER, REVISION, at(70));
    }

    private static Instant at(int minute) {
        return START.plusSeconds(60L * minute);
    }
}
