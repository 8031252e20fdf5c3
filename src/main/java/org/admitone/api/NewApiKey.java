package org.admitone.api;

/// A key that was just made. This is the only moment at which `secret` can be read.
public record NewApiKey(ApiKey key, String secret) {

    @Override
    public String toString() {
        return "NewApiKey[" + key.id() + ", masked]";
    }
}
