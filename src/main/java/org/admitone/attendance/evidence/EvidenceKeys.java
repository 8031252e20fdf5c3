package org.admitone.attendance.evidence;

import java.util.Optional;

/// The installation's key for sheets: made once, when it is first needed. The private half never leaves the server.
public interface EvidenceKeys {

    /// Makes the key where there is none yet.
    EvidenceKey key();

    /// Empty: nobody has needed one yet.
    Optional<EvidenceKey> known();

    byte[] sign(byte[] bytes);
}
