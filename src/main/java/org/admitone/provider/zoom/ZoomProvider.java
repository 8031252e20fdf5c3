package org.admitone.provider.zoom;

import java.time.Clock;
import java.time.Duration;
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
import org.admitone.provider.zoom.account.Finding;
import org.admitone.provider.zoom.account.Found;
import org.admitone.provider.zoom.account.ZoomAccount;
import org.admitone.provider.zoom.api.ZoomApi;
import org.admitone.provider.zoom.api.ZoomWeather;
import org.admitone.provider.zoom.ZoomGuarantees.Circumstances;
import org.admitone.provider.zoom.ZoomGuarantees.Embedding;
import org.admitone.provider.zoom.ZoomGuarantees.Removal;
import org.admitone.provider.zoom.ZoomGuarantees.Reports;
import org.admitone.provider.zoom.embedding.EmbeddedWays;
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
    private final EmbeddedWays embedded;
    private final Clock clock;

    ZoomProvider(AccountDesk account, Preparation preparation, ZoomApi zoom, EmbeddedWays embedded, Clock clock) {
        this.account = account;
        this.preparation = preparation;
        this.zoom = zoom;
        this.embedded = embedded;
        this.clock = clock;
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
        Optional<Finding> obstacle = account.obstacle();
        if (obstacle.isPresent()) {
            return new Readiness.NotReady(obstacle.get().sentence(), obstacle.get().whatToDo());
        }
        if (account.usableHosts().isEmpty()) {
            return new Readiness.NotReady("No host may be used for classes.", "Choose at least one under Providers, Zoom; check the account first.");
        }
        return switch (zoom.weather()) {
            case ZoomWeather.Clear _, ZoomWeather.Throttled _ -> new Readiness.Ready();
            case ZoomWeather.Down(Instant since, Instant _) -> new Readiness.NotReady("Zoom has not answered for " + roughly(Duration.between(since, clock.instant())) + ".",
                    "Whoever has a way in already gets it; everything else waits and is tried again by itself.");
        };
    }

    private static String roughly(Duration silence) {
        long minutes = silence.toMinutes();
        return minutes < 1 ? "less than a minute" : minutes == 1 ? "a minute" : minutes < 120 ? minutes + " minutes" : silence.toHours() + " hours";
    }

    /// What nobody has found out yet counts as not there.
    @Override
    public List<Guarantee> guarantees() {
        return ZoomGuarantees.of(account.account().map(ZoomAccount::abilities).map(abilities -> new Circumstances(
                abilities.removal() == Found.YES ? Removal.AVAILABLE : Removal.NOT_AVAILABLE,
                abilities.reports() == Found.YES ? Reports.AVAILABLE : Reports.NOT_AVAILABLE, embedded.offered() ? Embedding.ON : Embedding.OFF))
                .orElse(new Circumstances(Removal.NOT_AVAILABLE, Reports.NOT_AVAILABLE, Embedding.OFF)));
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

    @Override
    public Optional<String> hostPage(UUID session) {
        return Optional.of("/console/sessions/" + session + "/host");
    }

    @Override
    public Optional<String> standingPage() {
        return Optional.of("/console/providers/" + CODE + "/hosts");
    }
}
