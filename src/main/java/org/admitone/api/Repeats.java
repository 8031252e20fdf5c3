package org.admitone.api;

import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.admitone.platform.KeyedHash;
import org.admitone.platform.SecretKeys;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionOperations;

/// Does a request that may be sent again once: the work and its answer are one transaction, so that a server's death at any
/// moment leaves both or neither, and a repetition gets the answer or does the work. Only for work that does nothing but write to
/// the database. What was refused has changed nothing: it is not kept, and judged anew when it comes again.
@Component
final class Repeats {

    /// What a request with a key of its own came to.
    sealed interface Outcome {

        /// Done now.
        record First(KeptAnswer answer) implements Outcome {}

        /// Refused now; nothing was changed.
        record Refused(KeptAnswer answer) implements Outcome {}

        /// Done before.
        record Again(KeptAnswer answer) implements Outcome {}

        record UnderWay() implements Outcome {}

        /// The key came with another request before.
        record KeyReused() implements Outcome {}
    }

    /// @param key  as the program chose it
    /// @param text everything that makes it this request
    record Request(ApiKeyId program, String key, String text) {

        @Override
        public String toString() {
            return "Request[masked]";
        }
    }

    private final PostgresAnswers answers;
    private final TransactionOperations transactions;
    private final ApiSettings settings;
    private final Clock clock;
    private final KeyedHash hash;

    Repeats(PostgresAnswers answers, TransactionOperations transactions, ApiSettings settings, Clock clock, SecretKeys keys) {
        this.answers = answers;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
        this.hash = new KeyedHash(keys.forPurpose("api requests"));
    }

    Outcome once(Request request, Supplier<KeptAnswer> work) {
        byte[] fingerprint = hash.of(request.text());
        return java.util.Objects.requireNonNull(transactions.<Outcome>execute(transaction -> {
            if (!answers.lock(request.program(), request.key())) {
                return new Outcome.UnderWay();
            }
            Optional<PostgresAnswers.Found> before = answers.find(request.program(), request.key(), clock.instant().minus(settings.answersKept()));
            return before.map(found -> repeated(found, fingerprint)).orElseGet(() -> done(request, fingerprint, work.get(), transaction));
        }));
    }

    private static Outcome repeated(PostgresAnswers.Found found, byte[] fingerprint) {
        return MessageDigest.isEqual(found.fingerprint(), fingerprint) ? new Outcome.Again(found.answer()) : new Outcome.KeyReused();
    }

    private Outcome done(Request request, byte[] fingerprint, KeptAnswer answer, TransactionStatus transaction) {
        if (answer.status() < 200 || answer.status() > 299) {
            transaction.setRollbackOnly();
            return new Outcome.Refused(answer);
        }
        answers.keep(request.program(), request.key(), fingerprint, answer, clock.instant());
        return new Outcome.First(answer);
    }
}
