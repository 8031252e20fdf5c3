package org.admitone.provider.zoom.meetings;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.MeetingNumber;
import org.admitone.provider.zoom.api.HostToken;
import org.admitone.provider.zoom.meetings.Reply.Done;
import org.admitone.session.SessionId;

/// What Zoom is asked about meetings. No call is repeated here.
interface MeetingCalls {

    /// The meeting carries the session's id where [#marked] finds it.
    Reply<Shown> make(HostId host, MeetingPlan plan);

    Reply<Shown> read(MeetingNumber meeting, MeetingPlan plan);

    Reply<Done> change(HostId host, MeetingNumber meeting, MeetingPlan plan);

    Reply<Done> passcode(HostId host, MeetingNumber meeting, String passcode);

    Reply<Done> remove(MeetingNumber meeting);

    /// Takes everybody out. Done, too, where the meeting does not run.
    Reply<Done> end(MeetingNumber meeting);

    /// Meetings of the host that were made for sessions of ours.
    Reply<List<Marked>> marked(HostId host);

    /// A short-lived token by which its holder is the host.
    Reply<HostToken> hostToken(HostId host, Duration lifetime);

    /// A meeting as Zoom shows it.
    ///
    /// @param differences what is otherwise than was asked for, in words for staff
    record Shown(MeetingNumber number, URI joinAddress, String passcode, Face face, List<String> differences) {

        public Shown {
            differences = List.copyOf(differences);
        }

        boolean shows(MeetingPlan plan) {
            return face.equals(new Face(plan.topic(), plan.startsAt(), plan.length()));
        }

        @Override
        public String toString() {
            return "Shown[" + number + ", masked]";
        }
    }

    /// What people see of a meeting beforehand.
    record Face(String topic, Instant startsAt, Duration length) {}

    record Marked(SessionId session, MeetingNumber number) {}
}
