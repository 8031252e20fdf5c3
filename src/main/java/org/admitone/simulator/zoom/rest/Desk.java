package org.admitone.simulator.zoom.rest;

import java.time.Clock;
import java.time.Duration;
import org.admitone.simulator.zoom.http.Call;
import org.admitone.simulator.zoom.http.Problem;
import org.admitone.simulator.zoom.live.Links;
import org.admitone.simulator.zoom.world.Behaviour;
import org.admitone.simulator.zoom.world.Ids;
import org.admitone.simulator.zoom.world.Meeting;
import org.admitone.simulator.zoom.world.User;
import org.admitone.simulator.zoom.world.World;

/// What every resource works with, and the look-ups they share.
public final class Desk {

    private static final Duration INVITATIONS_LIVE = Duration.ofDays(30);

    final World world;
    final Behaviour behaviour;
    final Links links;
    final Ids ids;
    final Clock clock;
    final RateLimits limits;
    final Paging paging;

    public Desk(World world, Behaviour behaviour, Links links, Ids ids, Clock clock, RateLimits limits) {
        this.world = world;
        this.behaviour = behaviour;
        this.links = links;
        this.ids = ids;
        this.clock = clock;
        this.limits = limits;
        this.paging = new Paging(ids, clock);
    }

    User user(Call call) {
        User user = world.users().find(call.part("userId")).orElseThrow(() -> Problem.noUser(call.part("userId")));
        if (user.standing().status().equals("pending") && !clock.instant().isBefore(user.createdAt().plus(INVITATIONS_LIVE))) {
            throw Problem.of(400, 1120, "A valid invitation to join the Zoom account was not found for this user.");
        }
        return user;
    }

    /// A meeting that is neither unknown nor expired.
    Meeting meeting(Call call) {
        String number = call.part("meetingId");
        return world.meetings().find(number(number)).filter(meeting -> !meeting.expired(clock.instant())).orElseThrow(() -> Problem.noMeeting(number));
    }

    User host(Meeting meeting) {
        return world.users().find(meeting.hostId()).orElseThrow(() -> Problem.noUser(meeting.hostId()));
    }

    /// A host who may schedule and host at all.
    User mayHost(User host) {
        if (!host.active()) {
            throw Problem.of(400, 3161, "Meeting hosting and scheduling capabilities are not allowed for your user account.");
        }
        return host;
    }

    void paidAccount() {
        if (!behaviour.plan().paid()) {
            throw Problem.of(400, 200, "Only available for paid account.");
        }
    }

    static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException other) {
            throw Problem.of(400, 300, "Invalid meeting ID.");
        }
    }
}
