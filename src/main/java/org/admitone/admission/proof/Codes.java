package org.admitone.admission.proof;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.admitone.mail.Outbox;
import org.admitone.platform.KeyedHash;
import org.admitone.platform.SecretKeys;
import org.admitone.platform.words.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes six-digit codes, mails them and compares answers. A code is stored as a keyed hash over its row's id and digits: a copy
/// of the database without the key file gives none away.
@Component
class Codes {

    static final Duration LIFETIME = Duration.ofMinutes(10);
    static final int TRIES = 5;
    private static final int MANY = 1_000_000;

    private final SecureRandom random = new SecureRandom();
    private final PostgresMailedCodes rows;
    private final CodeMail mail;
    private final Outbox outbox;
    private final KeyedHash hash;

    Codes(PostgresMailedCodes rows, CodeMail mail, Outbox outbox, SecretKeys keys) {
        this.rows = rows;
        this.mail = mail;
        this.outbox = outbox;
        this.hash = new KeyedHash(keys.forPurpose("mailed codes"));
    }

    /// What an answer is.
    sealed interface Answer {
        /// @param again the code was answered rightly by this device before
        record Right(boolean again) implements Answer {}

        record Wrong(String reason) implements Answer {}
    }

    /// The device's earlier code ends with it.
    void send(PassOwner owner, String address, Caller caller, @Nullable Language asked, Instant now) {
        UUID id = UUID.randomUUID();
        String code = "%06d".formatted(random.nextInt(MANY));
        Instant expiresAt = now.plus(LIFETIME);
        rows.replace(owner.pass(), caller.key(), now);
        rows.add(id, owner.pass(), caller.key(), hash.of(id + code), now, expiresAt, TRIES);
        outbox.post(mail.of(owner, address, new CodeMail.Fresh(code, caller, asked, expiresAt, LIFETIME)));
    }

    Answer check(PassOwner owner, String code, Caller caller, Instant now) {
        Optional<PostgresMailedCodes.Newest> newest = rows.newest(owner.pass(), caller.key());
        if (newest.isEmpty()) {
            return new Answer.Wrong("none asked");
        }
        PostgresMailedCodes.Newest asked = newest.get();
        boolean fits = hash.fits(asked.mac(), asked.id() + code);
        if (fits && asked.answerableAt(now)) {
            rows.use(asked.id(), now);
            return new Answer.Right(asked.used());
        }
        rows.spendTry(asked.id());
        return new Answer.Wrong(fits ? "too late" : asked.triesLeft() > 0 ? "wrong" : "tries used up");
    }
}
