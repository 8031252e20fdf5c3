package org.admitone.provider.zoom.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.admitone.presence.LiveDoor;
import org.jspecify.annotations.Nullable;

/// The class for whoever runs it, as the page reads it.
record ClassView(int inside, int expected, int missing, List<Person> people, List<Stranger> strangers) {

    /// @param where `inside`, `coming`, `away`, `gone` or `not-here`
    /// @param mayBeTakenOut false for whoever runs the class
    record Person(String person, String name, String where, @Nullable Instant since, boolean expected, boolean mayBeTakenOut) {}

    /// @param name    whose way in was used; null: nobody knows
    /// @param shown   as typed in Zoom
    record Stranger(String kind, @Nullable String person, @Nullable String name, String shown, Instant since, String removal) {}

    static ClassView of(LiveDoor door) {
        LiveDoor.Tally tally = door.tally();
        return new ClassView(tally.inside(), tally.expected(), tally.missing(), door.people().stream().map(ClassView::person).toList(),
                door.strangers().stream().filter(stranger -> stranger.left() == null).map(ClassView::stranger).toList());
    }

    private static Person person(LiveDoor.Guest guest) {
        return new Person(guest.id().toString(), guest.displayName(), guest.whereabouts().name().toLowerCase(Locale.ROOT).replace('_', '-'), guest.since(),
                guest.expected(), guest.role() == null || !guest.role().runsTheClass());
    }

    private static Stranger stranger(LiveDoor.Stranger stranger) {
        return new Stranger(stranger.kind().code(), stranger.person() == null ? null : stranger.person().toString(), stranger.displayName(),
                stranger.shownName(), stranger.joined(), stranger.removal().code());
    }
}
