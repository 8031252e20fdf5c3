package org.admitone.attendance.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.admitone.attendance.Attendee;
import org.admitone.presence.Interval;
import org.admitone.presence.PersonPresence;
import org.admitone.presence.PresenceBook;
import org.admitone.presence.PresenceStay;
import org.admitone.presence.PresenceStay.Who;
import org.admitone.roster.PersonId;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;

/// Who was and who is inside, as the API tells it: those of whom the room reported anything, by the LMS's own `uid` (N17); and
/// strangers, who are nobody's presence.
record PresenceView(String session, Instant asOf, int inside, List<Person> people, List<Stranger> strangers) {

    /// @param toldBy which sources say so, sorted, e.g. `rooms`
    record Person(String uid, String displayName, @Nullable String role, @Nullable Instant insideSince, long secondsOutsideSeat,
                  List<Interval> intervals, List<String> toldBy) {}

    /// @param uid       whose way in was used; null: unknown
    /// @param shownName as typed there, never an identity (N14)
    /// @param left      null: still inside
    /// @param seconds   of exposure, until now where they are still inside
    record Stranger(String kind, @Nullable String uid, String shownName, Instant joined, @Nullable Instant left, long seconds, String removal) {}

    static PresenceView of(SessionId session, PresenceBook.Page page, List<Attendee> attendees, Function<PersonId, @Nullable String> uids) {
        Map<PersonId, PersonPresence> presence = page.people().stream()
                .collect(Collectors.toMap(PersonPresence::person, Function.identity()));
        List<Person> people = attendees.stream().flatMap(who -> Stream.ofNullable(presence.get(who.id())).map(seen -> person(who, seen))).toList();
        return new PresenceView(session.toString(), page.asOf(), page.inTheRoom().since().size(), people,
                page.strangers().stream().flatMap(stay -> stranger(stay, page.asOf(), uids)).toList());
    }

    private static Person person(Attendee who, PersonPresence seen) {
        return new Person(who.uid(), who.displayName(), who.role() == null ? null : who.role().code(), seen.insideSince(),
                seen.outsideSeat().toSeconds(), seen.intervals(), seen.toldBy().stream().sorted().toList());
    }

    private static Stream<Stranger> stranger(PresenceStay stay, Instant asOf, Function<PersonId, @Nullable String> uids) {
        return switch (stay.who()) {
            case Who.Stranger(var kind, var person, var shownName) -> Stream.of(new Stranger(kind.code(), person == null ? null : uids.apply(person), shownName,
                    stay.joined(), stay.left(), Duration.between(stay.joined(), stay.left() == null ? asOf : stay.left()).toSeconds(), stay.removal().code()));
            case Who.Seated _ -> Stream.empty();
        };
    }
}
