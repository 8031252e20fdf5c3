package org.admitone.provider.zoom.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.admitone.audit.Actor;
import org.admitone.platform.BadInput;
import org.admitone.platform.SecretKeys;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.provider.Provider;
import org.admitone.provider.Providers;
import org.admitone.provider.Readiness;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.account.AccountForm.Access;
import org.admitone.provider.zoom.account.AccountForm.Embedding;
import org.admitone.provider.zoom.api.CredentialSource;
import org.admitone.provider.zoom.api.Credentials;
import org.admitone.provider.zoom.api.Plan;
import org.admitone.provider.zoom.api.SmallZoom;
import org.admitone.provider.zoom.api.SmallZoom.Said;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The account is entered, kept sealed, checked and tried out, on the whole application.
class AccountTest {

    static final Actor OWNER = Actor.staff("olga");
    static final SettableClock clock = SettableClock.at("2026-11-16T09:00:00Z");
    static final String[] ALL_SCOPES = NeededScope.ALL.stream().map(NeededScope::name).toArray(String[]::new);

    @AutoClose
    static final TestDatabase database = TestDatabase.fresh();
    @AutoClose
    static final SmallZoom zoom = new SmallZoom();
    @AutoClose
    static final TestServer server = TestServer.on(database, clock, "admitone.rooms.enabled=false",
            "admitone.zoom.api-url=" + zoom.api(), "admitone.zoom.oauth-url=" + zoom.oauth());

    final AccountDesk desk = server.bean(AccountDesk.class);
    final AccountCheck check = server.bean(AccountCheck.class);

    @BeforeEach
    void nothing_is_set_up() {
        clock.advance(Duration.ofHours(2));
        desk.forget(OWNER);
        zoom.grant(ALL_SCOPES);
        zoom.on("GET /users", Said.json(200, """
                {"users":[{"id":"h1","email":"room1@school.example","type":2,"first_name":"Room","last_name":"One"},{"id":"h2","email":"room2@school.example","type":2,"display_name":"Room Two"},
                          {"id":"b1","email":"basic@school.example","type":1}]}"""));
        zoom.on("GET /metrics/meetings", Said.json(400, "{\"code\":200,\"message\":\"No permission.\"}"));
        zoom.on("GET /users/h1/settings", Said.json(200, "{\"schedule_meeting\":{\"embed_password_in_join_link\":true},\"recording\":{\"local_recording\":false}}"));
    }

    static AccountForm form(String clientSecret, String webhookSecret) {
        return new AccountForm(new Access("acc-1", "client-1", clientSecret, webhookSecret, "app-1"), new Embedding("sdk-1", "SDK-s3cr3t"), "Aliases.School.example", NameMode.ROSTER);
    }

    @Test
    void what_was_entered_is_kept_and_can_be_read_without_secrets() {
        ZoomAccount account = desk.save(form("CL-s3cr3t", "WH-s3cr3t"), OWNER);
        assertThat(account.people()).isEqualTo(new ZoomAccount.People("aliases.school.example", NameMode.ROSTER));
        assertThat(account.kept()).containsExactlyInAnyOrder(ZoomAccount.Kept.values());
        assertThat(account.abilities()).isEqualTo(new Abilities(Plan.PRO, Found.UNKNOWN, Found.UNKNOWN, Found.UNKNOWN));
        assertThat(server.bean(CredentialSource.class).current()).map(Credentials::clientSecret).contains("CL-s3cr3t");
        assertThat(desk.webhookSecrets()).containsExactly(new Secret("WH-s3cr3t"));
        assertThat(desk.sdkSecret()).contains(new Secret("SDK-s3cr3t"));
        assertThat("" + account + form("CL-s3cr3t", "WH-s3cr3t") + desk.webhookSecrets() + server.bean(CredentialSource.class).current()).doesNotContain("s3cr3t");
    }

    @Test
    void an_empty_secret_keeps_the_stored_one_and_a_changed_webhook_secret_counts_another_day() {
        ZoomAccount first = desk.save(form("CL-s3cr3t", "WH-old"), OWNER);
        ZoomAccount second = desk.save(form("", "WH-new"), OWNER);
        assertThat(second.revision()).isGreaterThan(first.revision());
        assertThat(server.bean(CredentialSource.class).current()).map(Credentials::clientSecret).contains("CL-s3cr3t");
        assertThat(desk.webhookSecrets()).containsExactly(new Secret("WH-new"), new Secret("WH-old"));
        desk.save(form("", ""), OWNER);
        assertThat(desk.webhookSecrets()).containsExactly(new Secret("WH-new"), new Secret("WH-old"));
        clock.advance(Duration.ofDays(1));
        assertThat(desk.webhookSecrets()).containsExactly(new Secret("WH-new"));
    }

    @Test
    void every_fault_is_told_at_once() {
        AccountForm bad = new AccountForm(new Access("", "a b", "", "", "x y"), new Embedding("", "secret"), "not a domain", NameMode.ROSTER);
        BadInput told = catchThrowableOfType(BadInput.class, () -> desk.save(bad, OWNER));
        assertThat(told.faults()).extracting(BadInput.Fault::where).containsExactlyInAnyOrder("accountId", "clientId", "appId", "clientSecret", "sdkKey", "aliasDomain");
        assertThat(desk.account()).isEmpty();
        desk.save(form("CL-s3cr3t", ""), OWNER);
        AccountForm otherClient = new AccountForm(new Access("acc-1", "client-2", "", "", ""), Embedding.NONE, "a.example", NameMode.PSEUDONYM);
        assertThat(catchThrowableOfType(BadInput.class, () -> desk.save(otherClient, OWNER)).faults()).extracting(BadInput.Fault::where).containsExactly("clientSecret");
    }

    @Test
    void a_copy_of_the_database_holds_no_secret_and_another_key_file_opens_none() {
        desk.save(form("CL-s3cr3t", "WH-s3cr3t"), OWNER);
        desk.save(form("", "WH-s3cr3t-2"), OWNER);
        assertThat(dump()).contains("client-1").doesNotContain("s3cr3t");
        PostgresAccounts elsewhere = new PostgresAccounts(database.jdbc(), SecretKeys.ofMaster(new byte[32]));
        assertThat(elsewhere.current()).isEmpty();
        assertThat(elsewhere.webhookSecrets(clock.instant())).isEmpty();
        assertThat(elsewhere.sdkSecret()).isEmpty();
    }

    @Test
    void a_secret_moved_to_another_column_does_not_open() {
        desk.save(form("CL-s3cr3t", "WH-s3cr3t"), OWNER);
        database.jdbc().sql("update zoom_account set client_secret = webhook_secret").update();
        assertThat(server.bean(CredentialSource.class).current()).isEmpty();
        assertThat(codes(check.check(OWNER))).contains("key-file");
    }

    /// All tables as text; bytes both as hexadecimal digits and as the characters they might be.
    private static String dump() {
        StringBuilder dump = new StringBuilder();
        for (String table : database.jdbc().sql("select tablename from pg_tables where schemaname = 'public'").query(String.class).list()) {
            database.jdbc().sql("select t::text from " + table + " t").query(String.class).list().forEach(dump::append);
        }
        database.jdbc().sql("select concat_ws(' ', encode(client_secret, 'escape'), encode(webhook_secret, 'escape'), encode(former_webhook_secret, 'escape'), encode(sdk_secret, 'escape')) from zoom_account")
                .query(String.class).list().forEach(dump::append);
        return dump.toString();
    }

    @Test
    void acts_leave_lines_without_secrets() {
        desk.save(form("CL-s3cr3t", "WH-s3cr3t"), OWNER);
        check.check(OWNER);
        desk.forget(OWNER);
        desk.forget(OWNER);
        List<String> lines = database.jdbc().sql("select action || ' ' || actor || ' ' || detail from audit order by seq desc limit 3")
                .query((row, n) -> java.util.Objects.requireNonNull(row.getString(1))).list();
        assertThat(lines.get(0)).startsWith("zoom_account.forgotten staff:olga");
        assertThat(lines.get(1)).startsWith("zoom_account.checked staff:olga");
        assertThat(lines.get(2)).startsWith("zoom_account.saved staff:olga").contains("acc-1").doesNotContain("s3cr3t");
    }

    @Test
    void without_an_account_the_check_says_so() {
        assertThat(codes(check.check(OWNER))).containsExactly("not-set-up");
    }

    @Test
    void a_good_account_with_a_chosen_host_has_nothing_bad() {
        desk.save(form("CL-s3cr3t", "WH-s3cr3t"), OWNER);
        assertThat(codes(check.check(OWNER), Finding.Level.BAD)).containsExactly("no-host");
        desk.choose(Set.of(new HostId("h1")), OWNER);
        List<Finding> findings = check.check(OWNER);
        assertThat(codes(findings, Finding.Level.BAD)).isEmpty();
        assertThat(codes(findings, Finding.Level.WARN)).containsExactly("removal");
        assertThat(desk.findings()).isEqualTo(findings);
        assertThat(desk.account().orElseThrow().abilities()).isEqualTo(new Abilities(Plan.PRO, Found.UNKNOWN, Found.YES, Found.NO));
        assertThat(desk.account().orElseThrow().checkedAt()).contains(clock.instant());
        assertThat(desk.usableHosts()).containsExactly(new ZoomHost(new HostId("h1"), "Room One", "r…@school.example", ZoomHost.Licence.LICENSED, 1, ZoomHost.Use.FOR_CLASSES));
        assertThat(desk.hosts()).hasSize(2);
    }

    @Test
    void what_was_found_of_credentials_that_were_changed_since_is_not_told_any_more() {
        desk.save(form("CL-s3cr3t", "WH-s3cr3t"), OWNER);
        check.check(OWNER);
        assertThat(desk.findings()).isNotEmpty();
        desk.save(form("CL-other", ""), OWNER);
        assertThat(desk.findings()).isEmpty();
    }

    @Test
    void what_lasts_keeps_classes_from_being_held_and_what_passes_does_not() {
        assertThat(desk.obstacle()).isEmpty();
        desk.save(form("CL-s3cr3t", ""), OWNER);
        assertThat(desk.obstacle()).map(Finding::code).as("no event would be believed").contains("webhook-secret");
        desk.save(form("", "WH-s3cr3t"), OWNER);
        assertThat(desk.obstacle()).isEmpty();
        zoom.grant("user:read:admin");
        check.check(OWNER);
        assertThat(desk.obstacle()).map(Finding::code).contains("scope-missing");
        zoom.grant(ALL_SCOPES);
        check.check(OWNER);
        assertThat(desk.obstacle()).isEmpty();
        zoom.on("GET /users", Said.error(503, 500, "Zoom is away."));
        assertThat(codes(check.check(OWNER), Finding.Level.BAD)).isNotEmpty();
        assertThat(desk.obstacle()).as("Zoom's own trouble passes").isEmpty();
    }

    @Test
    void a_page_says_ready_only_while_what_happens_in_a_class_would_be_believed() {
        Provider zoomHere = server.bean(Providers.class).byCode("zoom").orElseThrow();
        assertThat(zoomHere.readiness()).isInstanceOf(Readiness.NotSetUp.class);
        desk.save(form("CL-s3cr3t", ""), OWNER);
        check.check(OWNER);
        desk.choose(Set.of(new HostId("h1")), OWNER);
        assertThat(zoomHere.readiness()).isInstanceOfSatisfying(Readiness.NotReady.class, not -> assertThat(not.why()).startsWith("The webhook secret is missing."));
        desk.save(form("", "WH-s3cr3t"), OWNER);
        assertThat(zoomHere.readiness()).isEqualTo(new Readiness.Ready());
    }

    @Test
    void a_dashboard_means_business_and_two_classes_at_a_time() {
        zoom.on("GET /metrics/meetings", Said.json(200, "{\"total_records\":0,\"meetings\":[]}"));
        desk.save(form("CL-s3cr3t", "WH-s3cr3t"), OWNER);
        check.check(OWNER);
        assertThat(desk.account().orElseThrow().abilities().plan()).isEqualTo(Plan.BUSINESS);
        assertThat(desk.hosts()).extracting(ZoomHost::capacity).containsOnly(2);
    }

    @Test
    void each_missing_scope_is_named_with_what_it_is_for_and_wider_ones_count() {
        desk.save(form("CL-s3cr3t", "WH-s3cr3t"), OWNER);
        zoom.grant("meeting:write:admin", "user:read:admin", "report:read:admin");
        List<Finding> missing = check.check(OWNER).stream().filter(finding -> finding.code().equals("scope-missing")).toList();
        assertThat(missing).extracting(Finding::sentence).anyMatch(sentence -> sentence.equals("The scope meeting:read:participant:admin is missing. It is needed to hear who joins and leaves."))
                .noneMatch(sentence -> sentence.contains("batch_registrants"));
        assertThat(missing.stream().filter(finding -> finding.level() == Finding.Level.BAD)).hasSize(4);
        assertThat(missing.stream().filter(finding -> finding.whatToDo().isEmpty())).isEmpty();
    }

    @Test
    void wrong_credentials_are_told_with_what_to_do() {
        desk.save(form("wrong", "WH-s3cr3t"), OWNER);
        zoom.on("POST /oauth/token", Said.json(401, "{\"reason\":\"Invalid client\",\"error\":\"invalid_client\"}"));
        try {
            Finding first = check.check(OWNER).getFirst();
            assertThat(first.code()).isEqualTo("credentials");
            assertThat(first.level()).isEqualTo(Finding.Level.BAD);
            assertThat(first.whatToDo()).contains("activated");
        } finally {
            zoom.givesTokens();
        }
    }

    @Test
    void a_hosts_settings_that_stand_in_the_way_are_told() {
        desk.save(form("CL-s3cr3t", "WH-s3cr3t"), OWNER);
        check.check(OWNER);
        desk.choose(Set.of(new HostId("h1")), OWNER);
        zoom.on("GET /users/h1/settings", Said.json(200, "{\"schedule_meeting\":{\"embed_password_in_join_link\":false},\"in_meeting\":{\"co_host\":true}}"));
        assertThat(check.check(OWNER).stream().filter(finding -> finding.code().equals("host-setting")).map(Finding::sentence))
                .containsExactlyInAnyOrder("Room One: People will be asked for a passcode that nobody gave them.", "Room One: The teacher can make a learner co-host, who could let others in.");
    }

    @Test
    void another_account_takes_nothing_over() {
        desk.save(form("CL-s3cr3t", "WH-s3cr3t"), OWNER);
        check.check(OWNER);
        desk.choose(Set.of(new HostId("h1")), OWNER);
        desk.foundRemoval(Found.YES);
        desk.save(new AccountForm(new Access("acc-2", "client-9", "other", "", ""), Embedding.NONE, "a.example", NameMode.PSEUDONYM), OWNER);
        assertThat(desk.account().orElseThrow().abilities().removal()).isEqualTo(Found.UNKNOWN);
        assertThat(desk.usableHosts()).isEmpty();
        assertThat(desk.sdkSecret()).isEqualTo(Optional.empty());
    }

    @Test
    void a_test_meeting_is_made_compared_and_deleted_again() {
        desk.save(form("CL-s3cr3t", "WH-s3cr3t"), OWNER);
        TrialSchool.standsAt(zoom);
        List<Finding> findings = server.bean(TrialMeeting.class).hold(new HostId("h1"), OWNER);
        assertThat(codes(findings)).containsExactly("trial-made", "difference", "trial-registered", "removal", "trial-deleted");
        assertThat(findings.get(1).sentence()).contains("several devices");
        assertThat(desk.account().orElseThrow().abilities().removal()).isEqualTo(Found.NO);
        assertThat(zoom.asked().getLast().method()).isEqualTo("DELETE");
    }

    @Test
    void a_test_meeting_whose_making_was_not_answered_is_deleted_all_the_same() {
        desk.save(form("CL-s3cr3t", "WH-s3cr3t"), OWNER);
        TrialSchool.standsAt(zoom);
        TrialSchool.losesItsAnswer(zoom);
        assertThat(codes(server.bean(TrialMeeting.class).hold(new HostId("h1"), OWNER))).containsExactly("unclear", "trial-deleted");
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }

    private static List<String> codes(List<Finding> findings, Finding.Level level) {
        return findings.stream().filter(finding -> finding.level() == level).map(Finding::code).distinct().toList();
    }
}
