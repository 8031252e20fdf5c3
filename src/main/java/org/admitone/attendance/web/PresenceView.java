package org.admitone.attendance.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.admitone.attendance.Attendee;
import org.admitone.presence.Interval;
import org.admitone.presence.PersonPresence;
import org.admitone.presence.PresenceBook;
import org.admitone.roster.PersonId;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;

/// Who was and who is inside, as the API tells it: those of whom the room reported anything, by the LMS's own `uid` (N17).
record PresenceView(String session, Instant asOf, int inside, List<Person> people) {

    record Person(String uid, String displayName, @Nullable String role, @Nullable Instant insideSince, long secondsOutsideSeat,
                  List<Interval> intervals) {}

    static PresenceView of(SessionId session, PresenceBook.Page page, List<Attendee> attendees) {
        Map<PersonId, PersonPresence> presence = page.people().stream()
                .collect(Collectors.toMap(PersonPresence::person, Function.identity()));
        List<Person> people = attendees.stream().flatMap(who -> java.util.stream.Stream.ofNullable(presence.get(who.id()))
                .map(seen -> person(who, seen))).toList();
        return new PresenceView(session.toString(), page.asOf(), page.inTheRoom().since().size(), people);
    }

    private static Person person(Attendee who, PersonPresence seen) {
        return new Person(who.uid(), who.displayName(), who.role() == null ? null : who.role().code(), seen.insideSince(),
                seen.outsideSeat().toSeconds(), seen.intervals());
    }
}
