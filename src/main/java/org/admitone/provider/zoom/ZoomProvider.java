package org.admitone.provider.zoom;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.admitone.provider.Guarantee;
import org.admitone.provider.Provider;
import org.admitone.provider.Readiness;
import org.admitone.provider.SessionNote;
import org.admitone.provider.SessionNote.Weight;
import org.admitone.provider.zoom.account.AccountDesk;
import org.admitone.provider.zoom.account.Found;
import org.admitone.provider.zoom.account.ZoomAccount;
import org.admitone.provider.zoom.api.ZoomApi;
import org.admitone.provider.zoom.api.ZoomWeather;
import org.admitone.provider.zoom.ZoomGuarantees.Circumstances;
import org.admitone.provider.zoom.ZoomGuarantees.Embedding;
import org.admitone.provider.zoom.ZoomGuarantees.Removal;
import org.admitone.provider.zoom.ZoomGuarantees.Reports;
import org.admitone.provider.zoom.meetings.Preparation;
import org.admitone.session.SessionId;
import org.springframework.stereotype.Component;

/// Zoom, as the house sees it: one of the places where classes are held.
@Component
class ZoomProvider implements Provider {

    public static final String CODE = "zoom";

    private final AccountDesk account;
    private final Preparation preparation;
    private final ZoomApi zoom;
    private final EmbeddingSettings embedding;

    ZoomProvider(AccountDesk account, Preparation preparation, ZoomApi zoom, EmbeddingSettings embedding) {
        this.account = account;
        this.preparation = preparation;
        this.zoom = zoom;
        this.embedding = embedding;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String displayName() {
        return "Zoom";
    }

    @Override
    public String seatPage(UUID session) {
        return "/seat/" + session;
    }

    @Override
    public Readiness readiness() {
        Optional<ZoomAccount> set = account.account();
        if (set.isEmpty()) {
            return new Readiness.NotSetUp("To hold classes in Zoom, enter the school's account under Providers, Zoom.");
        }
        if (account.usableHosts().isEmpty()) {
            return new Readiness.NotReady("No host may be used for classes.", "Choose at least one under Providers, Zoom; check the account first.");
        }
        return switch (zoom.weather()) {
            case ZoomWeather.Clear _, ZoomWeather.Throttled _ -> new Readiness.Ready();
            case ZoomWeather.Down(Instant since, Instant nextTry) -> new Readiness.NotReady("Zoom has not answered since " + since + ".",
                    "Whoever has a way in already gets it; everything else waits and is tried again by itself, next at " + nextTry + ".");
        };
    }

    @Override
    public List<Guarantee> guarantees() {
        return account.account().map(ZoomAccount::abilities).map(abilities -> ZoomGuarantees.of(new Circumstances(
                abilities.removal() == Found.YES ? Removal.AVAILABLE : Removal.NOT_AVAILABLE,
                abilities.reports() == Found.YES ? Reports.AVAILABLE : Reports.NOT_AVAILABLE, embedding.enabled() ? Embedding.ON : Embedding.OFF)))
                .orElseGet(() -> ZoomGuarantees.of(new Circumstances(Removal.NOT_AVAILABLE, Reports.NOT_AVAILABLE, Embedding.OFF)));
    }

    @Override
    public List<Guarantee> guaranteesInAllCases() {
        return ZoomGuarantees.inAllCases();
    }

    @Override
    public List<SessionNote> notes(UUID session) {
        List<SessionNote> all = new ArrayList<>();
        if (readiness() instanceof Readiness.NotReady(String why, String next)) {
            all.add(new SessionNote(Weight.TROUBLE, why, next));
        } else if (readiness() instanceof Readiness.NotSetUp(String next)) {
            all.add(new SessionNote(Weight.TROUBLE, "Zoom is not set up.", next));
        }
        all.addAll(preparation.notes(new SessionId(session)));
        return all;
    }

    @Override
    public Optional<String> setUpPage() {
        return Optional.of("/console/providers/" + CODE);
    }
}
