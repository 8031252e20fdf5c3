package org.admitone.provider.rooms.relay;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.admitone.admission.ConnectionId;

/// Who is in a room, and what all of them are told in one order: who came, changed and left, what was written, and whether that
/// is kept. Changes are gathered and told at each tick, written once, so that a full class costs no more than its number of people.
final class RoomNews {

    private final ReentrantLock telling = new ReentrantLock();
    private final Map<ConnectionId, Member> members = new ConcurrentHashMap<>();
    private final Map<Integer, Member> changed = new HashMap<>();
    private final Set<Integer> left = new HashSet<>();
    private final ChatLog chat = new ChatLog();
    private final Throttle pace = new Throttle(60, 20);
    private int chatKeptDays;

    /// What became of something written.
    enum Written {
        /// All together write more than anybody can read; it was told to nobody.
        TOO_MUCH,
        TOLD,
        /// Told to people who had been told that it is kept.
        TOLD_AND_KEPT
    }

    Collection<Member> members() {
        return members.values();
    }

    /// From here on the others hear of the member, and the member of all.
    void add(Member member, Function<List<ServerMessage.Person>, ServerMessage> welcome) {
        telling.lock();
        try {
            members.put(member.holder().connection(), member);
            left.remove(member.number());
            changed.put(member.number(), member);
            member.say(welcome.apply(members.values().stream().filter(each -> !each.hasEnded()).map(Member::view).toList()));
        } finally {
            telling.unlock();
        }
    }

    void remove(Member member) {
        telling.lock();
        try {
            if (members.remove(member.holder().connection(), member)
                    && members.values().stream().noneMatch(other -> other.number() == member.number() && !other.hasEnded())) {
                changed.remove(member.number());
                left.add(member.number());
            }
        } finally {
            telling.unlock();
        }
    }

    void changed(Member member) {
        telling.lock();
        try {
            if (!member.hasEnded()) {
                changed.put(member.number(), member);
            }
        } finally {
            telling.unlock();
        }
    }

    /// Tells all what has changed since the last tick.
    void tick() {
        telling.lock();
        try {
            if (!changed.isEmpty() || !left.isEmpty()) {
                tellAll(new ServerMessage.People(changed.values().stream().map(Member::view).toList(), List.copyOf(left)));
                changed.clear();
                left.clear();
            }
        } finally {
            telling.unlock();
        }
    }

    void tellAll(ServerMessage message) {
        String written = ClientMessages.write(message);
        members.values().forEach(member -> member.pass(written));
    }

    List<ServerMessage.Said> chatSoFar() {
        telling.lock();
        try {
            return chat.all();
        } finally {
            telling.unlock();
        }
    }

    Written chat(ServerMessage.Said line) {
        telling.lock();
        try {
            if (!pace.allows()) {
                return Written.TOO_MUCH;
            }
            chat.add(line);
            tellAll(line);
            return chatKeptDays > 0 ? Written.TOLD_AND_KEPT : Written.TOLD;
        } finally {
            telling.unlock();
        }
    }

    /// @return 0: gone with the room
    int chatKeptDays() {
        telling.lock();
        try {
            return chatKeptDays;
        } finally {
            telling.unlock();
        }
    }

    /// Told to all before anything is written under it.
    void chatIsKept(int days) {
        telling.lock();
        try {
            if (days != chatKeptDays) {
                chatKeptDays = days;
                tellAll(new ServerMessage.Keeping(days));
            }
        } finally {
            telling.unlock();
        }
    }
}
