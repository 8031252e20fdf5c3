package org.admitone.presence.web;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.admitone.presence.LiveDoor;
import org.jspecify.annotations.Nullable;

/// One message of the live stream: the numbers and the refusals whole, of the people all (first message) or only those whose
/// line changed.
///
/// @param gone ids of people who are no longer listed
record LiveNews(Instant asOf, LiveDoor.Tally tally, List<Guest> people, List<String> gone, List<Refused> refusedLately) {

    /// @param whereabouts `inside`, `coming`, `away`, `gone` or `not_here`
    record Guest(String id, String uid, String displayName, @Nullable String role, boolean expected, boolean suspended, String whereabouts,
                 @Nullable Instant since, @Nullable String device, @Nullable String ended, LiveDoor.@Nullable Banned banned,
                 LiveDoor.@Nullable LetIn letIn, LiveDoor.@Nullable Reason refused) {

        static Guest of(LiveDoor.Guest guest) {
            return new Guest(guest.id().toString(), guest.uid(), guest.displayName(), guest.role() == null ? null : guest.role().code(),
                    guest.expected(), guest.suspended(), guest.whereabouts().name().toLowerCase(Locale.ROOT), guest.since(), guest.device(),
                    guest.ended() == null ? null : guest.ended().code(), guest.banned(), guest.letIn(), guest.refused());
        }
    }

    record Refused(Instant at, @Nullable String person, @Nullable String uid, @Nullable String displayName, String code) {

        static Refused of(LiveDoor.Refused refused) {
            return new Refused(refused.at(), refused.person() == null ? null : refused.person().toString(), refused.uid(),
                    refused.displayName(), refused.code());
        }
    }

    static LiveNews since(@Nullable LiveDoor before, LiveDoor now) {
        Set<LiveDoor.Guest> known = before == null ? Set.of() : new HashSet<>(before.people());
        Set<String> listed = new HashSet<>();
        now.people().forEach(guest -> listed.add(guest.id().toString()));
        List<String> gone = before == null ? List.of()
                : before.people().stream().map(guest -> guest.id().toString()).filter(id -> !listed.contains(id)).toList();
        return new LiveNews(now.asOf(), now.tally(),
                now.people().stream().filter(guest -> !known.contains(guest)).map(Guest::of).toList(), gone,
                now.refusedLately().stream().map(Refused::of).toList());
    }
}
