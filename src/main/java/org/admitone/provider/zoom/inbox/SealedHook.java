package org.admitone.provider.zoom.inbox;

/// A hook as it is stored.
record SealedHook(String key, HookFacts facts, byte[] body) {}
