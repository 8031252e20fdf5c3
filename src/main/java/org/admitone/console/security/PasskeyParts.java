package org.admitone.console.security;

import java.util.List;

/// The fields in which the pages' script sends what a passkey gave ([PasskeyAnswer] reads them).
public final class PasskeyParts {

    public static final List<String> MADE = List.of("attestation", "clientData");
    public static final List<String> USED = List.of("credentialId", "userHandle", "authenticatorData", "clientData", "signature");

    private PasskeyParts() {}
}
