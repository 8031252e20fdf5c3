package org.admitone.provider.zoom.pool;

import java.time.Instant;
import org.admitone.session.SessionId;

/// A session as the pool's lists name it.
///
/// @param code   within its course
/// @param course its course's code
public record PoolSession(SessionId id, String code, String title, String course, String courseTitle, Instant startsAt, Instant endsAt, Instant opensAt) {}
