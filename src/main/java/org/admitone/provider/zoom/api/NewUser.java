package org.admitone.provider.zoom.api;

import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/// An account that is to be made.
///
/// @param email prints itself masked
public record NewUser(Way way, String email, String firstName, String lastName, ZoomUser.Licence licence) {

    /// How Zoom makes it.
    public enum Way {
        /// Zoom mails an invitation; until it is accepted the account is pending.
        INVITE("create"),
        /// At once, with a password; the address's domain is managed by the account.
        PASSWORD("autoCreate"),
        /// At once, and nobody can ever sign in; for Zoom's partners.
        PARTNER("custCreate"),
        /// At once, for whoever signs in by the school's single sign-on.
        SSO("ssoCreate");

        private final String action;

        Way(String action) {
            this.action = action;
        }

        /// Zoom's word.
        public String action() {
            return action;
        }
    }

    Consumer<ObjectNode> writer() {
        return json -> {
            ObjectNode user = json.put("action", way.action()).withObjectProperty("user_info");
            user.put("email", email).put("type", licence.type()).put("first_name", firstName).put("last_name", lastName);
            if (way == Way.PASSWORD) {
                user.put("password", Passcode.random().value() + Passcode.random().value());    // nobody needs it: classes are started from our page
            }
        };
    }

    @Override
    public String toString() {
        return "NewUser[" + way + ", " + licence + ", masked]";
    }
}
