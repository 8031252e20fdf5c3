package org.admitone.provider.rooms.relay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.admitone.presence.LiveDoor;
import org.admitone.presence.LiveDoorWatch;
import org.admitone.session.Session;
import org.admitone.session.Sessions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Follows the door of each room in which somebody runs the class, and tells them what changes there; the same watch of the door
/// that the console's pages use. Rooms without a teacher cost nothing.
@Component
class RosterWatch implements Round {

    private static final Logger LOG = LoggerFactory.getLogger(RosterWatch.class);
    /// Time passes for a roster, too: a knock grows old, a class begins.
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(3);

    private final Rooms rooms;
    private final LiveDoorWatch doors;
    private final Sessions sessions;
    private final Clock clock;

    RosterWatch(Rooms rooms, LiveDoorWatch doors, Sessions sessions, Clock clock) {
        this.rooms = rooms;
        this.doors = doors;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public long everyMillis() {
        return 120;
    }

    /// Begins where somebody runs the class and nobody follows yet, or no longer because the database was away.
    @Override
    public void look() {
        for (Room room : rooms.all()) {
            if (isRun(room) && room.roster().beginFollowing()) {
                Thread.ofVirtual().name("class-roster").start(() -> follow(room));
            }
        }
    }

    private static boolean isRun(Room room) {
        return room.members().stream().anyMatch(Member::runsTheClass);
    }

    private void follow(Room room) {
        try (LiveDoorWatch.Viewer viewer = doors.watch(room.session())) {
            LiveDoor latest = null;
            while (isRun(room) && doors.isRunning()) {
                LiveDoor news = viewer.next(LOOK_AGAIN);
                latest = news == null ? latest : news;
                tell(room, latest);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.debug("A class's roster is not followed for a moment: {}", e.getClass().getSimpleName());
        } finally {
            room.roster().endFollowing();
        }
    }

    private void tell(Room room, @Nullable LiveDoor door) {
        Instant starts = sessions.byId(room.session()).map(Session::startsAt).orElse(null);
        if (door != null && starts != null) {
            room.roster().tell(RosterRow.of(door, starts, clock.instant()), room.members());
        }
    }
}
