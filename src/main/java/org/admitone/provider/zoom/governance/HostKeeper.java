package org.admitone.provider.zoom.governance;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.api.HostSettings;
import org.admitone.provider.zoom.api.UsersApi;
import org.admitone.provider.zoom.api.ZoomApi;
import org.admitone.provider.zoom.governance.GuardedSetting.Held;
import org.springframework.stereotype.Component;

/// Keeps one host: the settings that Zoom has for each host only, and that what the group locks is in force for this one, too.
@Component
class HostKeeper {

    private final ZoomApi zoom;
    private final OwnMeetings meetings;
    private final DriftBook book;

    HostKeeper(ZoomApi zoom, OwnMeetings meetings, DriftBook book) {
        this.zoom = zoom;
        this.meetings = meetings;
        this.book = book;
    }

    void keep(Guard guard, HostId host, Told told) {
        UsersApi users = zoom.background().users();
        Subject subject = Subject.of(host);
        List<Expected> expected = guard.terms().expected(Held.HOST, Held.LOCKED);
        HostSettings settings = users.settings(host);
        List<Seen> before = seen(expected, settings);
        Set<String> names = new HashSet<>(before.stream().map(Seen::name).collect(Collectors.toSet()));
        names.addAll(Set.of(GroupKeeper.MEMBER, HostStandings.ACCOUNT));
        book.guarded(subject, names);
        book.found(subject, before, told);
        Set<String> wrong = before.stream().filter(Seen::isToBeUndone).map(Seen::name).collect(Collectors.toSet());
        if (!wrong.isEmpty()) {
            users.set(host, Expected.wish(expected.stream().filter(one -> wrong.contains(one.name())).toList()));
        }
        book.after(subject, wrong.isEmpty() ? before : seen(expected, users.settings(host)));
        meetings.look(guard, host, told);
    }

    /// Zoom does not tell all that a group locks at each host; what it does not tell is looked at in the group.
    private static List<Seen> seen(List<Expected> expected, HostSettings settings) {
        Predicate<Expected> told = one -> one.setting().held() == Held.HOST || settings.said(one.setting().name()).isPresent();
        return Stream.of(expected).flatMap(List::stream).filter(told).map(one -> one.seen(settings::said)).toList();
    }
}
