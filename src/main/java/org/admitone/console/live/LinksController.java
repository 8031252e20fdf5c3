package org.admitone.console.live;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.admitone.audit.Actor;
import org.admitone.console.Crumb;
import org.admitone.console.Form;
import org.admitone.console.Frame;
import org.admitone.console.Place;
import org.admitone.console.Reader;
import org.admitone.console.StaffMember;
import org.admitone.pass.IssuedLink;
import org.admitone.pass.LinkTerms;
import org.admitone.pass.PassIssuer;
import org.admitone.platform.PublicAddress;
import org.admitone.roster.People;
import org.admitone.session.SessionId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Links for everybody, and the search for somebody who is not expected.
@Controller
class LinksController {

    private final PassIssuer passes;
    private final People people;
    private final PublicAddress address;
    private final DoorViews views;

    LinksController(PassIssuer passes, People people, PublicAddress address, DoorViews views) {
        this.passes = passes;
        this.people = people;
        this.address = address;
        this.views = views;
    }

    @GetMapping("/console/sessions/{id}/links")
    View ask(@PathVariable SessionId id, HttpServletRequest request, Reader reader) {
        return views.pages().show("console/live/links", new LinksPage(frame(id, request, reader, reader.say("pass-links.title")), "/console/sessions/" + id, List.of(), 0));
    }

    @PostMapping("/console/sessions/{id}/links")
    View issue(@AuthenticationPrincipal StaffMember member, @PathVariable SessionId id, HttpServletRequest request, Reader reader) {
        var earlier = Form.sent(request).chosen("earlier", "revoke") ? LinkTerms.Earlier.REVOKE : LinkTerms.Earlier.KEEP;
        var links = passes.issueLinksForAll(id, new LinkTerms(null, earlier), Actor.staff(member.login()));
        List<LinksPage.Issued> issued = new ArrayList<>();
        for (IssuedLink link : links.links()) {
            var person = people.byId(link.person());
            issued.add(new LinksPage.Issued(person.map(some -> some.displayName()).orElse(""), link.uid(),
                    person.map(some -> some.email() == null ? "" : some.email()).orElse(""), address.origin(request) + link.path()));
        }
        return views.pages().show("console/live/links", new LinksPage(frame(id, request, reader, reader.say("pass-links.title")), "/console/sessions/" + id, issued, links.passRevoked().size()));
    }

    @GetMapping("/console/sessions/{id}/let-in")
    View find(@PathVariable SessionId id, HttpServletRequest request, Reader reader) {
        return views.pages().show("console/live/let-in", LetInPage.of(frame(id, request, reader, reader.say("let-in.title")), request, people, "/console/sessions/" + id + "/people/"));
    }

    private Frame frame(SessionId id, HttpServletRequest request, Reader reader, String title) {
        return views.frames().staff(request, reader, Place.SESSIONS, title, DoorViews.sessionsCrumb(reader),
                new Crumb(views.session(id).title(), "/console/sessions/" + id));
    }
}
