package org.admitone.provider.zoom.pool.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.admitone.console.Crumb;
import org.admitone.console.Frames;
import org.admitone.console.Pages;
import org.admitone.console.Place;
import org.admitone.console.Reader;
import org.admitone.console.StaffMember;
import org.admitone.console.StaffPages;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Where staff see whether the hosts are enough, before it happens.
@Controller
@StaffPages
class HostsController {

    static final String HERE = "/console/providers/zoom/hosts";

    private final HostsViews views;
    private final Frames frames;
    private final Pages pages;

    HostsController(HostsViews views, Frames frames, Pages pages) {
        this.views = views;
        this.frames = frames;
        this.pages = pages;
    }

    @GetMapping(HERE)
    View show(@AuthenticationPrincipal StaffMember member, @RequestParam(required = false) @Nullable String after, HttpServletRequest request, Reader reader) {
        List<Crumb> above = new ArrayList<>(List.of(new Crumb(reader.words().of("places", Place.PROVIDERS), Place.PROVIDERS.href())));
        if (member.role().ownsTheHouse()) {
            above.add(new Crumb("Zoom", "/console/providers/zoom"));
        }
        return pages.show("zoom/hosts", views.page(frames.staff(request, reader, Place.PROVIDERS, reader.say("zoom-hosts.title"), above.toArray(Crumb[]::new)), request, member, after));
    }

    static String ofSession(SessionId id) {
        return "/console/sessions/" + id + "/host";
    }
}
