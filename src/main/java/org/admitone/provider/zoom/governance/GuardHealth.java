package org.admitone.provider.zoom.governance;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.admitone.platform.health.HealthSource;
import org.admitone.platform.health.PartHealth;
import org.admitone.platform.health.Saying;
import org.admitone.platform.health.Standing;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Whether host accounts can be guarded, and are as staff decided.
@Component
@Order(11)
final class GuardHealth implements HealthSource {

    private final GuardDesk desk;

    GuardHealth(GuardDesk desk) {
        this.desk = desk;
    }

    @Override
    public String part() {
        return "guard";
    }

    @Override
    public Saying name() {
        return Saying.of("health.guard");
    }

    @Override
    public List<PartHealth> look(Instant now) {
        if (!desk.guard().terms().areInForce()) {
            return List.of(is(Standing.OFF, Saying.of("health.guard-off")).next(Saying.of("health.guard-off-next")));
        }
        List<GuardStanding> all = desk.standings();
        int drifting = desk.openDrifts().size();
        Optional<Trouble> worst = all.stream().map(GuardStanding::trouble).filter(java.util.Objects::nonNull).map(trouble -> (Trouble) trouble).min(Comparator.comparing(Trouble::kind));
        PartHealth part = worst.map(this::troubled).orElseGet(() -> untroubled(all, drifting));
        return List.of(part.fact("health.guard-watched", all.stream().filter(one -> one.lookedAt() != null).count()).fact("health.guard-drifting", drifting));
    }

    private PartHealth untroubled(List<GuardStanding> all, int drifting) {
        if (drifting > 0) {
            return is(Standing.LOOK, Saying.of("health.guard-drifts")).next(Saying.of("health.guard-drifts-next"));
        }
        return is(Standing.FINE, Saying.of(all.stream().anyMatch(one -> one.lookedAt() != null) ? "health.guard-fine" : "health.guard-new"));
    }

    private PartHealth troubled(Trouble trouble) {
        return switch (trouble.kind()) {
            case ACCOUNT -> is(Standing.BROKEN, Saying.of("health.guard-account")).next(Saying.of("health.guard-account-next"));
            case SCOPES -> is(Standing.BROKEN, Saying.of("health.guard-scopes", trouble.detail())).next(Saying.of("health.guard-scopes-next"));
            case PLAN -> is(Standing.BROKEN, Saying.of("health.guard-plan", trouble.detail())).next(Saying.of("health.guard-plan-next"));
            case HOST -> is(Standing.LOOK, Saying.of("health.guard-host")).next(Saying.of("health.guard-host-next"));
            case REFUSED -> is(Standing.LOOK, Saying.of("health.guard-refused", trouble.detail())).next(Saying.of("health.guard-refused-next"));
            case WAITING -> is(Standing.LOOK, Saying.of("health.guard-waiting"));
        };
    }
}
