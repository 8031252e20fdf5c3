package org.admitone.provider.rooms.relay;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.admitone.provider.rooms.Source;
import org.admitone.roster.PersonId;
import org.admitone.roster.Role;

/// What whoever runs the class has stopped, for good or until its person takes it back. Belongs to the person, not the connection: leaving and coming back, or a new
/// device, lifts nothing. Whoever runs the class cannot be stopped.
final class Holds {

    private final Map<PersonId, Set<Source>> personal = new ConcurrentHashMap<>();
    private final Set<PersonId> muted = ConcurrentHashMap.newKeySet();
    private final Set<PersonId> maySpeak = ConcurrentHashMap.newKeySet();
    private volatile boolean quiet;

    Set<Source> of(PersonId person, Role role) {
        if (role.runsTheClass()) {
            return Set.of();
        }
        Set<Source> held = new HashSet<>(personal.getOrDefault(person, Set.of()));
        if (muted.contains(person) || (quiet && !maySpeak.contains(person))) {
            held.add(Source.MIC);
        }
        return held;
    }

    /// Stops the microphone until its person takes that back. In a quiet room it is stopped for good instead: whoever was let speak
    /// there may no longer.
    void mute(PersonId person) {
        if (quiet) {
            maySpeak.remove(person);
        } else {
            muted.add(person);
        }
    }

    /// Whether the person may take back that their microphone is stopped.
    boolean mayUnmute(PersonId person) {
        return muted.contains(person) && !quiet && !personal.getOrDefault(person, Set.of()).contains(Source.MIC);
    }

    /// @return false when it is not theirs to take back
    boolean unmute(PersonId person) {
        return mayUnmute(person) && muted.remove(person);
    }

    void set(PersonId person, Source source, boolean held) {
        personal.compute(person, (who, before) -> {
            Set<Source> after = before == null ? EnumSet.noneOf(Source.class) : EnumSet.copyOf(before);
            if (held) {
                after.add(source);
            } else {
                after.remove(source);
            }
            return after.isEmpty() ? null : after;
        });
        if (source == Source.MIC) {
            muted.remove(person);
            if (held) {
                maySpeak.remove(person);
            } else {
                maySpeak.add(person);
            }
        }
    }

    /// Also for those who come later. Lifting it lifts every microphone's hold.
    void everyone(boolean held) {
        quiet = held;
        maySpeak.clear();
        muted.clear();
        if (!held) {
            personal.keySet().forEach(person -> set(person, Source.MIC, false));
        }
    }

    boolean quiet() {
        return quiet;
    }
}
