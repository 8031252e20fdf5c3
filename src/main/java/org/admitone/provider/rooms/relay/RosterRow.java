package org.admitone.provider.rooms.relay;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.admitone.presence.LiveDoor;
import org.jspecify.annotations.Nullable;

/// One person as the roster beside the pictures shows them to those who run the class. Where somebody stands is decided here,
/// from what the door knows; pure.
///
/// @param id    the person's, by which they can be let in
/// @param uid   the school's id, to tell two people of one name apart
/// @param since when it became so; null: not known, or it does not matter
/// @param why   the refusal's or the absence's reason; null: none
/// @param mayLetIn whether a teacher may let them in
public record RosterRow(String id, String uid, String name, String role, State state, @Nullable Instant since, @Nullable RosterReason why, boolean mayLetIn) {

    /// For how long somebody who was asked for a proof, say, counts as still standing at the door.
    static final Duration KNOCKING = Duration.ofMinutes(2);
    private static final Set<String> PASSING = Set.of("proof-needed", "knock-repeated", "seat-taken");
    private static final Set<String> SET_ASIDE = Set.of("not-on-roster", "not-entitled", "device-budget");

    /// In the order in which a teacher wants to see them.
    public enum State {
        /// At the door just now; can come in by themselves.
        KNOCKING,
        /// The door said no.
        REFUSED,
        /// Expected since the class began, and not here.
        LATE,
        /// The connection broke; the seat is kept.
        AWAY,
        /// Admitted, not connected yet.
        COMING,
        /// Was here.
        LEFT,
        /// The class has not begun.
        EXPECTED,
        INSIDE,
        /// Suspended or banned.
        BARRED;

        /// As it is written in messages to the browser.
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static List<RosterRow> of(LiveDoor door, Instant startsAt, Instant now) {
        return door.people().stream().map(guest -> of(guest, startsAt, now)).toList();
    }

    static RosterRow of(LiveDoor.Guest guest, Instant startsAt, Instant now) {
        return switch (guest.whereabouts()) {
            case INSIDE -> row(guest, State.INSIDE, guest.since(), null);
            case COMING -> row(guest, State.COMING, guest.since(), null);
            case AWAY -> row(guest, State.AWAY, null, null);
            case GONE, NOT_HERE -> outside(guest, startsAt, now);
        };
    }

    private static RosterRow outside(LiveDoor.Guest guest, Instant startsAt, Instant now) {
        LiveDoor.Reason refused = lastRefusal(guest);
        if (guest.banned() != null) {
            return row(guest, State.BARRED, guest.banned().at(), RosterReason.BANNED);
        }
        if (refused != null && PASSING.contains(refused.code()) && refused.at().isAfter(now.minus(KNOCKING))) {
            return row(guest, State.KNOCKING, refused.at(), RosterReason.of(refused.code()));
        }
        if (guest.letIn() == null && guest.suspended()) {
            return row(guest, State.BARRED, refused == null ? null : refused.at(), RosterReason.SUSPENDED);
        }
        if (refused != null && !PASSING.contains(refused.code())) {
            return row(guest, State.REFUSED, refused.at(), guest.letIn() == null ? RosterReason.of(refused.code()) : RosterReason.MAY_COME);
        }
        if (guest.whereabouts() == LiveDoor.Whereabouts.GONE) {
            return row(guest, State.LEFT, guest.since(), guest.ended() == null ? null : RosterReason.of(guest.ended()));
        }
        return now.isBefore(startsAt) ? row(guest, State.EXPECTED, null, null) : row(guest, State.LATE, startsAt, null);
    }

    /// A refusal before the last seat ended is history.
    private static LiveDoor.@Nullable Reason lastRefusal(LiveDoor.Guest guest) {
        LiveDoor.Reason refused = guest.refused();
        boolean older = refused != null && guest.since() != null && refused.at().isBefore(guest.since());
        return older ? null : refused;
    }

    /// A ban or a suspension is the school's to lift, and so is a pass that was revoked; what roster, enrolment or device budget say
    /// can be set aside for this class by whoever runs it.
    static boolean mayLetIn(LiveDoor.Guest guest) {
        LiveDoor.Reason refused = lastRefusal(guest);
        boolean outside = guest.whereabouts() == LiveDoor.Whereabouts.GONE || guest.whereabouts() == LiveDoor.Whereabouts.NOT_HERE;
        return outside && guest.banned() == null && !guest.suspended() && guest.letIn() == null && refused != null && SET_ASIDE.contains(refused.code());
    }

    private static RosterRow row(LiveDoor.Guest guest, State state, @Nullable Instant since, @Nullable RosterReason why) {
        return new RosterRow(guest.id().toString(), guest.uid(), guest.displayName(), guest.role() == null ? "" : guest.role().code(), state, since, why,
                mayLetIn(guest));
    }
}
