package org.admitone.provider.zoom.meetings;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.MeetingNumber;
import org.admitone.provider.zoom.api.Difference;
import org.admitone.provider.zoom.api.HostToken;
import org.admitone.provider.zoom.api.ListedMeeting;
import org.admitone.provider.zoom.api.Meeting;
import org.admitone.provider.zoom.api.MeetingDifferences;
import org.admitone.provider.zoom.api.MeetingWish;
import org.admitone.provider.zoom.api.MeetingsApi;
import org.admitone.provider.zoom.api.Passcode;
import org.admitone.provider.zoom.api.ZoomApi;
import org.admitone.provider.zoom.meetings.Replies.About;
import org.admitone.provider.zoom.meetings.Reply.Done;
import org.admitone.session.SessionId;
import org.springframework.stereotype.Component;

/// Meetings through Zoom's REST API. The session's id stands in the agenda, by which a meeting is found again.
@Component
final class ZoomMeetingCalls implements MeetingCalls {

    private static final String MARK = "AdmitOne ";
    private static final int ID_LENGTH = 36;

    private final ZoomApi zoom;
    private final Replies replies;

    ZoomMeetingCalls(ZoomApi zoom, Replies replies) {
        this.zoom = zoom;
        this.replies = replies;
    }

    @Override
    public Reply<Shown> make(HostId host, MeetingPlan plan) {
        return replies.of(About.MAKING, () -> shown(zoom.background().meetings().create(host, wish(plan)), plan));
    }

    @Override
    public Reply<Shown> read(MeetingNumber meeting, MeetingPlan plan) {
        return replies.of(About.MEETING, () -> shown(zoom.background().meetings().read(meeting), plan));
    }

    @Override
    public Reply<Done> change(HostId host, MeetingNumber meeting, MeetingPlan plan) {
        return replies.done(About.MEETING, () -> zoom.background().meetings().change(host, meeting, wish(plan)));
    }

    @Override
    public Reply<Done> passcode(HostId host, MeetingNumber meeting, String passcode) {
        return replies.done(About.MEETING, () -> zoom.background().meetings().passcode(host, meeting, new Passcode(passcode)));
    }

    @Override
    public Reply<Done> remove(MeetingNumber meeting) {
        return replies.done(About.MEETING, () -> zoom.background().meetings().delete(meeting));
    }

    @Override
    public Reply<Done> end(MeetingNumber meeting) {
        return replies.done(About.MEETING, () -> zoom.background().meetings().end(meeting));
    }

    @Override
    public Reply<List<Marked>> marked(HostId host) {
        return replies.of(About.MAKING, () -> zoom.background().meetings().ofHost(host, MeetingsApi.Which.SCHEDULED).stream()
                .flatMap(ZoomMeetingCalls::marked).toList());
    }

    @Override
    public Reply<HostToken> hostToken(HostId host, Duration lifetime) {
        return replies.of(About.MEETING, () -> zoom.urgent().users().hostToken(host, lifetime));
    }

    private static Stream<Marked> marked(ListedMeeting meeting) {
        String agenda = meeting.agenda();
        int end = MARK.length() + ID_LENGTH;
        Optional<SessionId> session = agenda.startsWith(MARK) && agenda.length() >= end ? id(agenda.substring(MARK.length(), end)) : Optional.empty();
        return session.map(id -> new Marked(id, meeting.number())).stream();
    }

    private static Optional<SessionId> id(String text) {
        try {
            return Optional.of(SessionId.of(text));
        } catch (IllegalArgumentException somebodyElsesAgenda) {
            return Optional.empty();
        }
    }

    private static MeetingWish wish(MeetingPlan plan) {
        return new MeetingWish(plan.topic(), MARK + plan.session(), plan.startsAt(), plan.length(), plan.zone(), MeetingWish.Recording.NONE);
    }

    private static Shown shown(Meeting meeting, MeetingPlan plan) {
        return new Shown(meeting.number(), meeting.join().value(), meeting.passcode().map(Passcode::value).orElse(""),
                new Face(meeting.said().topic(), meeting.said().startsAt(), meeting.said().length()),
                MeetingDifferences.of(wish(plan), meeting).stream().map(Difference::words).toList());
    }
}
