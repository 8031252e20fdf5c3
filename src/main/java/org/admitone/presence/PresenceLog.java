package org.admitone.presence;

import java.util.Collection;

/// Where providers report presence. Durable once it returns; the same event again changes nothing.
public interface PresenceLog {

    void record(Collection<PresenceEvent> events);
}
