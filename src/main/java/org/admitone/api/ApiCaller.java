package org.admitone.api;

import java.util.List;
import org.admitone.audit.Actor;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/// The program behind a request under `/api`. Controllers take an `Actor` instead; see [CallerArgument].
public final class ApiCaller extends AbstractAuthenticationToken {

    private final transient ApiKey key;

    ApiCaller(ApiKey key) {
        super(List.of());
        this.key = key;
        setAuthenticated(true);
    }

    /// As the audit chain names it.
    public Actor actor() {
        return Actor.key(key.name());
    }

    ApiKey key() {
        return key;
    }

    @Override
    public Object getCredentials() {
        return "masked";
    }

    @Override
    public Object getPrincipal() {
        return key.name();
    }
}
