package org.admitone.admission;

import org.admitone.platform.words.Words;
import org.admitone.roster.PersonId;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;

/// A seat has ended, committed; published as an application event on every node within a second. Rooms end its media at
/// the engine and tell the person why.
///
/// @param cause      more exactly why, as the house notes it
/// @param newerLabel the device that the seat moved to, where it did
public record SeatEnded(SeatId seat, SessionId session, PersonId person, ReleaseReason reason, String cause, @Nullable String newerLabel) {

    /// The key of what the person is told; the newer device is its value.
    public String sentence() {
        return SeatEndWords.key(this);
    }

    /// For the person, in plain words: what happened, and the way back if there is one.
    public String message(Words words) {
        return words.say(sentence(), newerLabel == null ? "" : DeviceNames.told(newerLabel, words));
    }
}
