package org.admitone.admission.proof;

import java.time.Instant;
import org.admitone.platform.SecretCode;

/// What the LMS gets for its signed-in user: a code to send the user's browser with, for the only time in clear.
public record LmsTicket(SecretCode code, Instant expiresAt) {

    /// Where the browser is to be sent, below the server's public address.
    public String path() {
        return "/t/" + code.value();
    }
}
