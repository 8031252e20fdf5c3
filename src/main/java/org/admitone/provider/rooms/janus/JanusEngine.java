package org.admitone.provider.rooms.janus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.admitone.provider.rooms.EngineFault;
import org.admitone.provider.rooms.EngineRoom;
import org.admitone.provider.rooms.MediaEngine;
import org.admitone.provider.rooms.RoomPlan;
import org.admitone.provider.rooms.RoomsSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One Janus, kept running: started, watched, killed when it hangs, started again with the rooms it had.
public final class JanusEngine implements MediaEngine, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JanusEngine.class);
    private static final long LOOK_MILLIS = 2_000;
    private static final int MISSES = 2;
    private static final long START_MILLIS = 10_000;
    private static final long STEADY_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final RoomsSettings settings;
    private final Path wanted;
    private final int number;
    private final Set<JanusRoom> rooms = ConcurrentHashMap.newKeySet();
    private final AtomicInteger links = new AtomicInteger();
    private final ReentrantLock opening = new ReentrantLock();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch firstAttempt = new CountDownLatch(1);
    private final Thread keeper;
    private volatile @Nullable JanusSession session;
    private volatile @Nullable JanusProcess process;
    private volatile EngineState state = new EngineState(false, "The media engine is starting.", null, 0);

    /// @param folder its own; emptied at each start
    /// @param number which of the engines it is, for its share of the ports
    public JanusEngine(RoomsSettings settings, Path folder, int number) {
        this.settings = settings;
        this.wanted = folder;
        this.number = number;
        // Linux ends a child when the thread that forked it ends: this one lives as long as the server.
        this.keeper = Thread.ofPlatform().daemon().name("janus-keeper-" + number).unstarted(this::keep);
    }

    /// Begins; rooms open when it is there.
    public void start() {
        keeper.start();
    }

    /// Waits until the first start has worked or failed.
    public void awaitStart() {
        try {
            if (!firstAttempt.await(START_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.warn("The media engine is slow to start; rooms open when it is there");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep() {
        int failures = 0;
        int starts = 0;
        while (closing.getCount() > 0) {
            long began = System.nanoTime();
            String end = runOnce(starts);
            if (closing.getCount() == 0) {
                return;
            }
            starts += state.on() ? 1 : 0;
            failures = System.nanoTime() - began > STEADY_NANOS ? 0 : failures + 1;
            say(end, starts);
            firstAttempt.countDown();
            pause(failures);
        }
    }

    private void say(String end, int starts) {
        if (!state.why().equals(end)) {
            LOG.warn("{} Trying again by itself.", end);
        }
        state = new EngineState(false, end, null, starts);
    }

    /// @return one sentence: why it ended
    private String runOnce(int restarts) {
        Path folder = null;
        try {
            EngineUser user = EngineUser.choose(settings.engineUser());
            folder = user.folder(wanted);
            JanusFolder home = new JanusFolder(folder);
            JanusConfiguration configuration = configuration();
            home.write(configuration, user.principal());
            JanusProcess started = JanusProcess.start(settings, home, user);
            process = started;
            try (JanusSession opened = connect(started, home, configuration)) {
                return serve(started, opened, restarts);
            } finally {
                session = null;
                end(started);
            }
        } catch (EngineFault e) {
            return String.valueOf(e.getMessage());
        } catch (IOException | RuntimeException e) {
            LOG.warn("The media engine could not be prepared", e);
            return "The media engine could not be prepared in " + folder + ".";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "The media engine was stopped.";
        }
    }

    private void end(JanusProcess started) {
        if (closing.getCount() == 0) {
            started.stop();
        } else {
            started.kill();
        }
    }

    private JanusConfiguration configuration() {
        int share = (settings.lastPort() - settings.firstPort() + 1) / settings.engines();
        int first = settings.firstPort() + number * share;
        return JanusConfiguration.fresh(MediaAddresses.of(settings.mediaAddress()), first, first + share - 1, settings.publicAddress());
    }

    private JanusSession connect(JanusProcess started, JanusFolder home, JanusConfiguration configuration) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(START_MILLIS);
        while (true) {
            if (Files.exists(home.socket()) && Files.exists(home.admin())) {
                try {
                    return new JanusSession(home, configuration);
                } catch (IOException notYet) {
                    LOG.debug("The engine does not answer yet");
                }
            }
            if (started.endedWithin(20)) {
                throw new EngineFault("The media engine ended at its start.");
            }
            if (System.nanoTime() > deadline) {
                started.kill();
                throw new EngineFault("The media engine did not answer within 10 s of its start.");
            }
        }
    }

    private String serve(JanusProcess started, JanusSession opened, int restarts) throws InterruptedException {
        long housekeeping = opened.attach(ignored -> { });
        List<JanusRoom> earlier = install(opened);
        earlier.forEach(room -> room.create(opened));
        state = new EngineState(true, "The media engine is running.", opened.version(), restarts);
        LOG.info("Media engine {} is running: Janus {}, process {}", number, opened.version(), started.pid());
        firstAttempt.countDown();
        earlier.forEach(JanusRoom::tellRestarted);
        return watch(started, opened, housekeeping);
    }

    /// @return the rooms that were opened before this run; later ones create themselves
    private List<JanusRoom> install(JanusSession opened) {
        opening.lock();
        try {
            session = opened;
            return List.copyOf(rooms);
        } finally {
            opening.unlock();
        }
    }

    private String watch(JanusProcess started, JanusSession opened, long housekeeping) throws InterruptedException {
        int missed = 0;
        while (closing.getCount() > 0) {
            if (started.endedWithin(LOOK_MILLIS)) {
                return "The media engine ended by itself.";
            }
            if (!opened.isOpen()) {
                return "The media engine closed its socket.";
            }
            missed = opened.answers(housekeeping) ? 0 : missed + 1;
            if (missed >= MISSES) {
                return "The media engine hung.";
            }
        }
        return "The media engine was stopped.";
    }

    /// At once the first time, then ever later: what cannot start does not start by hammering.
    private void pause(int failures) {
        try {
            if (failures > 1 && closing.await(Math.min(10_000, 250L << Math.min(failures, 6)), TimeUnit.MILLISECONDS)) {
                LOG.debug("The engine is not started again: the server is stopping");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public EngineState state() {
        return state;
    }

    @Override
    public EngineRoom open(RoomPlan plan, Runnable restarted) {
        JanusRoom room = new JanusRoom(this, plan, restarted);
        JanusSession current;
        opening.lock();
        try {
            rooms.add(room);
            current = session;
        } finally {
            opening.unlock();
        }
        if (current != null) {
            room.create(current);
        }
        return room;
    }

    /// The session of the engine's current run.
    JanusSession session() {
        JanusSession current = session;
        if (current == null) {
            throw new EngineFault("the engine is down");
        }
        return current;
    }

    /// An engine that does not end somebody's media when told to is replaced (I5).
    void distrust(JanusSession doubtful) {
        JanusProcess current = process;
        if (session == doubtful && current != null && doubtful.isOpen()) {
            LOG.warn("The media engine did not end somebody's media when told to; it is replaced");
            current.kill();
        }
    }

    void forget(JanusRoom room) {
        rooms.remove(room);
    }

    void linked(int change) {
        links.addAndGet(change);
    }

    @Override
    public int links() {
        return links.get();
    }

    /// The process number, for tests that kill it; -1 if there is none.
    public long pid() {
        JanusProcess current = process;
        return current == null ? -1 : current.pid();
    }

    @Override
    public void close() {
        closing.countDown();
        JanusProcess current = process;
        if (current != null && current.isAlive()) {
            current.stop();
        }
        try {
            keeper.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
