package org.admitone.session.web;

import java.util.List;
import org.admitone.provider.Provider;
import org.admitone.provider.Readiness;
import org.jspecify.annotations.Nullable;

/// A provider as programs see it.
///
/// @param ready      whether classes can be held there now
/// @param why        it is not ready; null: it is
/// @param next       what staff have to do about it; null: nothing
/// @param guarantees as things stand now
record ProviderBody(String code, String name, boolean ready, @Nullable String why, @Nullable String next, List<GuaranteeBody> guarantees) {

    static ProviderBody of(Provider provider) {
        List<GuaranteeBody> guarantees = GuaranteeBody.of(provider.guarantees());
        return switch (provider.readiness()) {
            case Readiness.Ready() -> new ProviderBody(provider.code(), provider.displayName(), true, null, null, guarantees);
            case Readiness.NotSetUp(String next) -> new ProviderBody(provider.code(), provider.displayName(), false, "It is not set up.", next, guarantees);
            case Readiness.NotReady(String why, String next) -> new ProviderBody(provider.code(), provider.displayName(), false, why, next, guarantees);
        };
    }
}
