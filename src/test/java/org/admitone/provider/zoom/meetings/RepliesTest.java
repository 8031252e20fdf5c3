package org.admitone.provider.zoom.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.admitone.platform.SettableClock;
import org.admitone.provider.zoom.api.Allowance;
import org.admitone.provider.zoom.api.ZoomFault;
import org.admitone.provider.zoom.api.ZoomTrouble;
import org.admitone.provider.zoom.meetings.Replies.About;
import org.admitone.provider.zoom.meetings.Reply.Done;
import org.admitone.provider.zoom.meetings.Reply.Reach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What each trouble with Zoom means for the planning.
class RepliesTest {

    private static final SettableClock CLOCK = SettableClock.at("2026-09-01T10:00:00Z");
    private static final Instant LATER = Instant.parse("2026-09-02T00:00:00Z");

    static Stream<Arguments> troubles() {
        return Stream.of(
                argumentSet("unclear: look first", About.MAKING, new ZoomTrouble.Ambiguous(), new Reply.Unclear<Done>()),
                argumentSet("no such host: gone", About.MAKING, new ZoomTrouble.NotFound(ZoomTrouble.NotFound.Thing.HOST), new Reply.Gone<Done>()),
                argumentSet("no such meeting: gone", About.PEOPLE, new ZoomTrouble.NotFound(ZoomTrouble.NotFound.Thing.MEETING), new Reply.Gone<Done>()),
                argumentSet("no such registrant: this one only", About.MEETING, new ZoomTrouble.NotFound(ZoomTrouble.NotFound.Thing.OTHER),
                        new Reply.Refused<Done>(Reach.THIS, "Zoom does not know what this is about.")),
                argumentSet("a host without a licence: another host", About.MAKING, new ZoomTrouble.PlanLacks(3161, "No licence."), new Reply.Refused<Done>(Reach.HOST, "No licence.")),
                argumentSet("a full meeting: nobody else either", About.PEOPLE, new ZoomTrouble.PlanLacks(3043, "Full."), new Reply.Refused<Done>(Reach.ALL, "Full.")),
                argumentSet("a wrong field of one person: this one only", About.PEOPLE, new ZoomTrouble.Refused(400, 300, "A field is wrong.", List.of("first_name")),
                        new Reply.Refused<Done>(Reach.THIS, "A field is wrong. Zoom names: first_name.")),
                argumentSet("a meeting that cannot have registrants", About.PEOPLE, new ZoomTrouble.Refused(400, 303, "Not of this kind.", List.of()),
                        new Reply.Refused<Done>(Reach.ALL, "Not of this kind.")),
                argumentSet("a blocked host: another host", About.MAKING, new ZoomTrouble.Refused(400, 3000, "Blocked.", List.of()), new Reply.Refused<Done>(Reach.HOST, "Blocked.")),
                argumentSet("throttled: all wait", About.PEOPLE, new ZoomTrouble.Throttled(LATER), new Reply.NotNow<Done>(LATER, Reach.ALL,
                        "Zoom asks us to wait a little: its limit of calls is used up for the moment.")),
                argumentSet("the host's day is used up: another host", About.MAKING, new ZoomTrouble.DailyLimit(Allowance.MEETING_WRITES, List.of("host"), LATER),
                        new Reply.NotNow<Done>(LATER, Reach.HOST, "Zoom lets no more meetings of this host be made or changed before 2026-09-02 00:00 UTC.")),
                argumentSet("one alias's day is used up: this one only", About.PEOPLE, new ZoomTrouble.DailyLimit(Allowance.REGISTRATIONS, List.of("a"), LATER),
                        new Reply.NotNow<Done>(LATER, Reach.THIS, "Zoom does not register this address again before 2026-09-02 00:00 UTC.")),
                argumentSet("unreachable: later", About.MEETING, new ZoomTrouble.Unreachable(LATER), new Reply.NotNow<Done>(LATER, Reach.ALL,
                        "Zoom does not answer; it is asked again and again.")));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void trouble_means(About about, ZoomTrouble trouble, Reply<Done> expected) {
        Reply<Done> reply = new Replies(CLOCK).done(about, () -> {
            throw new ZoomFault(trouble);
        });
        assertThat(reply).isEqualTo(expected);
    }

    @Test
    void what_staff_have_to_put_right_is_said_and_not_asked_again_at_once() {
        for (ZoomTrouble trouble : List.of(new ZoomTrouble.NotConfigured(), new ZoomTrouble.BadCredentials(), new ZoomTrouble.MissingScopes(List.of("meeting:write:meeting:admin")))) {
            Reply<Done> reply = new Replies(CLOCK).done(About.MAKING, () -> {
                throw new ZoomFault(trouble);
            });
            assertThat(reply).isInstanceOfSatisfying(Reply.NotNow.class, notNow -> assertThat(notNow.until()).isEqualTo(CLOCK.instant().plusSeconds(60)));
        }
    }
}
