package org.admitone.provider.zoom.account;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// The school's account at Zoom, without its secrets.
///
/// @param appId    of the app whose log of webhooks is read; empty: the log is not read
/// @param sdkKey   for classes embedded in our pages; empty: they are not
/// @param kept     which secrets are stored besides the client's
/// @param revision grows with every change of the credentials
public record ZoomAccount(String accountId, String clientId, Optional<String> appId, Optional<String> sdkKey, Set<Kept> kept, People people,
                          Abilities abilities, Optional<Instant> checkedAt, long revision) {

    public enum Kept { WEBHOOK_SECRET, SDK_SECRET }

    /// Who people are to Zoom.
    ///
    /// @param aliasDomain of the addresses they are registered under; nothing sent there needs to arrive
    public record People(String aliasDomain, NameMode names) {}

    public ZoomAccount {
        kept = Set.copyOf(kept);
    }
}
