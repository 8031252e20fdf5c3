package org.admitone.provider.zoom.inbox;

/// What stands above a hook's body; empty texts for what is missing.
///
/// @param signature `v0=` and 64 hexadecimal digits
/// @param timestamp when it was signed, in seconds since 1970
/// @param requestId unique to the event and unchanged when it is sent again
public record HookHeaders(String signature, String timestamp, String requestId) {}
