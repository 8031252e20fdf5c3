package org.admitone.provider.rooms.relay;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.admitone.provider.rooms.Source;
import org.admitone.roster.PersonId;
import org.admitone.roster.Role;

/// What whoever runs the class has stopped. Belongs to the person, not the connection: leaving and coming back, or a new
/// device, lifts nothing. Whoever runs the class cannot be stopped.
final class Holds {

    private final Map<PersonId, Set<Source>> personal = new ConcurrentHashMap<>();
    private final Set<PersonId> maySpeak = ConcurrentHashMap.newKeySet();
    private volatile boolean quiet;

    Set<Source> of(PersonId person, Role role) {
        if (role.runsTheClass()) {
            return Set.of();
        }
        Set<Source> held = new HashSet<>(personal.getOrDefault(person, Set.of()));
        if (quiet && !maySpeak.contains(person)) {
            held.add(Source.MIC);
        }
        return held;
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
        if (!held) {
            personal.keySet().forEach(person -> set(person, Source.MIC, false));
        }
    }

    boolean quiet() {
        return quiet;
    }
}
