package org.admitone.console;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.admitone.platform.words.Language;
import org.admitone.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds out who reads: the language they chose, else the first of their browser's that is spoken here, else the school's; the zone
/// that their browser named. Both are wishes, no credentials: whatever cannot be read is as if it were not there.
@Component
public final class Readers {

    private static final String FOUND = Readers.class.getName();
    static final String ZONE_COOKIE = "admitone_zone";

    private final SchoolSettings school;

    Readers(SchoolSettings school) {
        this.school = school;
    }

    public Reader of(HttpServletRequest request) {
        if (request.getAttribute(FOUND) instanceof Reader found) {
            return found;
        }
        Reader reader = new Reader(Words.in(language(request)), zone(request));
        request.setAttribute(FOUND, reader);
        return reader;
    }

    private Language language(HttpServletRequest request) {
        return LanguageChoice.made(request).or(() -> browsers(request)).orElse(school.language());
    }

    private static Optional<Language> browsers(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Optional.empty();        // the container would answer with this machine's
        }
        return Collections.list(request.getLocales()).stream().map(Locale::getLanguage).map(Language::ofCode).flatMap(Optional::stream).findFirst();
    }

    private static @Nullable ZoneId zone(HttpServletRequest request) {
        String named = cookie(request, ZONE_COOKIE);
        try {
            return named == null ? null : ZoneId.of(named.replace("%2F", "/"));
        } catch (DateTimeException notAZone) {
            return null;
        }
    }

    static @Nullable String cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }
}
