package org.admitone.console.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.admitone.console.Crumb;
import org.admitone.console.Form;
import org.admitone.console.Place;
import org.admitone.console.Reader;
import org.admitone.console.StaffMember;
import org.admitone.platform.BadInput;
import org.admitone.platform.SecretCode;
import org.admitone.school.School;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// One's own second factor. Secrets and recovery codes are shown in the answer to the form that made them and nowhere else.
@Controller
class SecondFactorController {

    static final String HERE = "/console/me/second-factor";

    private final SecondFactorDesk desk;
    private final FactorRules rules;
    private final School school;
    private final StaffCookie cookie;
    private final StaffViews views;

    SecondFactorController(SecondFactorDesk desk, FactorRules rules, School school, StaffCookie cookie, StaffViews views) {
        this.desk = desk;
        this.rules = rules;
        this.school = school;
        this.cookie = cookie;
        this.views = views;
    }

    @GetMapping(HERE)
    View show(@AuthenticationPrincipal StaffMember member, Reader reader, HttpServletRequest request) {
        return page(member, reader, request, HttpStatus.OK, new Shows(null, List.of(), Form.empty()));
    }

    @PostMapping(HERE)
    View offer(@AuthenticationPrincipal StaffMember member, Reader reader, HttpServletRequest request) {
        Form form = Form.sent(request);
        try {
            return page(member, reader, request, HttpStatus.OK, new Shows(desk.offer(member, cookie.current(request), form.raw("password")), List.of(), Form.empty()));
        } catch (BadInput bad) {
            return page(member, reader, request, HttpStatus.UNPROCESSABLE_CONTENT, new Shows(null, List.of(), form.with(reader.told(bad))));
        }
    }

    @PostMapping(HERE + "/confirm")
    View confirm(@AuthenticationPrincipal StaffMember member, Reader reader, HttpServletRequest request) {
        Form form = Form.sent(request);
        SecretCode current = cookie.current(request);
        try {
            var codes = desk.begin(member, form.value("code"), current);
            return page(member, reader, request, HttpStatus.OK, new Shows(null, codes, Form.empty()));
        } catch (BadInput bad) {
            return page(member, reader, request, HttpStatus.UNPROCESSABLE_CONTENT, new Shows(desk.offered(member, current).orElse(null), List.of(), form.with(reader.told(bad))));
        }
    }

    @PostMapping(HERE + "/codes")
    View newCodes(@AuthenticationPrincipal StaffMember member, Reader reader, HttpServletRequest request) {
        Form form = Form.sent(request);
        try {
            return page(member, reader, request, HttpStatus.OK, new Shows(null, desk.newCodes(member, cookie.current(request),
                    new SelfCheck.Typed("codesPassword", form.raw("codesPassword"), "codesCode", form.value("codesCode"))), Form.empty()));
        } catch (BadInput bad) {
            return page(member, reader, request, HttpStatus.UNPROCESSABLE_CONTENT, new Shows(null, List.of(), form.with(reader.told(bad))));
        }
    }

    @PostMapping(HERE + "/remove")
    View remove(@AuthenticationPrincipal StaffMember member, Reader reader, HttpServletRequest request) {
        Form form = Form.sent(request);
        try {
            desk.remove(member, form.raw("removePassword"), form.value("removeCode"));
            return views.pages().to(HERE, reader.say("factors.taken"));
        } catch (BadInput bad) {
            return page(member, reader, request, HttpStatus.UNPROCESSABLE_CONTENT, new Shows(null, List.of(), form.with(reader.told(bad))));
        }
    }

    /// What this answer shows besides how things stand.
    private record Shows(@Nullable AuthenticatorSecret secret, List<String> codes, Form form) {}

    private View page(StaffMember member, Reader reader, HttpServletRequest request, HttpStatus status, Shows shows) {
        var left = desk.codesLeft(member);
        AuthenticatorSecret secret = shows.secret;
        String link = secret == null ? "" : secret.link(school.name(), member.login());
        return views.pages().show(status, "console/second-factor", new SecondFactorPage(
                views.frames().staff(request, reader, Place.ME, reader.say("factors.title"), new Crumb(reader.say("sign-ins.title"), MeController.HERE)), left.isPresent(), left.orElse(0),
                rules.required().contains(member.role()), secret == null ? null : new SecondFactorPage.Offer(secret.typed(), link, QrDrawing.of(link)),
                shows.codes, shows.form));
    }
}
