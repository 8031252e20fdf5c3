package org.admitone.simulator.zoom.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// One running or past holding of a meeting, with everybody who was connected to it. Touched under the world's lock only.
public final class Instance {

    private final Meeting meeting;
    private final Instant startedAt;
    private final List<Stay> stays = new ArrayList<>();
    private final Set<String> removed = new HashSet<>();
    private Optional<Instant> endedAt = Optional.empty();

    public Instance(Meeting meeting, Instant startedAt) {
        this.meeting = meeting;
        this.startedAt = startedAt;
    }

    /// The meeting as it was when it started; its uuid is this instance's.
    public Meeting meeting() {
        return meeting;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Optional<Instant> endedAt() {
        return endedAt;
    }

    public boolean live() {
        return endedAt.isEmpty();
    }

    public void end(Instant at) {
        endedAt = Optional.of(at);
    }

    public List<Stay> stays() {
        return List.copyOf(stays);
    }

    /// Those in the meeting proper, not those in the waiting room.
    public List<Stay> inside() {
        return stays.stream().filter(Stay::inMeeting).toList();
    }

    public Optional<Stay> stay(Stay.Badge badge) {
        return stays.stream().filter(stay -> stay.badge().equals(badge)).findFirst();
    }

    public void add(Stay stay) {
        stays.add(stay);
    }

    public void change(Stay.Badge badge, UnaryOperator<Stay> change) {
        stays.replaceAll(stay -> stay.badge().equals(badge) ? change.apply(stay) : stay);
    }

    public boolean hostInside() {
        return inside().stream().anyMatch(stay -> stay.guest().hosts());
    }

    /// Remembers that this person was taken out and may not come back. People without any identity cannot be remembered.
    public void ban(Guest guest) {
        if (!guest.registrant().isEmpty()) {
            removed.add(guest.registrant());
        }
        if (!guest.email().isEmpty()) {
            removed.add(guest.email());
        }
    }

    public boolean banned(Guest guest) {
        return removed.contains(guest.registrant()) || removed.contains(guest.email());
    }

    public int headcount() {
        return (int) stays.stream().filter(stay -> stay.place() == Stay.Place.MEETING).count();
    }
}
