package org.admitone.provider.zoom.api;

/// With what a token is asked for, and under which limits.
///
/// @param revision grows when they change, so that an old token is not used with new ones
public record Credentials(String accountId, String clientId, String clientSecret, Plan plan, long revision) {

    @Override
    public String toString() {
        return "Credentials[masked, revision " + revision + "]";
    }
}
