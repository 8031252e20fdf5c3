package org.admitone.provider.zoom.pool;

import java.time.Instant;
import org.admitone.provider.zoom.HostId;

/// Staff's word that this host holds a session and no other. It stays while the host is taken by others; the session has no host then.
///
/// @param name as Zoom knows the host
/// @param by   who said so
public record Pin(HostId host, String name, String by, Instant at) {}
