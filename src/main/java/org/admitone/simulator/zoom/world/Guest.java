package org.admitone.simulator.zoom.world;

/// Who somebody is in a meeting, as far as the link said. Empty texts where Zoom would leave a blank.
///
/// @param account     the user id of somebody signed in to the account
/// @param customerKey what an embedded client brought along
public record Guest(String name, String email, String registrant, String account, Role role, String customerKey) {

    /// What one may do inside.
    public enum Role {
        HOST, ATTENDEE
    }

    public Guest(String name, String email, String registrant, String account, Role role) {
        this(name, email, registrant, account, role, "");
    }

    public Guest carrying(String key) {
        return new Guest(name, email, registrant, account, role, key);
    }

    public boolean hosts() {
        return role == Role.HOST;
    }

    public boolean sameRegistrant(Guest other) {
        return !registrant.isEmpty() && registrant.equals(other.registrant);
    }

    public Guest as(Role other) {
        return new Guest(name, email, registrant, account, other, customerKey);
    }

    /// Without the address.
    @Override
    public String toString() {
        return "Guest[" + role + "]";
    }
}
