package org.admitone.presence.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.admitone.presence.LiveDoor;
import org.jspecify.annotations.Nullable;

/// A session's door at one instant, as programs see it; people by the LMS's own `uid` (N17).
record DoorBody(String session, Instant asOf, LiveDoor.Tally tally, List<Guest> people, List<Refused> refusedLately) {

    /// @param role        null: not on the roster
    /// @param whereabouts `inside`, `coming`, `away`, `gone` or `not_here`
    /// @param device      what the browser calls itself; never to be trusted
    /// @param ended       why the last seat ended; null unless gone
    record Guest(String uid, String displayName, @Nullable String role, boolean expected, boolean suspended, String whereabouts,
                 @Nullable Instant since, @Nullable String device, @Nullable String ended, LiveDoor.@Nullable Banned banned,
                 LiveDoor.@Nullable LetIn letIn, LiveDoor.@Nullable Reason refused) {

        static Guest of(LiveDoor.Guest guest) {
            return new Guest(guest.uid(), guest.displayName(), guest.role() == null ? null : guest.role().code(), guest.expected(), guest.suspended(),
                    guest.whereabouts().name().toLowerCase(Locale.ROOT), guest.since(), guest.device(), guest.ended() == null ? null : guest.ended().code(),
                    guest.banned(), guest.letIn(), guest.refused());
        }
    }

    /// @param uid null: in the name of nobody we know
    record Refused(Instant at, @Nullable String uid, String code) {}

    static DoorBody of(LiveDoor door) {
        return new DoorBody(door.session().toString(), door.asOf(), door.tally(), door.people().stream().map(Guest::of).toList(),
                door.refusedLately().stream().map(refused -> new Refused(refused.at(), refused.uid(), refused.code())).toList());
    }
}
