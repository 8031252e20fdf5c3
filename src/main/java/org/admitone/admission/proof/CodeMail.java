package org.admitone.admission.proof;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.admitone.mail.Mail;
import org.admitone.school.School;
import org.springframework.stereotype.Component;

/// The mail that carries a code. The code is not in its subject, which phones show on locked screens and mail servers write down.
@Component
class CodeMail {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private final School school;

    CodeMail(School school) {
        this.school = school;
    }

    Mail of(PassOwner owner, String address, String code, Caller caller, Instant expiresAt, Duration lifetime) {
        PassOwner.Held held = owner.held();
        String text = """
                Good day %s,

                a device that we do not know yet asks to come in with your pass:

                    %s
                    %s (%s)
                    %s

                Your code is

                    %s %s

                Type it into the page that asks for it, on that device. It works there only,
                once, and for %d minutes.

                If this was not you, do nothing: without the code nobody comes in. Do not hand
                the code on. Whoever uses it takes your seat.

                %s
                """.formatted(owner.displayName(), held.title(), WHEN.format(held.startsAt().atZone(held.zone())),
                held.zone().getId(), caller.label(), code.substring(0, 3), code.substring(3), lifetime.toMinutes(), school);
        return new Mail(address, oneLine("Your code for " + held.title()), text, "mailed_code", expiresAt).about(owner.person().value());
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
