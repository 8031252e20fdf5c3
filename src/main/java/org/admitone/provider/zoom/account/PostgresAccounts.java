package org.admitone.provider.zoom.account;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.admitone.platform.SealedSecrets;
import org.admitone.platform.SecretKeys;
import org.admitone.provider.zoom.api.CredentialSource;
import org.admitone.provider.zoom.api.Credentials;
import org.admitone.provider.zoom.api.Plan;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The one row of the account, its secrets sealed each for its own column.
@Component
class PostgresAccounts implements CredentialSource {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresAccounts.class);
    private static final Duration FORMER_SECRET_COUNTS = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final SealedSecrets seal;

    PostgresAccounts(JdbcClient jdbc, SecretKeys keys) {
        this.jdbc = jdbc;
        this.seal = new SealedSecrets(keys, "zoom account");
    }

    Optional<ZoomAccount> account() {
        return jdbc.sql("select * from zoom_account").query((row, n) -> account(row)).optional();
    }

    @Override
    public Optional<Credentials> current() {
        try {
            return jdbc.sql("select account_id, client_id, client_secret, plan, revision from zoom_account").query((row, n) ->
                    new Credentials(row.getString("account_id"), row.getString("client_id"), opened(row.getBytes("client_secret"), "client_secret"),
                            word(row, "plan", Plan.class), row.getLong("revision"))).optional();
        } catch (SealedSecrets.SealBroken otherKey) {
            LOG.warn("The stored credentials for Zoom do not open with this secret.key; they must be pasted again.");
            return Optional.empty();
        }
    }

    /// Of webhooks: the one in force, and for a day the one before it. None where the key file is another.
    List<Secret> webhookSecrets(Instant now) {
        try {
            return jdbc.sql("select webhook_secret, case when former_webhook_until > :now then former_webhook_secret end as former from zoom_account")
                    .param("now", at(now)).query((row, n) -> Stream.of(row.getBytes("webhook_secret"), row.getBytes("former"))
                            .flatMap(Stream::ofNullable).map(sealed -> new Secret(opened(sealed, "webhook_secret"))).toList())
                    .optional().orElse(List.of());
        } catch (SealedSecrets.SealBroken otherKey) {
            return List.of();
        }
    }

    /// Empty also where the key file is another.
    Optional<Secret> sdkSecret() {
        try {
            return jdbc.sql("select sdk_secret from zoom_account where sdk_secret is not null")
                    .query((row, n) -> new Secret(opened(row.getBytes(1), "sdk_secret"))).optional();
        } catch (SealedSecrets.SealBroken otherKey) {
            return Optional.empty();
        }
    }

    /// Keeps secrets that the form leaves empty; forgets what was found out where it is another account.
    void save(AccountForm form, Instant now) {
        AccountForm.Access access = form.access();
        jdbc.sql("""
                insert into zoom_account as old (account_id, client_id, client_secret, webhook_secret, sdk_key, sdk_secret, app_id, alias_domain, name_mode,
                                          plan, removal, reports, dashboard, revision, saved_at)
                values (:account, :client, coalesce(:secret, ''::bytea), :webhook, :sdkKey, coalesce(:sdkSecret, case when :sdkKey::text is not null then ''::bytea end),
                        :app, :domain, :names, 'pro', 'unknown', 'unknown', 'unknown', nextval('zoom_account_revision'), :now)
                on conflict (one) do update set
                    account_id = excluded.account_id, client_id = excluded.client_id,
                    client_secret = coalesce(:secret, old.client_secret),
                    former_webhook_secret = case when :webhook::bytea is null then old.former_webhook_secret else old.webhook_secret end,
                    former_webhook_until = case when :webhook::bytea is null then old.former_webhook_until when old.webhook_secret is not null then :until::timestamptz end,
                    webhook_secret = coalesce(:webhook, old.webhook_secret),
                    sdk_key = excluded.sdk_key, sdk_secret = case when excluded.sdk_key is not null then coalesce(:sdkSecret, old.sdk_secret) end,
                    app_id = excluded.app_id, alias_domain = excluded.alias_domain, name_mode = excluded.name_mode,
                    plan = case when old.account_id = excluded.account_id then old.plan else 'pro' end,
                    removal = case when old.account_id = excluded.account_id then old.removal else 'unknown' end,
                    reports = case when old.account_id = excluded.account_id then old.reports else 'unknown' end,
                    dashboard = case when old.account_id = excluded.account_id then old.dashboard else 'unknown' end,
                    checked_at = null, revision = excluded.revision, saved_at = excluded.saved_at
                """).param("account", access.accountId()).param("client", access.clientId())
                .param("secret", sealed(access.clientSecret(), "client_secret")).param("webhook", sealed(access.webhookSecret(), "webhook_secret"))
                .param("sdkKey", orNull(form.embedding().sdkKey())).param("sdkSecret", sealed(form.embedding().sdkSecret(), "sdk_secret"))
                .param("app", orNull(access.appId())).param("domain", form.aliasDomain()).param("names", word(form.names()))
                .param("now", at(now)).param("until", at(now.plus(FORMER_SECRET_COUNTS))).update();
    }

    void remember(Abilities found, List<Finding> findings, Instant now) {
        jdbc.sql("update zoom_account set plan = :plan, removal = :removal, reports = :reports, dashboard = :dashboard, checked_at = :now")
                .param("plan", word(found.plan())).param("removal", word(found.removal())).param("reports", word(found.reports()))
                .param("dashboard", word(found.dashboard())).param("now", at(now)).update();
        forgetFindings();
        for (int place = 0; place < findings.size(); place++) {
            Finding finding = findings.get(place);
            jdbc.sql("insert into zoom_finding (place, level, code, sentence, what_to_do) values (:place, :level, :code, :sentence, :todo)")
                    .param("place", place).param("level", word(finding.level())).param("code", finding.code())
                    .param("sentence", finding.sentence()).param("todo", finding.whatToDo()).update();
        }
    }

    int removal(Found found) {
        return jdbc.sql("update zoom_account set removal = :removal where removal <> :removal").param("removal", word(found)).update();
    }

    List<Finding> findings() {
        return jdbc.sql("select * from zoom_finding order by place").query((row, n) -> new Finding(word(row, "level", Finding.Level.class),
                row.getString("code"), row.getString("sentence"), row.getString("what_to_do"))).list();
    }

    int forget() {
        forgetFindings();
        return jdbc.sql("delete from zoom_account").update();
    }

    private void forgetFindings() {
        jdbc.sql("delete from zoom_finding").update();
    }

    private static ZoomAccount account(ResultSet row) throws SQLException {
        Set<ZoomAccount.Kept> kept = EnumSet.noneOf(ZoomAccount.Kept.class);
        if (row.getBytes("webhook_secret") != null) {
            kept.add(ZoomAccount.Kept.WEBHOOK_SECRET);
        }
        if (row.getBytes("sdk_secret") != null) {
            kept.add(ZoomAccount.Kept.SDK_SECRET);
        }
        return new ZoomAccount(row.getString("account_id"), row.getString("client_id"), Optional.ofNullable(row.getString("app_id")),
                Optional.ofNullable(row.getString("sdk_key")), kept, new ZoomAccount.People(row.getString("alias_domain"), word(row, "name_mode", NameMode.class)),
                new Abilities(word(row, "plan", Plan.class), word(row, "removal", Found.class), word(row, "reports", Found.class), word(row, "dashboard", Found.class)),
                Optional.ofNullable(row.getObject("checked_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant), row.getLong("revision"));
    }

    private byte @Nullable [] sealed(String secret, String column) {
        return secret.isEmpty() ? null : seal.seal(secret.getBytes(StandardCharsets.UTF_8), "zoom_account." + column);
    }

    private String opened(byte[] sealed, String column) {
        return new String(seal.open(sealed, "zoom_account." + column), StandardCharsets.UTF_8);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E word(ResultSet row, String column, Class<E> words) throws SQLException {
        return Enum.valueOf(words, row.getString(column).toUpperCase(Locale.ROOT));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
