package org.admitone.provider.rooms.relay;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/// What those who run the class were last told of its roster, so that only what changed goes out again: 800 people change one
/// by one. Nobody else is ever told.
final class ClassRoster {

    private final ReentrantLock telling = new ReentrantLock();
    private final AtomicBoolean followed = new AtomicBoolean();
    private Map<String, RosterRow> told = Map.of();

    /// @return false while somebody follows the door for this roster already
    boolean beginFollowing() {
        return followed.compareAndSet(false, true);
    }

    void endFollowing() {
        followed.set(false);
    }

    /// All of it, for whoever has just come.
    void tellWhole(Member teacher) {
        telling.lock();
        try {
            teacher.say(new ServerMessage.Roster(true, List.copyOf(told.values()), List.of()));
        } finally {
            telling.unlock();
        }
    }

    void tell(Collection<RosterRow> rows, Collection<Member> members) {
        telling.lock();
        try {
            Map<String, RosterRow> now = new LinkedHashMap<>();
            rows.forEach(row -> now.put(row.id(), row));
            List<RosterRow> changed = now.values().stream().filter(row -> !row.equals(told.get(row.id()))).toList();
            List<String> gone = told.keySet().stream().filter(id -> !now.containsKey(id)).toList();
            told = now;
            if (!changed.isEmpty() || !gone.isEmpty()) {
                String written = ClientMessages.write(new ServerMessage.Roster(false, changed, gone));
                members.stream().filter(Member::runsTheClass).forEach(teacher -> teacher.pass(written));
            }
        } finally {
            telling.unlock();
        }
    }
}
