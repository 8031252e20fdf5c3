package org.admitone.provider.zoom.governance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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

/// Meetings that a host scheduled without us. Zoom has no switch against them; they are shown, or deleted where staff chose that, and only
/// those that were made after the choice. Meetings held at once, without a plan, are in no list of Zoom's and are not seen here.
@Component
class OwnMeetings {

    private static final String NAME = "meeting:";
    private static final String NONE = "none";

    private final ZoomApi zoom;
    private final OurMeetings ours;
    private final DriftBook book;

    OwnMeetings(ZoomApi zoom, OurMeetings ours, DriftBook book) {
        this.zoom = zoom;
        this.ours = ours;
        this.book = book;
    }

    static String name(long number) {
        return NAME + number;
    }

    void look(Guard guard, HostId host, Told told) {
        Subject subject = Subject.of(host);
        MeetingsApi meetings = zoom.background().meetings();
        List<ListedMeeting> listed = meetings.ofHost(host, MeetingsApi.Which.SCHEDULED);
        ours.listed(host, listed);
        List<Drift> known = book.open(subject).stream().filter(drift -> drift.meeting().isPresent()).toList();
        if (guard.terms().ownMeetings() == Care.LEAVE) {
            known.forEach(drift -> book.meetingEnded(subject, drift.setting(), End.Kind.GONE));
            return;
        }
        Map<String, ListedMeeting> own = listed.stream().filter(meeting -> !ours.has(meeting))
                .collect(Collectors.toMap(meeting -> name(meeting.number().value()), Function.identity(), (first, again) -> first));
        own.forEach((name, meeting) -> book.found(subject, List.of(new Seen(name, found(meeting), NONE, Seen.State.OTHERWISE, guard.terms().ownMeetings())), told));
        known.stream().filter(drift -> !own.containsKey(drift.setting())).forEach(drift -> book.meetingEnded(subject, drift.setting(), End.Kind.GONE));
        if (guard.terms().ownMeetings() == Care.UNDO) {
            own.forEach((name, meeting) -> delete(meetings, subject, name, meeting, guard));
        }
    }

    /// When it begins, for people to recognise it; what it is called is the host's.
    private static String found(ListedMeeting meeting) {
        return meeting.startsAt().map(Instant::toString).orElse("–");
    }

    private void delete(MeetingsApi meetings, Subject subject, String name, ListedMeeting meeting, Guard guard) {
        boolean later = meeting.madeAt().filter(made -> guard.deletesSince().filter(since -> !made.isBefore(since)).isPresent()).isPresent();
        if (!later) {
            return;
        }
        try {
            meetings.delete(new MeetingNumber(meeting.number().value()));
            book.meetingEnded(subject, name, End.Kind.UNDONE);
        } catch (ZoomFault fault) {
            switch (fault.trouble()) {
                case ZoomTrouble.NotFound _ -> book.meetingEnded(subject, name, End.Kind.GONE);
                case ZoomTrouble.Refused _, ZoomTrouble.PlanLacks _ -> book.after(subject, List.of(new Seen(name, found(meeting), NONE, Seen.State.OTHERWISE, Care.UNDO)));
                default -> throw fault;
            }
        }
    }
}
