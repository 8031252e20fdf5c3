package org.admitone.provider.zoom.governance.web;

import java.time.Instant;
import org.admitone.provider.zoom.governance.SignIn;
import org.jspecify.annotations.Nullable;

/// Something that happened to a host account, as programs see it.
record HostSignInBody(String id, String host, String kind, Instant at, String client, @Nullable Instant knownAt, @Nullable String knownBy) {

    static HostSignInBody of(SignIn one) {
        SignIn.Known known = one.known();
        return new HostSignInBody(one.key(), one.host().value(), one.kind().code(), one.at(), one.client(), known == null ? null : known.at(), known == null ? null : known.by());
    }
}
