package org.admitone.learner;

import java.time.Instant;
import java.util.List;
import org.admitone.admission.proof.Device;
import org.admitone.pass.PassId;
import org.jspecify.annotations.Nullable;

/// What is recorded about one person, as far as they may read it here.
///
/// @param attendance of sessions that have begun, the latest first
/// @param earlier    sessions that began before this one are on the next page; null: there are none
/// @param devices    the newest first
/// @param knocks     the newest first
/// @param mails      the newest first
/// @param wayIn      a pass to show other devices out with, at the door; null: nothing is held for which one could prove now
public record OwnRecord(Owner owner, List<OwnAttendance> attendance, @Nullable Instant earlier, List<Device> devices, List<OwnKnock> knocks,
                        List<OwnMail> mails, @Nullable PassId wayIn) {

    public OwnRecord {
        attendance = List.copyOf(attendance);
        devices = List.copyOf(devices);
        knocks = List.copyOf(knocks);
        mails = List.copyOf(mails);
    }
}
