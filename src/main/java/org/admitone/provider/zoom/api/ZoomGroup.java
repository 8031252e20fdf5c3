package org.admitone.provider.zoom.api;

/// A group of users, by its name.
public record ZoomGroup(GroupId id, String name) {

    static ZoomGroup of(Answer answer) {
        return new ZoomGroup(new GroupId(answer.text("id")), answer.textOr("name", ""));
    }
}
