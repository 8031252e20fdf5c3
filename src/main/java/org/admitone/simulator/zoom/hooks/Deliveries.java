package org.admitone.simulator.zoom.hooks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.admitone.simulator.zoom.time.SimulatorClock;
import org.admitone.simulator.zoom.time.Timetable;
import org.admitone.simulator.zoom.world.Behaviour;
import org.admitone.simulator.zoom.world.Ids;
import org.admitone.simulator.zoom.world.Switch;

/// Brings events to their subscriptions: at once or late, once or twice, and again after 5, 20 and 60 minutes where the
/// endpoint was at fault.
public final class Deliveries implements AutoCloseable {

    private static final List<Duration> PAUSES = List.of(Duration.ofMinutes(5), Duration.ofMinutes(20), Duration.ofMinutes(60));
    private static final Duration SWAPPED_AT_MOST = Duration.ofSeconds(10);
    private static final Duration BEHIND = Duration.ofSeconds(2);

    /// What deliveries need of the simulator around them.
    public record Surroundings(SimulatorClock clock, Timetable timetable, Ids ids, Behaviour behaviour) {}

    private final Surroundings around;
    private final Postman postman;
    private final HookLog log;
    private final UnderWay underWay = new UnderWay();
    private final List<Event> told = new ArrayList<>();
    private final List<Hook> held = new ArrayList<>();
    private final AtomicReference<Mischief> mischief;
    private final Subscriptions subscriptions;

    public Deliveries(Surroundings around, String secret, Mischief mischief) {
        this.around = around;
        this.postman = new Postman(secret);
        this.log = new HookLog(around.clock());
        this.mischief = new AtomicReference<>(mischief);
        this.subscriptions = new Subscriptions(around, new Challenge(secret, this::once), underWay);
    }

    public Subscriptions subscriptions() {
        return subscriptions;
    }

    public HookLog log() {
        return log;
    }

    public void mischief(Mischief next) {
        mischief.set(next);
    }

    public Mischief mischief() {
        return mischief.get();
    }

    /// Everything that happened so far, delivered or not, oldest first.
    public synchronized List<Event> told() {
        return List.copyOf(told);
    }

    public synchronized void tell(Event event) {
        told.add(event);
        for (Subscription subscription : subscriptions.all()) {
            if (subscription.wants(event.name()) && !hits(mischief().vanished())) {
                send(hook(subscription, event));
                if (hits(mischief().doubled())) {
                    send(hook(subscription, event));
                }
            }
        }
    }

    /// Waits until no webhook is on the wire.
    public void settle(Duration limit) {
        underWay.none(limit);
    }

    private void send(Hook hook) {
        if (hits(mischief().swapped())) {
            held.add(hook);
            around.timetable().in(SWAPPED_AT_MOST, this::release);
        } else if (hits(mischief().late())) {
            around.timetable().in(Duration.ofSeconds(10 + around.ids().below(81)), () -> attempt(hook, 0));
        } else {
            attempt(hook, 0);
            if (!held.isEmpty()) {
                around.timetable().in(BEHIND, this::release);
            }
        }
    }

    private synchronized void release() {
        held.forEach(hook -> attempt(hook, 0));
        held.clear();
    }

    private void attempt(Hook hook, int retry) {
        boolean lost = hits(mischief().lost());
        underWay.start(() -> {
            Outcome outcome = lost ? new Outcome.Unreachable("lost on the way") : once(hook);
            log.add(new LoggedTry(hook, retry, outcome, around.clock().instant()));
            if (outcome.worthRepeating() && retry < PAUSES.size() && !lost) {
                around.timetable().in(PAUSES.get(retry), () -> attempt(again(hook), retry + 1));
            }
        });
    }

    private Outcome once(Hook hook) {
        return around.behaviour().is(Switch.ENDPOINT_DOWN) ? new Outcome.Unreachable("switched off") : postman.post(hook);
    }

    private Hook again(Hook hook) {
        return around.behaviour().is(Switch.FRESH_SIGNATURE_ON_RETRY) ? hook.signedAgain(around.clock().instant()) : hook;
    }

    private Hook hook(Subscription to, Event event) {
        return new Hook(to, event.name(), event.body(), around.ids().opaque(), around.clock().instant());
    }

    private boolean hits(int share) {
        return share > 0 && around.ids().below(100) < share;
    }

    @Override
    public void close() {
        underWay.close();
        postman.close();
    }
}
