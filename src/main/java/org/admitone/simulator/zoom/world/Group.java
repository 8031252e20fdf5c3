package org.admitone.simulator.zoom.world;

import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// A group of users with settings of its own and the locks that keep its members from changing them.
public record Group(String id, String name, Set<String> members, ObjectNode settings, ObjectNode locks) {

    public Group {
        members = Set.copyOf(members);
    }
}
