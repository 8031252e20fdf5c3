package org.admitone.attendance.web;

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
import org.admitone.roster.PersonId;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;

/// Who was and who is inside, as the API tells it: those of whom the room reported anything, by the LMS's own `uid` (N17).
record PresenceView(String session, Instant asOf, int inside, List<Person> people, List<Stranger> strangers) {

    record Person(String uid, String displayName, @Nullable String role, @Nullable Instant insideSince, long secondsOutsideSeat,
                  List<Interval> intervals, List<String> toldBy) {}

    /// Whom a provider reports without a seat (I12).
    ///
    /// @param uid       of whom the way in was; null: nobody knows
    /// @param shownName as typed there, never an identity
    /// @param left      null: still inside
    record Stranger(String kind, @Nullable String uid, String shownName, Instant joined, @Nullable Instant left, String removal) {}

    static PresenceView of(SessionId session, PresenceBook.Page page, List<Attendee> attendees, List<PresenceStay> stays) {
        Map<PersonId, PersonPresence> presence = page.people().stream()
                .collect(Collectors.toMap(PersonPresence::person, Function.identity()));
        List<Person> people = attendees.stream().flatMap(who -> Stream.ofNullable(presence.get(who.id()))
                .map(seen -> person(who, seen))).toList();
        return new PresenceView(session.toString(), page.asOf(), page.inTheRoom().since().size(), people,
                stays.stream().flatMap(stay -> stranger(stay, uids(attendees))).toList());
    }

    private static Person person(Attendee who, PersonPresence seen) {
        return new Person(who.uid(), who.displayName(), who.role() == null ? null : who.role().code(), seen.insideSince(),
                seen.outsideSeat().toSeconds(), seen.intervals(), seen.toldBy().stream().sorted().toList());
    }

    private static Map<PersonId, String> uids(List<Attendee> attendees) {
        return attendees.stream().collect(Collectors.toMap(Attendee::id, Attendee::uid));
    }

    private static Stream<Stranger> stranger(PresenceStay stay, Map<PersonId, String> uids) {
        return switch (stay.who()) {
            case PresenceStay.Who.Seated _ -> Stream.empty();
            case PresenceStay.Who.Stranger(var kind, PersonId person, String shownName) -> Stream.of(new Stranger(kind.code(), person == null ? null : uids.get(person),
                    shownName, stay.joined(), stay.left(), stay.removal().code()));
        };
    }
}
