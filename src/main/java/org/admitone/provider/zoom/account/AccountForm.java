package org.admitone.provider.zoom.account;

import java.util.Optional;
import org.admitone.platform.Faults;

/// What staff fill in. An empty secret keeps the one that is stored. Prints itself masked.
public record AccountForm(Access access, Embedding embedding, String aliasDomain, NameMode names) {

    private static final String DOMAIN = "(?=.{3,80}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}";
    private static final int LONGEST_ID = 100;
    private static final int LONGEST_SECRET = 500;

    /// What Zoom's app page shows.
    public record Access(String accountId, String clientId, String clientSecret, String webhookSecret, String appId) {

        public Access {
            accountId = accountId.strip();
            clientId = clientId.strip();
            clientSecret = clientSecret.strip();
            webhookSecret = webhookSecret.strip();
            appId = appId.strip();
        }

        @Override
        public String toString() {
            return "Access[masked]";
        }
    }

    /// For classes embedded in our pages; all empty: none are.
    public record Embedding(String sdkKey, String sdkSecret) {

        public static final Embedding NONE = new Embedding("", "");

        public Embedding {
            sdkKey = sdkKey.strip();
            sdkSecret = sdkSecret.strip();
        }

        @Override
        public String toString() {
            return "Embedding[masked]";
        }
    }

    public AccountForm {
        aliasDomain = aliasDomain.strip().toLowerCase(java.util.Locale.ROOT);
    }

    /// Tells all that is wrong at once.
    ///
    /// @param stored what there is already
    void check(Optional<ZoomAccount> stored) {
        Faults faults = new Faults();
        id(faults, "accountId", access.accountId, "The account id is missing; it stands on the app's page at Zoom.");
        id(faults, "clientId", access.clientId, "The client id is missing; it stands on the app's page at Zoom.");
        faults.unless(access.appId.isEmpty() || plain(access.appId, LONGEST_ID), "appId", "This is not an id as Zoom gives them.");
        faults.unless(stored.isPresent() || !access.clientSecret.isEmpty(), "clientSecret", "The client secret is missing; it stands on the app's page at Zoom.");
        faults.unless(stored.filter(now -> !now.clientId().equals(access.clientId)).isEmpty() || !access.clientSecret.isEmpty(),
                "clientSecret", "Another client has another secret; paste it too.");
        secret(faults, "clientSecret", access.clientSecret);
        secret(faults, "webhookSecret", access.webhookSecret);
        secret(faults, "sdkSecret", embedding.sdkSecret);
        faults.unless(embedding.sdkKey.isEmpty() || plain(embedding.sdkKey, LONGEST_ID), "sdkKey", "This is not a key as Zoom gives them.");
        faults.unless(embedding.sdkKey.isEmpty() || !embedding.sdkSecret.isEmpty() || keepsSdkSecret(stored), "sdkSecret", "The key has a secret; paste it too.");
        faults.unless(!embedding.sdkKey.isEmpty() || embedding.sdkSecret.isEmpty(), "sdkKey", "The secret belongs to a key; paste it too.");
        faults.unless(aliasDomain.matches(DOMAIN), "aliasDomain", "This must be a domain of yours, such as classes.example.org; nothing sent there needs to arrive.");
        faults.orThrow();
    }

    private boolean keepsSdkSecret(Optional<ZoomAccount> stored) {
        return stored.flatMap(ZoomAccount::sdkKey).filter(embedding.sdkKey::equals).isPresent();
    }

    private static void id(Faults faults, String field, String id, String missing) {
        faults.unless(!id.isEmpty(), field, missing);
        faults.unless(id.isEmpty() || plain(id, LONGEST_ID), field, "This is not an id as Zoom gives them.");
    }

    private static void secret(Faults faults, String field, String secret) {
        faults.unless(secret.isEmpty() || plain(secret, LONGEST_SECRET), field, "This is not a secret as Zoom gives them.");
    }

    private static boolean plain(String text, int longest) {
        return text.length() <= longest && text.chars().allMatch(c -> c > ' ' && c < 127);
    }
}
