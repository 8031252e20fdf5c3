package org.admitone.provider.zoom.api;

import java.util.Optional;

/// Where the school's credentials come from.
public interface CredentialSource {

    /// Those in force now; asked before every call. Empty: Zoom is not set up.
    Optional<Credentials> current();
}
