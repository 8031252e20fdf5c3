package org.admitone.provider.zoom.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// All that holds a call back before it is sent, and what is made of its end.
@Component
final class Restraint {

    private final Breaker breaker;
    private final Turns turns;
    private final RateGate gate;
    private final PostgresAllowances allowances;
    private final Clock clock;

    Restraint(Breaker breaker, Turns turns, RateGate gate, PostgresAllowances allowances, Clock clock) {
        this.breaker = breaker;
        this.turns = turns;
        this.gate = gate;
        this.allowances = allowances;
        this.clock = clock;
    }

    Turns.Turn turn(Priority priority, Duration patience) {
        return turns.take(priority, patience);
    }

    void pass(Plan plan, Call call, Priority priority, Duration patience) {
        breaker.closedUntil().ifPresent(nextTry -> {
            throw new ZoomFault(new ZoomTrouble.Unreachable(nextTry));
        });
        gate.pass(plan, call.label(), priority, patience);
        allowances.take(call.counted(), clock.instant());
    }

    void answered() {
        breaker.answered();
    }

    Instant missed() {
        return breaker.missed();
    }

    /// The call was not carried out; it costs nothing of the day's allowances.
    void undone(Call call) {
        allowances.giveBack(call.counted(), clock.instant());
    }

    void close(Label label, Instant until) {
        gate.close(label, until);
    }

    /// Those who were not over the limit get back what this call took.
    void usedUp(Call call, ZoomTrouble.DailyLimit limit) {
        undone(call);
        if (limit.allowance() == Allowance.CALLS) {
            gate.close(call.label(), limit.until());
            return;
        }
        List<Call.Counted> over = call.counted().stream().filter(each -> limit.subjects().contains(each.subject())).toList();
        allowances.usedUp(over, clock.instant());
    }

    Optional<ZoomWeather.Down> weather() {
        return breaker.down();
    }
}
