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
import org.admitone.console.Reader;
import org.admitone.console.StaffMember;
import org.admitone.console.StaffRight;
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
    View providers(@AuthenticationPrincipal StaffMember member, HttpServletRequest request, Reader reader) {
        Words words = reader.words();
        return views.pages().show("console/house/providers", new ProvidersPage(views.frames().staff(request, reader, Place.PROVIDERS, words.say("providers.title")), answer(words),
                Arrays.stream(Strength.values()).map(strength -> new ProvidersPage.Word(StrengthWords.chip(strength, words), words.translated(strength.meaning()))).toList(),
                providers.all().stream().map(provider -> entry(provider, member, words)).toList()));
    }

    private Answer answer(Words words) {
        List<Provider> ready = providers.all().stream().filter(provider -> provider.readiness() instanceof Readiness.Ready).toList();
        if (ready.isEmpty()) {
            return new Answer(Tone.BAD, Icon.WARNING, words.say("providers.nowhere"), words.say("providers.nowhere-more"), List.of());
        }
        return new Answer(Tone.GOOD, Icon.INSIDE, words.say("providers.answer", ready.stream().map(provider -> words.translated(provider.displayName())).collect(Collectors.joining(", "))),
                words.say("providers.answer-more"), List.of());
    }

    private static ProvidersPage.Entry entry(Provider provider, StaffMember member, Words words) {
        List<Guarantee> guarantees = provider.guarantees().stream().sorted(StrengthWords.WEAKEST_FIRST).toList();
        String setUp = member.role().ownsTheHouse() ? provider.setUpPage().orElse(null) : null;
        State state = state(provider.readiness(), words);
        return new ProvidersPage.Entry(provider.code(), words.translated(provider.displayName()), state.chip(), state.why(), state.next(), setUp, member.role().gives(StaffRight.READ) ? provider.standingPage().orElse(null) : null,
                StrengthWords.counted(guarantees, words), promises(guarantees, strength -> strength != Strength.ENFORCED, words),
                promises(guarantees, strength -> strength == Strength.ENFORCED, words));
    }

    private record State(Chip chip, String why, String next) {}

    private static State state(Readiness readiness, Words words) {
        return switch (readiness) {
            case Readiness.Ready() -> new State(Chip.good(words.say("providers.ready")), "", "");
            case Readiness.NotSetUp(String next) -> new State(Chip.quiet(words.say("providers.not-set-up")), words.say("providers.not-set-up-more"), words.translated(next));
            case Readiness.NotReady(String why, String next) -> new State(Chip.bad(words.say("providers.not-ready")), words.translated(why), words.translated(next));
        };
    }

    private static List<ProvidersPage.Promise> promises(List<Guarantee> guarantees, Predicate<Strength> wanted, Words words) {
        return guarantees.stream().filter(each -> wanted.test(each.strength())).map(each -> promise(each, words)).toList();
    }

    private static ProvidersPage.Promise promise(Guarantee guarantee, Words words) {
        return new ProvidersPage.Promise(guarantee.need().name(), words.translated(guarantee.need().words()), StrengthWords.chip(guarantee.strength(), words), words.translated(guarantee.how()),
                guarantee.when().isEmpty() ? "" : words.say("providers.because", words.translated(guarantee.when())));
    }
}
