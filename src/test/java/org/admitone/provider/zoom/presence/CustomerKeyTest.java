package org.admitone.provider.zoom.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.admitone.admission.SeatId;
import org.admitone.presence.PresenceStay.Who;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.InstanceId;
import org.admitone.provider.zoom.MeetingNumber;
import org.admitone.provider.zoom.RegistrantId;
import org.admitone.provider.zoom.meetings.GivenWays;
import org.admitone.provider.zoom.meetings.HeldSession;
import org.admitone.roster.CourseId;
import org.admitone.roster.PersonId;
import org.admitone.session.SessionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An embedded page brings its seat along; a connection of which Zoom says nothing else is known by it.
class CustomerKeyTest {

    private static final Instant TEN = Instant.parse("2026-09-03T10:00:00Z");
    private static final UUID SEAT = UUID.fromString("01a20d10-9e3a-7324-bf36-c28b6ad06043");
    private static final PersonId ADA = new PersonId(UUID.fromString("11111111-1111-7111-8111-111111111111"));

    @Test
    void whoever_brings_a_seat_that_was_given_a_way_sits_on_it() {
        assertThat(whose("01a20d109e3a7324bf36c28b6ad06043", Optional.empty())).isEqualTo(new Who.Seated(new SeatId(SEAT), ADA));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "01a20d109e3a7324bf36c28b6ad06044", "01A20D109E3A7324BF36C28B6AD06043", "01a20d10-9e3a-7324-bf36-c28b6ad06043", "ada"})
    void whoever_brings_anything_else_is_a_stranger(String key) {
        assertThat(whose(key, Optional.empty())).isInstanceOf(Who.Stranger.class);
    }

    @Test
    void a_registration_that_is_not_ours_outweighs_the_seat() {
        assertThat(whose("01a20d109e3a7324bf36c28b6ad06043", Optional.of(new RegistrantId("somebody-elses")))).isInstanceOf(Who.Stranger.class);
    }

    private static Who whose(String key, Optional<RegistrantId> registrant) {
        HeldSession session = new HeldSession(new SessionId(UUID.randomUUID()), new CourseId(UUID.randomUUID()), new MeetingNumber(81234567890L), new HostId("host"),
                new HeldSession.Times(TEN, TEN.plus(Duration.ofHours(1)), TEN.minus(Duration.ofMinutes(10)), TEN.plus(Duration.ofMinutes(70))));
        GivenWays ways = new GivenWays(List.of(new GivenWays.GivenWay(new RegistrantId("adas"), UUID.randomUUID(), ADA,
                new GivenWays.SeatGiven(new SeatId(SEAT), null, List.of(TEN)))), List.of());
        Told.Marks marks = new Told.Marks(registrant, Optional.empty(), Optional.empty(), Optional.of(key).filter(text -> !text.isEmpty()), Told.Line.INTERNET);
        Trace trace = new Trace(new InstanceId("abc=="), "16778240", marks, "whatever they typed", TEN.plusSeconds(20), null, Trace.Source.EVENTS, null);
        return MeetingHistory.read(List.of(trace), session, ways, Set.of(), TEN.plusSeconds(60)).getFirst().stay().who();
    }
}
