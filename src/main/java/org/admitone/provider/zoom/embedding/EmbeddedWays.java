package org.admitone.provider.zoom.embedding;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.admitone.admission.RemoteSeats.Sitter;
import org.admitone.platform.SealedSecrets;
import org.admitone.platform.SecretKeys;
import org.admitone.provider.zoom.EmbeddingSettings;
import org.admitone.provider.zoom.account.AccountDesk;
import org.admitone.provider.zoom.account.Secret;
import org.admitone.provider.zoom.account.ZoomAccount;
import org.admitone.provider.zoom.meetings.Way;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Turns a participant's way into what the Web SDK on our page joins with, where the school has set that up. A host's way stays a link.
/// The way was given and written down before; nothing is decided here.
@Component
public final class EmbeddedWays {

    /// Our pages speak English so far.
    private static final String LANGUAGE = "en-US";
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedWays.class);

    private final EmbeddingSettings settings;
    private final AccountDesk account;
    private final PostgresEmbeddings registered;
    private final SealedSecrets passcodes;
    private final Clock clock;

    EmbeddedWays(EmbeddingSettings settings, AccountDesk account, PostgresEmbeddings registered, SecretKeys keys, Clock clock) {
        this.settings = settings;
        this.account = account;
        this.registered = registered;
        this.passcodes = new SealedSecrets(keys, "zoom passcodes");
        this.clock = clock;
    }

    /// Whether pages are to be able to show a class.
    public boolean offered() {
        return settings.enabled() && account.account().flatMap(ZoomAccount::sdkKey).isPresent();
    }

    /// Where the school has decided against links nobody is given one instead, whatever is missing.
    public Showing of(Way.Go way) {
        if (way.as() == Way.As.HOST || !offered()) {
            return new Showing.ByLink();
        }
        Optional<Embedded> here = here(way);
        if (here.isEmpty()) {
            LOG.warn("Session {} cannot be shown inside our page: the SDK's secret does not open, or a way in is not as expected.", way.who().session());
        }
        return here.<Showing>map(Showing.Here::new).orElseGet(Showing.NotPossible::new);
    }

    private Optional<Embedded> here(Way.Go way) {
        Optional<String> key = account.account().flatMap(ZoomAccount::sdkKey);
        return key.flatMap(id -> account.sdkSecret().flatMap(secret -> registered.of(way.who().seat())
                .flatMap(known -> token(way.link().value()).map(tk -> embedded(id, secret, way.who(), known, tk)))));
    }

    private Embedded embedded(String key, Secret secret, Sitter who, PostgresEmbeddings.Registered known, String tk) {
        return new Embedded(SdkSignature.of(key, secret, known.meeting(), clock.instant(), who.validUntil()), Long.toString(known.meeting().value()),
                known.passcode() == null ? "" : new String(passcodes.open(known.passcode(), who.session().toString()), StandardCharsets.UTF_8),
                tk, known.shownName(), known.alias(), who.seat().toString().replace("-", ""), LANGUAGE);
    }

    private static Optional<String> token(URI link) {
        String query = link.getQuery();
        return query == null ? Optional.empty()
                : Arrays.stream(query.split("&")).filter(each -> each.startsWith("tk=")).map(each -> each.substring(3)).filter(tk -> !tk.isEmpty()).findFirst();
    }
}
