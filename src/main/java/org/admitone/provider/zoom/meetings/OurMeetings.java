package org.admitone.provider.zoom.meetings;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.MeetingNumber;
import org.admitone.provider.zoom.api.ListedMeeting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Which meetings at Zoom are ours, for those who look at all of a host's.
@Component
public class OurMeetings {

    private static final String MARK = "AdmitOne ";

    private final PostgresOurs ours;
    private final Clock clock;

    OurMeetings(PostgresOurs ours, Clock clock) {
        this.ours = ours;
        this.clock = clock;
    }

    /// By its mark too, since an answer may not be here yet; test meetings carry one as well.
    public boolean has(ListedMeeting meeting) {
        return isMarked(meeting.agenda()) || ours.session(meeting.number()).isPresent();
    }

    public boolean has(MeetingNumber meeting) {
        return ours.session(meeting).isPresent();
    }

    private static boolean isMarked(String agenda) {
        return agenda.startsWith(MARK);
    }

    /// Those that are listed otherwise than planned, or not listed at all, are compared with their sessions at once.
    public void listed(HostId host, List<ListedMeeting> meetings) {
        ours.lookAtOthers(host, meetings, clock.instant());
    }

    /// It is compared with its session at once.
    ///
    /// @return the session; null: it is none of ours
    public @Nullable UUID compareNow(MeetingNumber meeting) {
        return ours.lookAt(meeting, clock.instant()).orElse(null);
    }
}
