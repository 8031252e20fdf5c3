package org.admitone.provider.zoom;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.admitone.provider.zoom.account.AccountDesk;
import org.admitone.provider.zoom.inbox.WebhookSecret;
import org.admitone.provider.zoom.inbox.WebhookSecrets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The account's webhook secrets for the inbox. Kept for two seconds, so that a burst of hooks does not read the account again for each;
/// a secret that was replaced counts for a day, so that nothing depends on those seconds. That there is none is never kept.
@Component
final class AccountWebhookSecrets implements WebhookSecrets {

    private static final long KEPT_NANOS = TimeUnit.SECONDS.toNanos(2);

    private record Read(List<WebhookSecret> secrets, long at) {}

    private final AccountDesk account;
    private volatile @Nullable Read last;

    AccountWebhookSecrets(AccountDesk account) {
        this.account = account;
    }

    @Override
    public List<WebhookSecret> inForce() {
        Read known = last;
        long now = System.nanoTime();
        if (known != null && now - known.at < KEPT_NANOS) {
            return known.secrets;
        }
        List<WebhookSecret> secrets = account.webhookSecrets().stream().map(secret -> WebhookSecret.of(secret.value())).toList();
        last = secrets.isEmpty() ? null : new Read(secrets, now);
        return secrets;
    }
}
