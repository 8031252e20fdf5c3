package org.admitone.provider.zoom.api;

import org.admitone.provider.zoom.HostId;

/// Somebody with an account at Zoom.
///
/// @param email as Zoom has it
/// @param role  what they may do in the account: 0 is the owner, 1 an administrator, 2 a member, all else a role of the account's own
public record ZoomUser(HostId id, String email, String displayName, Licence licence, Standing standing, String role) {

    public enum Licence {
        BASIC(1),
        LICENSED(2),
        NONE(4);

        private final int type;

        Licence(int type) {
            this.type = type;
        }

        /// Zoom's number.
        int type() {
            return type;
        }
    }

    public enum Standing {
        ACTIVE,
        /// Was invited, and has not accepted.
        PENDING,
        /// Switched off.
        INACTIVE
    }

    @Override
    public String toString() {
        return "ZoomUser[" + id + ", " + licence + "]";
    }

    static ZoomUser of(Answer answer) {
        String name = (answer.textOr("first_name", "") + " " + answer.textOr("last_name", "")).strip();
        Licence licence = switch ((int) answer.numberOr("type", 0)) {
            case 1 -> Licence.BASIC;
            case 2 -> Licence.LICENSED;
            default -> Licence.NONE;
        };
        return new ZoomUser(new HostId(answer.text("id")), answer.textOr("email", ""), answer.maybe("display_name").orElse(name), licence, standing(answer.textOr("status", "active")),
                answer.textOr("role_id", ""));
    }

    private static Standing standing(String status) {
        return switch (status) {
            case "pending" -> Standing.PENDING;
            case "inactive" -> Standing.INACTIVE;
            default -> Standing.ACTIVE;
        };
    }
}
