package org.admitone.presence;

import java.time.Instant;
import java.util.List;
import org.admitone.admission.ConnectionId;
import org.admitone.admission.ReleaseReason;
import org.admitone.roster.PersonId;
import org.admitone.roster.Role;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;

/// What staff see of one session's door at one instant: everybody expected and everybody who came, and who was refused lately.
///
/// @param people        sorted by name
/// @param refusedLately the latest first, at most [#REFUSALS_SHOWN]
/// @param strangers     whom the provider reports without a seat, those still inside first
public record LiveDoor(SessionId session, Instant asOf, List<Guest> people, List<Refused> refusedLately,
                       List<Stranger> strangers) {

    public static final int REFUSALS_SHOWN = 50;
    public static final int STRANGERS_SHOWN = 50;

    public LiveDoor {
        people = List.copyOf(people);
        refusedLately = List.copyOf(refusedLately);
        strangers = List.copyOf(strangers);
    }

    /// Where somebody is.
    public enum Whereabouts {
        /// The seat is occupied.
        INSIDE,
        /// Admitted a moment ago, not yet connected.
        COMING,
        /// The connection broke; the seat is kept for its grace.
        AWAY,
        /// Had a seat, has none now.
        GONE,
        NOT_HERE
    }

    /// @param role   null: not on the roster
    /// @param expected whether the enrolment covers this session
    /// @param since  when this became so, where that is known
    /// @param device what the browser calls itself; never to be trusted
    /// @param ended  why the last seat ended; null unless gone
    /// @param refused the latest refusal of a knock in this person's name; null: none
    public record Guest(PersonId id, String uid, String displayName, @Nullable Role role, boolean expected, boolean suspended,
                        Whereabouts whereabouts, @Nullable Instant since, @Nullable String device, @Nullable ReleaseReason ended,
                        @Nullable Banned banned, @Nullable LetIn letIn, @Nullable Reason refused) {
    }

    /// @param wholeCourse false: from this session only
    public record Banned(Instant at, String by, String reason, boolean wholeCourse) {}

    public record LetIn(Instant until, String by, String reason) {}

    /// @param code the refusal's stable code; its sentence stands under `docs/problems/`
    public record Reason(Instant at, String code) {}

    /// @param person null: the pass was of nobody we know
    public record Refused(Instant at, @Nullable PersonId person, @Nullable String uid, @Nullable String displayName, String code) {}

    /// Somebody inside who holds no seat (I12).
    ///
    /// @param person    whose way in was used, where that is known
    /// @param shownName as typed there, never an identity
    /// @param left      null: still inside
    public record Stranger(ConnectionId connection, PresenceStay.Kind kind, @Nullable PersonId person, @Nullable String displayName, String shownName,
                           Instant joined, @Nullable Instant left, PresenceStay.Removal removal) {}

    /// The numbers above the list.
    public record Tally(int expected, int inside, int coming, int away, int missing) {}

    public Tally tally() {
        return new Tally((int) people.stream().filter(Guest::expected).count(), count(Whereabouts.INSIDE), count(Whereabouts.COMING),
                count(Whereabouts.AWAY), (int) people.stream().filter(LiveDoor::missing).count());
    }

    private static boolean missing(Guest guest) {
        return guest.expected() && (guest.whereabouts() == Whereabouts.NOT_HERE || guest.whereabouts() == Whereabouts.GONE);
    }

    private int count(Whereabouts where) {
        return (int) people.stream().filter(guest -> guest.whereabouts() == where).count();
    }
}
