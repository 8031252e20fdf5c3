package org.admitone.hooks;

/// An endpoint whose secret was just made. This is the only moment at which it can be read.
public record NewSecret(Endpoint endpoint, String secret) {

    @Override
    public String toString() {
        return "NewSecret[" + endpoint.id() + ", masked]";
    }
}
