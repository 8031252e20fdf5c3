package org.admitone.admission;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.admitone.pass.PassId;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Repository;

/// Reads the facts as a knock would, without its locks: who only looks need not wait for rights that are changing.
@Repository
final class PostgresDoorOutlook implements DoorOutlook {

    private final JdbcOperations jdbc;

    PostgresDoorOutlook(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<PassId, Expected> of(Collection<PassId> passes, DeviceKey device, Instant now) {
        Map<PassId, Expected> expected = new HashMap<>();
        if (passes.isEmpty()) {
            return expected;
        }
        List<Knock> knocks = passes.stream().map(pass -> new Knock(UUID.randomUUID(), new Knock.Presented.ByPass(pass), device, Knock.Wish.ENTER)).toList();
        List<PostgresDoorFacts.Found> found = jdbc.execute((ConnectionCallback<List<PostgresDoorFacts.Found>>) connection ->
                PostgresDoorFacts.read(connection, knocks, now));
        for (PostgresDoorFacts.Found each : found == null ? List.<PostgresDoorFacts.Found>of() : found) {
            if (each.facts() instanceof KnockFacts.Known known) {
                expected.put(known.visitor().pass(), new Expected(known, Door.decide(known, Knock.Wish.ENTER, now)));
            }
        }
        return expected;
    }
}
