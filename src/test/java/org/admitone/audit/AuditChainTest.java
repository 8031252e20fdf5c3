package org.admitone.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.admitone.audit.PostgresAuditProof.Verdict;
import org.admitone.audit.PostgresAuditProof.Verdict.Broken;
import org.admitone.audit.PostgresAuditProof.Verdict.Whole;
import org.admitone.platform.SecretKeys;
import org.admitone.platform.TestDatabase;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/// I8: nobody removes or alters a line unnoticed, not even with all rights in the database.
class AuditChainTest {

    static final Instant NOW = Instant.parse("2026-11-16T09:00:00.123456789Z");
    @AutoClose final TestDatabase database = TestDatabase.fresh();
    final SecretKeys keys = database.secretKeys();
    final PostgresAuditTrail trail = new PostgresAuditTrail(new JdbcTemplate(database.dataSource()), new AuditChain(keys));

    @Test
    void lines_written_by_many_at_once_make_one_chain_without_gaps() throws Exception {
        CountDownLatch done = new CountDownLatch(8);
        for (int writer = 0; writer < 8; writer++) {
            Thread.ofVirtual().start(() -> {
                for (int i = 0; i < 25; i++) {
                    append(4);
                }
                done.countDown();
            });
        }
        done.await();
        assertThat(verify()).isEqualTo(new Whole(800, 0));
    }

    @Test
    void what_is_rolled_back_leaves_no_gap() throws Exception {
        append(3);
        database.transactions().executeWithoutResult(status -> {
            trail.append(entry(1));
            status.setRollbackOnly();
        });
        append(2);
        assertThat(verify()).isEqualTo(new Whole(5, 0));
    }

    @Test
    void a_line_outside_a_transaction_is_refused() {
        assertThatThrownBy(() -> trail.append(entry(1))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_database_itself_refuses_to_change_or_remove_a_line() {
        append(1);
        for (String crime : List.of("update audit set actor = 'nobody'", "delete from audit", "truncate audit")) {
            assertThatThrownBy(() -> database.jdbc().sql(crime).update()).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void an_altered_line_is_found() throws Exception {
        append(5);
        commit("update audit set detail = '{\"n\":7}' where seq = 3");
        assertThat(verify()).isInstanceOfSatisfying(Broken.class, broken -> assertThat(broken.line()).isEqualTo(3));
    }

    @Test
    void a_removed_line_is_found() throws Exception {
        append(5);
        commit("delete from audit where seq = 2");
        assertThat(verify()).isInstanceOfSatisfying(Broken.class, broken -> assertThat(broken.line()).isEqualTo(2));
    }

    @Test
    void a_cut_off_end_is_found() throws Exception {
        append(5);
        commit("delete from audit where seq = 5");
        assertThat(verify()).isInstanceOfSatisfying(Broken.class, broken -> assertThat(broken.line()).isEqualTo(5));
    }

    @Test
    void a_cut_off_end_whose_traces_were_wiped_is_found_by_an_anchor() throws Exception {
        append(5);
        byte[] fifth = database.jdbc().sql("select hash from audit where seq = 5").query(byte[].class).single();
        commit("delete from audit where seq > 3; update audit_head set seq = 3, hash = (select hash from audit where seq = 3)");
        assertThat(verify()).isEqualTo(new Whole(3, 0));
        assertThat(verify(new PostgresAuditAnchors.Anchor(5, fifth))).isInstanceOfSatisfying(Broken.class, broken -> assertThat(broken.line()).isEqualTo(4));
    }

    @Test
    void a_chain_made_anew_without_the_key_is_found() throws Exception {
        append(2);
        PostgresAuditTrail forger = new PostgresAuditTrail(new JdbcTemplate(database.dataSource()), new AuditChain(SecretKeys.ofMaster(new byte[32])));
        database.transactions().executeWithoutResult(status -> forger.append(entry(3)));
        assertThat(verify()).isInstanceOfSatisfying(Broken.class, broken -> assertThat(broken.line()).isEqualTo(3));
    }

    @Test
    void anchors_are_read_back_and_a_torn_last_line_is_passed_over(@org.junit.jupiter.api.io.TempDir Path folder) throws Exception {
        String hash = HexFormat.of().formatHex(new byte[32]);
        java.nio.file.Files.writeString(folder.resolve("audit-anchors.txt"), "7 " + hash + "\n9 00ff");
        assertThat(PostgresAuditAnchors.in(folder)).extracting(PostgresAuditAnchors.Anchor::seq).containsExactly(7L);
    }

    private Verdict verify(PostgresAuditAnchors.Anchor... anchors) throws SQLException {
        return new PostgresAuditProof(database.dataSource(), keys).verify(List.of(anchors));
    }

    private void append(int lines) {
        database.transactions().executeWithoutResult(status ->
                trail.append(java.util.stream.IntStream.range(0, lines).mapToObj(AuditChainTest::entry).toList()));
    }

    private static AuditEntry entry(int n) {
        return new AuditEntry(NOW, "staff:ada", "test.line", null, null, null, Map.of("n", n, "text", "Zoë \u0001 \"quoted\""));
    }

    /// As somebody with all rights in the database would.
    private void commit(String crimes) {
        database.transactions().executeWithoutResult(status -> {
            database.jdbc().sql("alter table audit disable trigger user").update();
            for (String crime : crimes.split(";")) {
                database.jdbc().sql(crime).update();
            }
            database.jdbc().sql("alter table audit enable trigger user").update();
        });
    }
}
