package org.admitone.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.admitone.school.School;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/// Builds the frame of a page from the request.
@Component
public final class Frames {

    private final School school;
    private final Assets assets;
    private final Readers readers;

    Frames(School school, Assets assets, Readers readers) {
        this.school = school;
        this.assets = assets;
        this.readers = readers;
    }

    /// Who reads what this request is answered with.
    public Reader reader(HttpServletRequest request) {
        return readers.of(request);
    }

    /// For learners, in their language: says nothing about who asks.
    public LearnerFrame learner(HttpServletRequest request, Reader reader, String title) {
        return new LearnerFrame(school.name(), assets.prefix(), title, reader.words(), languages(request, reader));
    }

    /// For a learners' page that a browser keeps: a link to another language would lead nowhere.
    public LearnerFrame kept(Reader reader, String title) {
        return new LearnerFrame(school.name(), assets.prefix(), title, reader.words(), List.of());
    }

    public Frame staff(HttpServletRequest request, Reader reader, Place place, String title, Crumb... trail) {
        return frame(request, reader, languages(request, reader), place, title, List.of(trail));
    }

    /// For the gallery, which developers read in English.
    public Frame plain(HttpServletRequest request, String title) {
        return frame(request, Reader.ENGLISH, List.of(), null, title, List.of());
    }

    /// For pages before sign-in and for faults.
    public Frame plain(HttpServletRequest request, Reader reader, String title) {
        return frame(request, reader, languages(request, reader), null, title, List.of());
    }

    private Frame frame(HttpServletRequest request, Reader reader, List<LanguageLink> languages, @Nullable Place place, String title, List<Crumb> trail) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        StaffMember member = who != null && who.getPrincipal() instanceof StaffMember signedIn ? signedIn : null;
        return new Frame(reader, languages, school.name(), assets.prefix(), title, place, trail,
                who == null || member == null ? List.of() : Arrays.stream(Place.values()).filter(some -> some != Place.ME && open(some, who)).toList(),
                member == null ? null : new Frame.Me(member.displayName(), reader.words().of("staff-role", member.role())),
                Said.in(request), csrf(request));
    }

    private static List<LanguageLink> languages(HttpServletRequest request, Reader reader) {
        return LanguageChoice.links(request, reader.words().language());
    }

    private static boolean open(Place place, Authentication who) {
        return ConsoleRights.opens("GET", place.href(), who.getAuthorities());
    }

    private static String csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }
}
