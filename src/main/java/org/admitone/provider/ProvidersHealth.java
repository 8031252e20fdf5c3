package org.admitone.provider;

import java.time.Instant;
import java.util.List;
import org.admitone.platform.health.HealthSource;
import org.admitone.platform.health.PartHealth;
import org.admitone.platform.health.Saying;
import org.admitone.platform.health.Standing;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The accounts at providers beside the built-in rooms. One that nobody has set up is no trouble.
@Component
@Order(10)
final class ProvidersHealth implements HealthSource {

    private final Providers providers;

    ProvidersHealth(Providers providers) {
        this.providers = providers;
    }

    @Override
    public String part() {
        return "providers";
    }

    @Override
    public Saying name() {
        return Saying.of("health.providers");
    }

    @Override
    public List<PartHealth> look(Instant now) {
        return providers.all().stream().filter(provider -> !provider.code().equals(Providers.USUAL)).map(ProvidersHealth::one).toList();
    }

    private static PartHealth one(Provider provider) {
        Saying name = Saying.of("health.provider", provider.displayName());
        String part = "provider:" + provider.code();
        return switch (provider.readiness()) {
            case Readiness.Ready() -> PartHealth.of(part, name, Standing.FINE, Saying.of("health.provider-fine"));
            case Readiness.NotSetUp(String next) -> PartHealth.of(part, name, Standing.OFF, Saying.of("health.provider-off")).next(Saying.of("health.said", next));
            case Readiness.NotReady(String why, String next) -> PartHealth.of(part, name, Standing.BROKEN, Saying.of("health.said", why)).next(Saying.of("health.said", next));
        };
    }
}
