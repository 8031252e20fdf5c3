package org.admitone.simulator.zoom.live;

import java.time.Clock;
import java.util.Arrays;
import org.admitone.simulator.zoom.world.Behaviour;
import org.admitone.simulator.zoom.world.Guest;
import org.admitone.simulator.zoom.world.Meeting;
import org.admitone.simulator.zoom.world.Registrant;
import org.admitone.simulator.zoom.world.Switch;
import org.admitone.simulator.zoom.world.User;
import org.admitone.simulator.zoom.world.World;

/// Says who somebody with a link would be in the meeting, or why the link is no good. Does not look at who is inside.
public final class Doorkeeper {

    public sealed interface Answer permits Comes, Refused {}

    public record Comes(Meeting meeting, Guest guest) implements Answer {}

    private final World world;
    private final Links links;
    private final Behaviour behaviour;
    private final Clock clock;

    public Doorkeeper(World world, Links links, Behaviour behaviour, Clock clock) {
        this.world = world;
        this.links = links;
        this.behaviour = behaviour;
        this.clock = clock;
    }

    public Answer who(Link link) {
        return world.meetings().find(link.meeting()).filter(meeting -> !meeting.expired(clock.instant()))
                .map(meeting -> who(meeting, link)).orElse(Refused.NO_MEETING);
    }

    private Answer who(Meeting meeting, Link link) {
        return switch (link) {
            case Link.Personal(long id, String token, String key) -> world.registrants().byToken(id, token).map(registrant -> registered(meeting, registrant, key))
                    .orElseGet(() -> invited(meeting, token));
            case Link.SignedIn(long id, String zak) -> links.user(zak).flatMap(world.users()::find).filter(User::active)
                    .<Answer>map(user -> new Comes(meeting, member(meeting, user))).orElse(Refused.BAD_ZAK);
            case Link.Plain plain -> anybody(meeting, plain);
            case Link.Unreadable unreadable -> Refused.NO_MEETING;
        };
    }

    private static Answer registered(Meeting meeting, Registrant registrant, String customerKey) {
        return switch (registrant.status()) {
            case APPROVED -> new Comes(meeting, new Guest(registrant.name(), registrant.email(), registrant.id(), "", Guest.Role.ATTENDEE).carrying(customerKey));
            case PENDING -> Refused.PENDING;
            case DENIED, CANCELLED -> Refused.BAD_TOKEN;
        };
    }

    private Answer invited(Meeting meeting, String token) {
        if (meeting.registration() && !behaviour.is(Switch.INVITES_PASS_REGISTRATION)) {
            return Refused.REGISTRATION;
        }
        return links.invited(token).filter(invitation -> invitation.meeting() == meeting.id())
                .<Answer>map(invitation -> new Comes(meeting, new Guest(invitation.name(), "", "", "", Guest.Role.ATTENDEE)))
                .orElse(Refused.BAD_TOKEN);
    }

    /// A user of the account: the host, an alternative host, or just somebody signed in.
    private static Guest member(Meeting meeting, User user) {
        boolean hosts = meeting.hostId().equals(user.id())
                || Arrays.stream(meeting.settings().path("alternative_hosts").asString("").split(";")).anyMatch(user.email()::equalsIgnoreCase);
        return new Guest(user.displayName(), user.email(), "", user.id(), hosts ? Guest.Role.HOST : Guest.Role.ATTENDEE);
    }

    private static Answer anybody(Meeting meeting, Link.Plain link) {
        if (meeting.registration()) {
            return Refused.REGISTRATION;
        }
        if (meeting.says("meeting_authentication")) {
            return Refused.SIGN_IN;
        }
        if (!meeting.passcode().isEmpty() && !link.passcode().equals(Links.encrypted(meeting.passcode())) && !link.passcode().equals(meeting.passcode())) {
            return Refused.WRONG_PASSCODE;
        }
        return new Comes(meeting, new Guest(link.name().isBlank() ? "Guest" : link.name(), "", "", "", Guest.Role.ATTENDEE));
    }
}
