package org.admitone.provider.zoom.governance;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.MeetingNumber;
import org.admitone.provider.zoom.api.ListedMeeting;
import org.admitone.provider.zoom.api.MeetingsApi;
import org.admitone.provider.zoom.api.ZoomApi;
import org.admitone.provider.zoom.api.ZoomFault;
import org.admitone.provider.zoom.api.ZoomTrouble;
import org.admitone.provider.zoom.governance.Drift.End;
import org.admitone.provider.zoom.meetings.OurMeetings;
import org.springframework.stereotype.Component;

/// Meetings that a host holds without us: scheduled, begun at once, or in the personal room. Zoom has no switch against them; they are shown, or
/// where staff chose that deleted and ended, and only those that were surely made after the choice: Zoom names the second.
@Component
class OwnMeetings {

    private static final String SCHEDULED = "meeting:";
    private static final String BEGUN = "live:";
    private static final String NONE = "none";
    private static final String UNKNOWN = "–";

    private final ZoomApi zoom;
    private final OurMeetings ours;
    private final DriftBook book;

    OwnMeetings(ZoomApi zoom, OurMeetings ours, DriftBook book) {
        this.zoom = zoom;
        this.ours = ours;
        this.book = book;
    }

    /// As drifts name a meeting that was scheduled.
    static String name(long number) {
        return SCHEDULED + number;
    }

    /// As drifts name one that was begun without a plan.
    static String begun(long number) {
        return BEGUN + number;
    }

    static boolean isName(String setting) {
        return setting.startsWith(SCHEDULED) || setting.startsWith(BEGUN);
    }

    /// A host at one moment.
    private record Look(Guard guard, Subject subject, Told told, MeetingsApi meetings) {

        Seen seen(String name, ListedMeeting meeting) {
            return new Seen(name, found(meeting), NONE, Seen.State.OTHERWISE, guard.terms().ownMeetings());
        }
    }

    void look(Guard guard, HostId host, Told told) {
        Look look = new Look(guard, Subject.of(host), told, zoom.background().meetings());
        List<ListedMeeting> listed = look.meetings().ofHost(host, MeetingsApi.Which.SCHEDULED);
        ours.listed(host, listed);
        List<Drift> known = book.open(look.subject()).stream().filter(drift -> isName(drift.setting())).toList();
        if (guard.terms().ownMeetings() == Care.LEAVE) {
            known.forEach(drift -> book.meetingEnded(look.subject(), drift.setting(), End.Kind.GONE));
            return;
        }
        Map<String, ListedMeeting> own = named(listed.stream().filter(meeting -> !ours.has(meeting)), OwnMeetings::name);
        Set<MeetingNumber> planned = listed.stream().map(ListedMeeting::number).collect(Collectors.toSet());
        own.putAll(named(look.meetings().ofHost(host, MeetingsApi.Which.LIVE).stream().filter(meeting -> meeting.how() == ListedMeeting.How.UNPLANNED && !ours.has(meeting)),
                OwnMeetings::begun));
        own.forEach((name, meeting) -> book.found(look.subject(), List.of(look.seen(name, meeting)), told));
        known.stream().filter(drift -> !own.containsKey(drift.setting())).forEach(drift -> book.meetingEnded(look.subject(), drift.setting(), End.Kind.GONE));
        overAlready(look, own.keySet(), known, planned);
        if (guard.terms().ownMeetings() == Care.UNDO) {
            own.forEach((name, meeting) -> undo(look, name, meeting));
        }
    }

    private static Map<String, ListedMeeting> named(Stream<ListedMeeting> meetings, LongFunction<String> name) {
        return meetings.collect(Collectors.toMap(meeting -> name.apply(meeting.number().value()), Function.identity(), (first, again) -> first, LinkedHashMap::new));
    }

    /// A webhook told that it began, and it has ended before anybody could look: it was held all the same.
    private void overAlready(Look look, Set<String> running, List<Drift> known, Set<MeetingNumber> planned) {
        Set<String> before = known.stream().map(Drift::setting).collect(Collectors.toSet());
        Set<String> scheduled = planned.stream().map(number -> begun(number.value())).collect(Collectors.toSet());
        look.told().settings().stream().filter(name -> name.startsWith(BEGUN) && !running.contains(name) && !before.contains(name) && !scheduled.contains(name)).sorted().forEach(name -> {
            book.found(look.subject(), List.of(new Seen(name, UNKNOWN, NONE, Seen.State.OTHERWISE, Care.SHOW)), look.told());
            book.meetingEnded(look.subject(), name, End.Kind.GONE);
        });
    }

    /// When it begins, for people to recognise it; what it is called is the host's.
    private static String found(ListedMeeting meeting) {
        return meeting.startsAt().or(meeting::madeAt).map(Instant::toString).orElse(UNKNOWN);
    }

    private void undo(Look look, String name, ListedMeeting meeting) {
        boolean later = meeting.madeAt().filter(made -> look.guard().deletesSince().filter(since -> !made.isBefore(since)).isPresent()).isPresent();
        try {
            if (name.startsWith(BEGUN)) {
                look.meetings().end(meeting.number());       // a personal room is as old as its host: what runs there now is ended, whenever the room was made
                book.meetingEnded(look.subject(), name, End.Kind.UNDONE);
            } else if (later) {
                look.meetings().delete(meeting.number());
                book.meetingEnded(look.subject(), name, End.Kind.UNDONE);
            }
        } catch (ZoomFault fault) {
            switch (fault.trouble()) {
                case ZoomTrouble.NotFound _ -> book.meetingEnded(look.subject(), name, End.Kind.GONE);
                case ZoomTrouble.Refused _, ZoomTrouble.PlanLacks _ -> book.after(look.subject(), List.of(look.seen(name, meeting)));
                default -> throw fault;
            }
        }
    }
}
