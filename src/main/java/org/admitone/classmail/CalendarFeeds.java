package org.admitone.classmail;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.admitone.audit.Actor;
import org.admitone.platform.KeyedHash;
import org.admitone.platform.SecretCode;
import org.admitone.platform.SecretKeys;
import org.admitone.roster.Changes;
import org.admitone.roster.PersonId;
import org.springframework.stereotype.Component;

/// Who has a calendar to subscribe to, and at which address. The address can be said again: its code is a keyed MAC over the person and a
/// number; the database keeps its hash only. A person has one at a time.
@Component
public final class CalendarFeeds {

    private final PostgresFeeds feeds;
    private final Changes changes;
    private final KeyedHash key;

    CalendarFeeds(PostgresFeeds feeds, Changes changes, SecretKeys keys) {
        this.feeds = feeds;
        this.changes = changes;
        this.key = new KeyedHash(keys.forPurpose("calendar feeds"));
    }

    /// Empty: never asked for, or ended.
    public Optional<CalendarFeed> of(PersonId person) {
        return feeds.of(person).filter(PostgresFeeds.Row::live).map(row -> feed(person, row));
    }

    /// A new address; the earlier one is dead.
    public CalendarFeed renew(PersonId person, Actor actor) {
        return changes.make(actor, change -> {
            int number = feeds.lockedNumber(person).map(last -> last + 1).orElse(1);
            feeds.put(person, number, code(person, number).hash(), change.at());
            change.note("calendar.renewed", null, null, person, Map.of());
            return new CalendarFeed(path(code(person, number)), change.at());
        });
    }

    /// No address any more, until a new one is made. Ending again changes nothing.
    public void end(PersonId person, Actor actor) {
        changes.make(actor, change -> {
            if (feeds.end(person, change.at())) {
                change.note("calendar.ended", null, null, person, Map.of());
            }
            return person;
        });
    }

    /// Whose calendar this is.
    public Optional<PersonId> holder(String code) {
        return feeds.holder(SecretCode.sha256(code));
    }

    /// Paths for these people; made for whoever never had one, none for whoever has ended theirs. Part of the caller's transaction.
    Map<PersonId, String> offered(List<PersonId> people, Instant now) {
        feeds.addFirst(people.stream().map(person -> new PostgresFeeds.First(person, code(person, 1).hash())).toList(), now);
        Map<PersonId, String> paths = new HashMap<>();
        feeds.live(people).forEach((person, row) -> paths.put(person, feed(person, row).path()));
        return paths;
    }

    private CalendarFeed feed(PersonId person, PostgresFeeds.Row row) {
        return new CalendarFeed(path(code(person, row.number())), row.madeAt());
    }

    private SecretCode code(PersonId person, int number) {
        return SecretCode.derived(key, person + " " + number);
    }

    private static String path(SecretCode code) {
        return "/calendar/" + code.value() + ".ics";
    }
}
