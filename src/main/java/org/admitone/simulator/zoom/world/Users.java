package org.admitone.simulator.zoom.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The account's people, in the order they came.
public final class Users {

    private final Map<String, User> byId = new LinkedHashMap<>();

    public void put(User user) {
        byId.put(user.id(), user);
    }

    public void remove(User user) {
        byId.remove(user.id());
    }

    /// By id or by mail address, as Zoom takes both.
    public Optional<User> find(String idOrEmail) {
        User direct = byId.get(idOrEmail);
        return direct != null ? Optional.of(direct) : byId.values().stream().filter(user -> user.email().equalsIgnoreCase(idOrEmail)).findFirst();
    }

    public User owner() {
        return byId.values().iterator().next();
    }

    public List<User> all() {
        return List.copyOf(byId.values());
    }

    public int licensed() {
        return (int) byId.values().stream().filter(User::licensed).filter(user -> !user.standing().status().equals("inactive")).count();
    }
}
