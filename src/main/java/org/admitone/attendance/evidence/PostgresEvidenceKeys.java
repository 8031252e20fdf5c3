package org.admitone.attendance.evidence;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.admitone.audit.Actor;
import org.admitone.platform.SealedSecrets;
import org.admitone.platform.SecretKeys;
import org.admitone.roster.Changes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// One row. Of two nodes that make a key at once, the first one's stays.
@Repository
final class PostgresEvidenceKeys implements EvidenceKeys {

    private static final String CONTEXT = "attendance_key";

    private final JdbcClient jdbc;
    private final Changes changes;
    private final SealedSecrets seals;

    PostgresEvidenceKeys(JdbcClient jdbc, Changes changes, SecretKeys secrets) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.seals = new SealedSecrets(secrets, "attendance key");
    }

    @Override
    public Optional<EvidenceKey> known() {
        return known(jdbc);
    }

    /// For commands, which have no more than the database, perhaps one that no server has filled yet.
    static Optional<EvidenceKey> known(DataSource database) {
        JdbcClient jdbc = JdbcClient.create(database);
        boolean there = jdbc.sql("select to_regclass('attendance_key') is not null").query(Boolean.class).single();
        return there ? known(jdbc) : Optional.empty();
    }

    private static Optional<EvidenceKey> known(JdbcClient jdbc) {
        return jdbc.sql("select public_key from attendance_key").query((row, _) -> new EvidenceKey(row.getBytes(1))).optional();
    }

    @Override
    public EvidenceKey key() {
        return known().orElseGet(() -> changes.make(Actor.SYSTEM, this::made));
    }

    private EvidenceKey made(Changes.Change change) {
        KeyPair fresh = fresh();
        var mine = new EvidenceKey(fresh.getPublic().getEncoded());
        int rows = jdbc.sql("insert into attendance_key (public_key, private_key, made_at) values (:public, :private, :at) on conflict do nothing")
                .param("public", mine.encoded()).param("private", seals.seal(fresh.getPrivate().getEncoded(), CONTEXT))
                .param("at", change.at().atOffset(ZoneOffset.UTC)).update();
        if (rows == 1) {
            change.note("attendance_key.made", null, null, null, Map.of("fingerprint", mine.fingerprint()));
        }
        return known().orElse(mine);
    }

    @Override
    public byte[] sign(byte[] bytes) {
        byte[] sealed = jdbc.sql("select private_key from attendance_key").query((row, _) -> row.getBytes(1)).single();
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(seals.open(sealed, CONTEXT))));
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static KeyPair fresh() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
