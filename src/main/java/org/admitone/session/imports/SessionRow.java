package org.admitone.session.imports;

import java.time.ZoneId;
import org.admitone.platform.lists.Spot;
import org.jspecify.annotations.Nullable;

/// One entry of a list of sessions. What is null is not said: it stays as it is, or is as usual.
///
/// @param course    its code; null: of the course that the list is for
/// @param code      null: the session is known by its start
/// @param starts    null only where it does not take place
/// @param ends      null only where it does not take place
/// @param opens     minutes before the start
/// @param closes    minutes after the end
/// @param cancelled the list says that it does not take place
record SessionRow(Spot spot, @Nullable String course, @Nullable String code, @Nullable String title, @Nullable ListedTime starts, @Nullable ListedTime ends,
                  @Nullable ZoneId zone, @Nullable Integer opens, @Nullable Integer closes, @Nullable String provider, boolean cancelled) {
}
