package org.admitone.simulator.zoom.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The account's groups, in the order they came.
public final class Groups {

    private final Map<String, Group> byId = new LinkedHashMap<>();

    public void put(Group group) {
        byId.put(group.id(), group);
    }

    public void remove(Group group) {
        byId.remove(group.id());
    }

    public Optional<Group> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public List<Group> all() {
        return List.copyOf(byId.values());
    }

    public List<Group> of(User user) {
        return byId.values().stream().filter(group -> group.members().contains(user.id())).toList();
    }
}
