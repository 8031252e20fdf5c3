package org.admitone.provider.zoom.api;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.admitone.platform.SecretCode;
import org.admitone.provider.zoom.HostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// What has been used today of Zoom's daily allowances, counted before each call. Subjects are kept as hashes.
@Component
class PostgresAllowances {

    private static final int KEPT_DAYS = 3;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Clock clock;

    PostgresAllowances(JdbcClient jdbc, TransactionOperations transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// All or nothing.
    ///
    /// @throws ZoomFault with the subjects that have nothing left
    void take(List<Call.Counted> counted, Instant now) {
        if (counted.isEmpty()) {
            return;
        }
        Allowance allowance = counted.getFirst().allowance();
        Map<String, String> byHash = new TreeMap<>();          // in one order everywhere, so that no two calls lock each other out
        counted.forEach(each -> byHash.put(hash(each.key()), each.subject()));
        if (byHash.size() != counted.size()) {
            throw new IllegalArgumentException("the same subject twice in one call");
        }
        transactions.executeWithoutResult(status -> {
            byHash.keySet().removeAll(taken(allowance, byHash.keySet().toArray(String[]::new), now));
            if (!byHash.isEmpty()) {
                status.setRollbackOnly();
            }
        });
        if (!byHash.isEmpty()) {
            throw new ZoomFault(new ZoomTrouble.DailyLimit(allowance, List.copyOf(byHash.values()), Verdict.midnightAfter(now)));
        }
    }

    private List<String> taken(Allowance allowance, String[] hashes, Instant now) {
        return jdbc.sql("""
                insert into zoom_daily_use (day, allowance, subject, used) select :day, :allowance, subject, 1 from unnest(:subjects) as subject
                on conflict (day, allowance, subject) do update set used = zoom_daily_use.used + 1 where zoom_daily_use.used < :most
                returning subject
                """).param("day", day(now)).param("allowance", name(allowance)).param("subjects", hashes).param("most", allowance.perDay())
                .query((row, n) -> Objects.requireNonNull(row.getString(1))).list();
    }

    /// Nothing was done after all.
    void giveBack(List<Call.Counted> counted, Instant now) {
        for (Call.Counted each : counted) {
            jdbc.sql("update zoom_daily_use set used = greatest(0, used - 1) where day = :day and allowance = :allowance and subject = :subject")
                    .param("day", day(now)).param("allowance", name(each.allowance())).param("subject", hash(each.key())).update();
        }
    }

    /// Zoom says that the day's are used up; others use the same account.
    void usedUp(List<Call.Counted> counted, Instant now) {
        for (Call.Counted each : counted) {
            jdbc.sql("""
                    insert into zoom_daily_use (day, allowance, subject, used) values (:day, :allowance, :subject, :most)
                    on conflict (day, allowance, subject) do update set used = greatest(zoom_daily_use.used, excluded.used)
                    """).param("day", day(now)).param("allowance", name(each.allowance())).param("subject", hash(each.key()))
                    .param("most", each.allowance().perDay()).update();
        }
    }

    int left(Allowance allowance, String subject, Instant now) {
        int used = jdbc.sql("select coalesce(max(used), 0) from zoom_daily_use where day = :day and allowance = :allowance and subject = :subject")
                .param("day", day(now)).param("allowance", name(allowance)).param("subject", hash(new Call.Counted(allowance, subject, "").key()))
                .query(Integer.class).single();
        return Math.max(0, allowance.perDay() - used);
    }

    /// Of each host that has used any today.
    Map<HostId, Integer> used(Allowance allowance, Collection<HostId> hosts, Instant now) {
        Map<String, HostId> byHash = hosts.stream().collect(Collectors.toMap(host -> hash(new Call.Counted(allowance, host.value(), "").key()), host -> host, (one, same) -> one));
        return jdbc.sql("select subject, used from zoom_daily_use where day = :day and allowance = :allowance and subject = any (:subjects)")
                .param("day", day(now)).param("allowance", name(allowance)).param("subjects", byHash.keySet().toArray(String[]::new))
                .query((row, n) -> Map.entry(Objects.requireNonNull(byHash.get(row.getString("subject"))), row.getInt("used"))).list()
                .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 120_000)
    void forget() {
        jdbc.sql("delete from zoom_daily_use where day < :day").param("day", day(clock.instant()).minusDays(KEPT_DAYS)).update();
    }

    private static String hash(String key) {
        return HexFormat.of().formatHex(SecretCode.sha256(key));
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private static String name(Allowance allowance) {
        return allowance.name().toLowerCase(Locale.ROOT);
    }
}
