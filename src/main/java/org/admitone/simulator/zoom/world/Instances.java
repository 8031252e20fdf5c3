package org.admitone.simulator.zoom.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All holdings of all meetings, oldest first.
public final class Instances {

    private final List<Instance> all = new ArrayList<>();

    public void add(Instance instance) {
        all.add(instance);
    }

    public List<Instance> all() {
        return List.copyOf(all);
    }

    public Optional<Instance> live(long meeting) {
        return all.stream().filter(each -> each.meeting().id() == meeting && each.live()).findFirst();
    }

    /// By an instance's uuid, or by a meeting's number: its latest one.
    public Optional<Instance> find(String uuidOrNumber) {
        return all.stream().filter(each -> each.meeting().uuid().equals(uuidOrNumber) || String.valueOf(each.meeting().id()).equals(uuidOrNumber))
                .reduce((first, last) -> last);
    }

    public List<Instance> past(long meeting) {
        return all.stream().filter(each -> each.meeting().id() == meeting && !each.live()).toList();
    }

    public long runBy(String host) {
        return all.stream().filter(each -> each.live() && each.meeting().hostId().equals(host)).count();
    }
}
