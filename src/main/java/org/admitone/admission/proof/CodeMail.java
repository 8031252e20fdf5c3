package org.admitone.admission.proof;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.admitone.mail.Mail;
import org.admitone.platform.words.Language;
import org.admitone.platform.words.Words;
import org.admitone.school.School;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The mail that carries a code, in the language of the page that asked for it, else of whoever gets it. The code is not in its subject,
/// which phones show on locked screens and mail servers write down.
@Component
class CodeMail {

    private static final Map<Language, DateTimeFormatter> WHEN = Map.of(
            Language.EN, DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.ENGLISH), Language.DE, DateTimeFormatter.ofPattern("EEEE, d. MMMM uuuu, HH:mm", Locale.GERMAN));

    private final School school;

    CodeMail(School school) {
        this.school = school;
    }

    /// A code as it is mailed.
    ///
    /// @param asked the language of the page that asks for it; null: not said
    record Fresh(String code, Caller caller, @Nullable Language asked, Instant expiresAt, Duration lifetime) {

        @Override
        public String toString() {
            return "Fresh[masked]";
        }
    }

    Mail of(PassOwner owner, String address, Fresh fresh) {
        Words words = fresh.asked == null ? school.wordsFor(owner.language()) : Words.in(fresh.asked);
        PassOwner.Held held = owner.held();
        String text = """
                %s

                %s

                    %s
                    %s (%s)
                    %s

                %s

                    %s %s

                %s

                %s

                %s
                """.formatted(words.say("code-mail.greeting", owner.displayName()), words.say("code-mail.opening"), held.title(),
                when(words.language()).format(held.startsAt().atZone(held.zone())), held.zone().getId(), fresh.caller.label(),
                words.say("code-mail.code"), fresh.code.substring(0, 3), fresh.code.substring(3),
                words.say("code-mail.how", fresh.lifetime.toMinutes()), words.say("code-mail.not-you"), school.name());
        return new Mail(address, oneLine(words.say("code-mail.subject", held.title())), text, "mailed_code", fresh.expiresAt).about(owner.person().value());
    }

    private static DateTimeFormatter when(Language language) {
        return Objects.requireNonNull(WHEN.get(language));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
