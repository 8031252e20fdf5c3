package org.admitone.console.security;

import java.time.Instant;
import org.admitone.console.StaffMember;
import org.admitone.platform.SecretCode;

/// What came of a try to sign in.
sealed interface SignIn {

    /// @param token goes into the cookie and nowhere else
    record In(StaffMember member, SecretCode token) implements SignIn {}

    /// The password was right; a code is still to come.
    record Half(StaffMember member) implements SignIn {}

    /// The password was right, but the role needs more, and this account has passkeys for that.
    record PasskeyNeeded() implements SignIn {}

    /// The second step took too long, or was done already.
    record Over() implements SignIn {}

    /// Unknown login, wrong password and closed account look alike.
    record Refused() implements SignIn {}

    record TooManyTries(Instant again) implements SignIn {}
}
