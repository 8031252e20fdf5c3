package org.admitone.audit;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.admitone.platform.SecretKeys;
import org.admitone.platform.ServerSettings;
import org.admitone.platform.health.HealthSource;
import org.admitone.platform.health.PartHealth;
import org.admitone.platform.health.Saying;
import org.admitone.platform.health.Standing;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Walks the whole chain once a day, and soon after the start, as `./admitone audit verify` does on demand.
@Component
@Order(12)
public class AuditCheck implements HealthSource {

    private static final Logger LOG = LoggerFactory.getLogger(AuditCheck.class);

    private final PostgresAuditProof proof;
    private final ServerSettings settings;
    private final Clock clock;
    private volatile @Nullable Checked last;

    AuditCheck(DataSource database, SecretKeys keys, ServerSettings settings, Clock clock) {
        this.proof = new PostgresAuditProof(database, keys);
        this.settings = settings;
        this.clock = clock;
    }

    private record Checked(Instant at, PostgresAuditProof.Verdict verdict) {}

    @Scheduled(fixedDelay = 86_400_000, initialDelay = 120_000)
    public void check() throws SQLException {
        PostgresAuditProof.Verdict verdict = proof.verify(PostgresAuditAnchors.in(settings.data()));
        if (verdict instanceof PostgresAuditProof.Verdict.Broken(long line, String what)) {
            LOG.error("The audit chain is broken: line {} {}.", line, what);
        }
        last = new Checked(clock.instant(), verdict);
    }

    @Override
    public String part() {
        return "audit";
    }

    @Override
    public Saying name() {
        return Saying.of("health.audit");
    }

    @Override
    public List<PartHealth> look(Instant now) {
        Checked checked = last;
        if (checked == null) {
            return List.of(is(Standing.FINE, Saying.of("health.audit-not-yet")));
        }
        return List.of(switch (checked.verdict()) {
            case PostgresAuditProof.Verdict.Whole(long lines, int anchors) -> is(Standing.FINE, Saying.of("health.audit-whole")).fact("health.lines", lines);
            case PostgresAuditProof.Verdict.Broken(long line, String what) -> is(Standing.BROKEN, Saying.of("health.audit-broken", line)).next(Saying.of("health.audit-next"));
        }).stream().map(part -> part.fact("health.checked", checked.at())).toList();
    }
}
