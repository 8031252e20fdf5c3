package org.admitone.console.course;

import java.util.List;
import org.admitone.console.Choice;
import org.admitone.platform.words.Words;
import org.admitone.provider.Provider;
import org.admitone.provider.Providers;
import org.admitone.provider.Readiness;
import org.springframework.stereotype.Component;

/// Where a session may be held, for its form: whatever is ready now, and what is chosen already.
@Component
final class ProviderChoices {

    private final Providers providers;

    ProviderChoices(Providers providers) {
        this.providers = providers;
    }

    /// Empty where there is only one: nobody is asked what has one answer.
    List<Choice> beside(String chosen, Words words) {
        List<Choice> choices = providers.all().stream().filter(provider -> provider.code().equals(chosen) || ready(provider))
                .map(provider -> choice(provider, words.translated(provider.displayName()), words)).toList();
        return choices.size() > 1 ? choices : List.of();
    }

    String name(String code, Words words) {
        return providers.all().stream().filter(provider -> provider.code().equals(code)).findFirst().map(provider -> words.translated(provider.displayName())).orElse(code);
    }

    private static Choice choice(Provider provider, String name, Words words) {
        return Choice.of(provider.code(), ready(provider) ? name : words.say("sessions.not-ready", name));
    }

    /// What a new session is held in unless somebody says otherwise: the built-in rooms, or where they are off the first that is ready.
    String first() {
        return providers.all().stream().filter(ProviderChoices::ready).findFirst().map(Provider::code).orElse(Providers.USUAL);
    }

    private static boolean ready(Provider provider) {
        return provider.readiness() instanceof Readiness.Ready;
    }
}
