package org.admitone.pass;

import java.time.Instant;
import org.admitone.platform.SecretCode;
import org.admitone.roster.PersonId;

/// A fresh link of a pass, in clear for the only time: only its hash is kept. It lets its holder knock; it is no proof.
///
/// @param expiresAt when the link dies at the latest; the session's closing unless a time was given
public record IssuedLink(PassId pass, PersonId person, String uid, SecretCode code, Instant expiresAt) {

    /// Where the link leads, below the server's public address.
    public String path() {
        return "/p/" + code.value();
    }
}
