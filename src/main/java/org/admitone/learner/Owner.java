package org.admitone.learner;

import org.admitone.admission.DeviceId;
import org.admitone.admission.DeviceKey;
import org.admitone.roster.PersonId;
import org.jspecify.annotations.Nullable;

/// A person whose device asks, and has proved lately enough that it is theirs. Prints itself masked.
///
/// @param uid     the learning system's own id
/// @param address where mails go; null: the school has none
public record Owner(DeviceKey key, DeviceId device, PersonId person, String uid, String displayName, @Nullable String address) {

    @Override
    public String toString() {
        return "Owner[" + person + ", masked]";
    }
}
