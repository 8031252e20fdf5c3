package org.admitone.platform.nodes;

import java.util.UUID;

/// Names one run of a server on the database; a restarted server is a new node.
public record NodeId(UUID value) {

    public static NodeId of(String text) {
        return new NodeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
