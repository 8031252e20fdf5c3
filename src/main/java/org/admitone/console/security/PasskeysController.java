package org.admitone.console.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import java.util.stream.Collectors;
import org.admitone.console.Crumb;
import org.admitone.console.Form;
import org.admitone.console.Place;
import org.admitone.console.Reader;
import org.admitone.console.StaffMember;
import org.admitone.console.When;
import org.admitone.platform.BadInput;
import org.admitone.platform.NotThere;
import org.admitone.platform.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// One's own passkeys. The password first, then the device: only an answer to a challenge given after the password adds one.
@Controller
class PasskeysController {

    static final String HERE = "/console/me/passkeys";
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final PasskeyDesk desk;
    private final SecondFactorDesk factor;
    private final StaffCookie cookie;
    private final PublicAddress address;
    private final StaffViews views;

    PasskeysController(PasskeyDesk desk, SecondFactorDesk factor, StaffCookie cookie, PublicAddress address, StaffViews views) {
        this.desk = desk;
        this.factor = factor;
        this.cookie = cookie;
        this.address = address;
        this.views = views;
    }

    @GetMapping(HERE)
    View show(@AuthenticationPrincipal StaffMember member, Reader reader, HttpServletRequest request) {
        return page(member, reader, request, HttpStatus.OK, Form.empty(), null);
    }

    @PostMapping(HERE)
    View offer(@AuthenticationPrincipal StaffMember member, Reader reader, HttpServletRequest request) {
        Form form = Form.sent(request);
        try {
            String challenge = desk.offer(member, cookie.current(request), typed(form, "password", "code"), form.value("name"));
            return page(member, reader, request, HttpStatus.OK, form, challenge);
        } catch (BadInput bad) {
            return page(member, reader, request, HttpStatus.UNPROCESSABLE_CONTENT, form.with(reader.told(bad)), null);
        }
    }

    @PostMapping(HERE + "/add")
    View add(@AuthenticationPrincipal StaffMember member, Reader reader, HttpServletRequest request) {
        Form form = Form.sent(request);
        try {
            desk.add(member, cookie.current(request), PasskeyAnswer.Made.of(form), form.value("name"), address.origin(request));
            return views.pages().to(HERE, reader.say("passkeys.added"));
        } catch (BadInput bad) {
            return page(member, reader, request, HttpStatus.UNPROCESSABLE_CONTENT, form.with(reader.told(bad)), null);
        }
    }

    @PostMapping(HERE + "/remove")
    View remove(@AuthenticationPrincipal StaffMember member, Reader reader, HttpServletRequest request) {
        Form form = Form.sent(request);
        try {
            desk.remove(member, cookie.current(request), typed(form, "removePassword", "removeCode"), key(form));
            return views.pages().to(HERE, reader.say("passkeys.removed"));
        } catch (BadInput bad) {
            return page(member, reader, request, HttpStatus.UNPROCESSABLE_CONTENT, form.with(reader.told(bad)), null);
        }
    }

    private static byte[] key(Form form) {
        try {
            return Base64.getUrlDecoder().decode(form.value("key"));
        } catch (IllegalArgumentException notAKey) {
            throw new NotThere("passkey");
        }
    }

    private static SelfCheck.Typed typed(Form form, String password, String code) {
        return new SelfCheck.Typed(password, form.raw(password), code, form.value(code));
    }

    private View page(StaffMember member, Reader reader, HttpServletRequest request, HttpStatus status, Form form, @Nullable String challenge) {
        When when = views.clocks().here(reader);
        var passkeys = desk.of(member).stream().map(some -> new PasskeysPage.Mine(TEXT.encodeToString(some.credentialId()), some.name(),
                when.date(some.since()), some.lastUsed() == null ? reader.say("passkeys.not-used") : when.distance(some.lastUsed()))).toList();
        return views.pages().show(status, "console/passkeys", new PasskeysPage(
                views.frames().staff(request, reader, Place.ME, reader.say("passkeys.title"), new Crumb(reader.say("sign-ins.title"), MeController.HERE)), passkeys,
                challenge == null ? null : new PasskeysPage.Offer(challenge, form.value("name"), TEXT.encodeToString(PasskeyDesk.handle(member.id())), member.login(),
                        member.displayName(), passkeys.stream().map(PasskeysPage.Mine::key).collect(Collectors.joining(","))), factor.codesLeft(member).isPresent(), form));
    }
}
