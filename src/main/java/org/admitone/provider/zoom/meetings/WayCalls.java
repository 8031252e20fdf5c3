package org.admitone.provider.zoom.meetings;

import java.util.List;
import org.admitone.provider.zoom.MeetingNumber;
import org.admitone.provider.zoom.RegistrantId;
import org.admitone.provider.zoom.ZoomLink;
import org.admitone.provider.zoom.meetings.Reply.Done;

/// What Zoom is asked about personal ways in. No call is repeated here.
interface WayCalls {

    /// As many as Zoom takes in one call.
    int AT_ONCE = 30;

    /// @return those registered, perhaps not all
    Reply<List<Registered>> register(MeetingNumber meeting, List<Newcomer> newcomers);

    /// For somebody who waits: ahead of everything in the background.
    Reply<Registered> registerNow(MeetingNumber meeting, Newcomer newcomer);

    /// All whose link works.
    Reply<List<Registered>> registered(MeetingNumber meeting);

    /// Nobody enters with these any more; whoever is inside stays.
    Reply<Done> cancel(MeetingNumber meeting, List<Cancelled> ways);

    record Newcomer(String alias, String shownName) {

        @Override
        public String toString() {
            return "Newcomer[masked]";
        }
    }

    record Registered(RegistrantId registrant, String alias, ZoomLink link) {

        @Override
        public String toString() {
            return "Registered[" + registrant + ", masked]";
        }
    }

    record Cancelled(RegistrantId registrant, String alias) {

        @Override
        public String toString() {
            return "Cancelled[" + registrant + "]";
        }
    }
}
