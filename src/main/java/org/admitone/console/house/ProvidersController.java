package org.admitone.console.house;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.admitone.console.Answer;
import org.admitone.console.Chip;
import org.admitone.console.Icon;
import org.admitone.console.Place;
import org.admitone.console.StaffMember;
import org.admitone.console.StrengthWords;
import org.admitone.console.Tone;
import org.admitone.platform.words.Words;
import org.admitone.provider.Guarantee;
import org.admitone.provider.Provider;
import org.admitone.provider.Providers;
import org.admitone.provider.Readiness;
import org.admitone.provider.Strength;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// What each provider can promise, for everybody on the staff; whoever owns the house finds from here to its set-up.
@Controller
class ProvidersController {

    private final Providers providers;
    private final AuditController.HouseViews views;

    ProvidersController(Providers providers, AuditController.HouseViews views) {
        this.providers = providers;
        this.views = views;
    }

    @GetMapping("/console/providers")
    View providers(@AuthenticationPrincipal StaffMember member, HttpServletRequest request) {
        return views.pages().show("console/house/providers", new ProvidersPage(views.frames().staff(request, Place.PROVIDERS, "Providers"), answer(),
                Arrays.stream(Strength.values()).map(strength -> new ProvidersPage.Word(StrengthWords.chip(strength, Words.ENGLISH), strength.meaning())).toList(),
                providers.all().stream().map(provider -> entry(provider, member)).toList()));
    }

    private Answer answer() {
        List<Provider> ready = providers.all().stream().filter(provider -> provider.readiness() instanceof Readiness.Ready).toList();
        String more = "The door is the same everywhere. What happens behind it a provider keeps more or less strongly; each promise says how.";
        if (ready.isEmpty()) {
            return new Answer(Tone.BAD, Icon.WARNING, "No class can be held now.", "What is wrong and what to do stands with each provider.", List.of());
        }
        return new Answer(Tone.GOOD, Icon.INSIDE, "Classes can be held in: " + ready.stream().map(Provider::displayName).collect(Collectors.joining(", ")) + ".", more, List.of());
    }

    private static ProvidersPage.Entry entry(Provider provider, StaffMember member) {
        List<Guarantee> guarantees = provider.guarantees().stream().sorted(StrengthWords.WEAKEST_FIRST).toList();
        String setUp = member.role().ownsTheHouse() ? provider.setUpPage().orElse(null) : null;
        State state = switch (provider.readiness()) {
            case Readiness.Ready() -> new State(Chip.good("Ready"), "", "");
            case Readiness.NotSetUp(String next) -> new State(Chip.quiet("Not set up"), "Not set up yet; below stands the least that it would keep.", next);
            case Readiness.NotReady(String why, String next) -> new State(Chip.bad("Not ready"), why, next);
        };
        return new ProvidersPage.Entry(provider.code(), provider.displayName(), state.chip(), state.why(), state.next(), setUp,
                StrengthWords.counted(guarantees, Words.ENGLISH), promises(guarantees, strength -> strength != Strength.ENFORCED),
                promises(guarantees, strength -> strength == Strength.ENFORCED));
    }

    private record State(Chip chip, String why, String next) {}

    private static List<ProvidersPage.Promise> promises(List<Guarantee> guarantees, Predicate<Strength> wanted) {
        return guarantees.stream().filter(each -> wanted.test(each.strength())).map(ProvidersController::promise).toList();
    }

    private static ProvidersPage.Promise promise(Guarantee guarantee) {
        return new ProvidersPage.Promise(guarantee.need().name(), guarantee.need().words(), StrengthWords.chip(guarantee.strength(), Words.ENGLISH), guarantee.how(),
                guarantee.when().isEmpty() ? "" : "Because " + guarantee.when() + ".");
    }
}
