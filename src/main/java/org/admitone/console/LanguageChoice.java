package org.admitone.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.admitone.platform.words.Language;
import org.springframework.http.ResponseCookie;

/// The language that somebody chose by a link on the page: `?lang=de`, remembered in a cookie that says only this. It works without scripts
/// and knows nobody.
final class LanguageChoice {

    private static final String ASKED = "lang";
    private static final String COOKIE = "admitone_language";
    private static final Duration REMEMBERED = Duration.ofDays(400);

    private LanguageChoice() {}

    static Optional<Language> made(HttpServletRequest request) {
        return asked(request).or(() -> Optional.ofNullable(Readers.cookie(request, COOKIE)).flatMap(Language::ofCode));
    }

    /// With the answer to a page that was asked for in a language.
    static void remember(HttpServletRequest request, HttpServletResponse response) {
        asked(request).ifPresent(language -> response.addHeader("Set-Cookie", ResponseCookie.from(COOKIE, language.code()).path("/")
                .maxAge(REMEMBERED).httpOnly(true).secure(request.isSecure()).sameSite("Lax").build().toString()));
    }

    /// The same page in the other languages; nothing where the page answers a form, which a link cannot send again.
    static List<LanguageLink> links(HttpServletRequest request, Language current) {
        if (!request.getMethod().equals("GET")) {
            return List.of();
        }
        String rest = request.getQueryString() == null ? "" : Arrays.stream(request.getQueryString().split("&"))
                .filter(each -> !each.isEmpty() && !each.startsWith(ASKED + "=")).map(each -> each + "&").collect(Collectors.joining());
        return Stream.of(Language.values()).filter(language -> language != current)
                .map(language -> new LanguageLink(language.code(), language.ownName(), "?" + rest + ASKED + "=" + language.code())).toList();
    }

    private static Optional<Language> asked(HttpServletRequest request) {
        return request.getMethod().equals("GET") ? Optional.ofNullable(request.getParameter(ASKED)).flatMap(Language::ofCode) : Optional.empty();
    }
}
