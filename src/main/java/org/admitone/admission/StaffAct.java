package org.admitone.admission;

/// Who of the school does something at the door, and why. Both are audited.
///
/// @param actor `staff:<login>`, `person:<uid>` (a teacher in the room) or `key:<name>`
public record StaffAct(String actor, String reason) {

    public StaffAct {
        if (actor.isBlank()) {
            throw new IllegalArgumentException("an act needs an actor");
        }
    }
}
