package org.admitone.provider.zoom.pool;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which of the kept hosts are wanted; null: whichever.
///
/// @param from   kept still after it
/// @param until  kept already before it
/// @param host   id at Zoom
/// @param course code
public record HostedFilter(@Nullable Instant from, @Nullable Instant until, @Nullable String host, @Nullable String course) {}
