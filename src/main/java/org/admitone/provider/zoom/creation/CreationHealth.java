package org.admitone.provider.zoom.creation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.admitone.platform.health.HealthSource;
import org.admitone.platform.health.PartHealth;
import org.admitone.platform.health.Saying;
import org.admitone.platform.health.Standing;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Whether host accounts that are wanted can be made. Silent where none is.
@Component
@Order(11)
final class CreationHealth implements HealthSource {

    private final PostgresCreations creations;

    CreationHealth(PostgresCreations creations) {
        this.creations = creations;
    }

    @Override
    public String part() {
        return "host-accounts";
    }

    @Override
    public Saying name() {
        return Saying.of("health.host-accounts");
    }

    @Override
    public List<PartHealth> look(Instant now) {
        List<Creation> all = creations.all();
        if (all.isEmpty()) {
            return List.of();
        }
        PartHealth part = all.stream().map(Creation::obstacle).filter(Objects::nonNull).filter(Obstacle::passes).min(java.util.Comparator.comparing(Obstacle::kind))
                .map(this::waits).or(() -> undecided(all)).orElseGet(() -> is(Standing.FINE, Saying.of("health.host-accounts-fine")));
        return List.of(part.fact("health.host-accounts-there", all.stream().filter(one -> one.state() == Creation.State.THERE).count()).fact("health.host-accounts-all", all.size()));
    }

    private PartHealth waits(Obstacle why) {
        return switch (why.kind()) {
            case ACCOUNT -> is(Standing.BROKEN, Saying.of("health.guard-account")).next(Saying.of("health.guard-account-next"));
            case SCOPES -> is(Standing.BROKEN, Saying.of("health.guard-scopes", why.detail())).next(Saying.of("health.guard-scopes-next"));
            default -> is(Standing.LOOK, Saying.of("health.guard-waiting"));
        };
    }

    private Optional<PartHealth> undecided(List<Creation> all) {
        return all.stream().anyMatch(one -> one.state() == Creation.State.FAILED || one.state() == Creation.State.EXISTS)
                ? Optional.of(is(Standing.LOOK, Saying.of("health.host-accounts-undecided")).next(Saying.of("health.host-accounts-next"))) : Optional.empty();
    }
}
