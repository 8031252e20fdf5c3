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

    Frames(School school, Assets assets) {
        this.school = school;
        this.assets = assets;
    }

    /// For learners: says nothing about who asks.
    public LearnerFrame learner(String title) {
        return new LearnerFrame(school.name(), assets.prefix(), title);
    }

    public Frame staff(HttpServletRequest request, Place place, String title, Crumb... trail) {
        return frame(request, place, title, List.of(trail));
    }

    /// For pages before sign-in and for faults.
    public Frame plain(HttpServletRequest request, String title) {
        return frame(request, null, title, List.of());
    }

    private Frame frame(HttpServletRequest request, @Nullable Place place, String title, List<Crumb> trail) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        StaffMember member = who != null && who.getPrincipal() instanceof StaffMember signedIn ? signedIn : null;
        return new Frame(school.name(), assets.prefix(), title, place, trail,
                who == null || member == null ? List.of() : Arrays.stream(Place.values()).filter(some -> some != Place.ME && open(some, who)).toList(),
                member == null ? null : new Frame.Me(member.displayName(), member.role().words()),
                Said.in(request), csrf(request));
    }

    private static boolean open(Place place, Authentication who) {
        return ConsoleRights.opens("GET", place.href(), who.getAuthorities());
    }

    private static String csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }
}
