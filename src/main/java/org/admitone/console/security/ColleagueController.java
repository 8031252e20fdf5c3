package org.admitone.console.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Consumer;
import org.admitone.console.Chip;
import org.admitone.console.Crumb;
import org.admitone.console.Form;
import org.admitone.console.Place;
import org.admitone.console.StaffId;
import org.admitone.console.StaffMember;
import org.admitone.console.StaffRole;
import org.admitone.console.When;
import org.admitone.platform.BadInput;
import org.admitone.platform.Clash;
import org.admitone.platform.NotThere;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// A colleague's account: role, sign-ins, closing. For owners; each act asks for a reason.
@Controller
class ColleagueController {

    private final ColleagueDesk desk;
    private final StaffCookie cookie;
    private final StaffViews views;

    ColleagueController(ColleagueDesk desk, StaffCookie cookie, StaffViews views) {
        this.desk = desk;
        this.cookie = cookie;
        this.views = views;
    }

    @GetMapping("/console/staff/{id}")
    View show(@AuthenticationPrincipal StaffMember member, @PathVariable StaffId id, HttpServletRequest request) {
        return page(member, id, request, HttpStatus.OK, Form.empty());
    }

    @PostMapping("/console/staff/{id}/role")
    View role(@AuthenticationPrincipal StaffMember member, @PathVariable StaffId id, HttpServletRequest request) {
        Form form = Form.sent(request);
        StaffRole role = StaffRole.ofTyped(form.value("role")).orElseThrow(() -> new NotThere("role"));
        return act(member, id, request, "roleReason", act -> desk.changeRole(act, form.raw("rolePassword"), id, role), "The role is " + role.words() + " from now on.");
    }

    @PostMapping("/console/staff/{id}/end")
    View end(@AuthenticationPrincipal StaffMember member, @PathVariable StaffId id, HttpServletRequest request) {
        String key = Form.sent(request).value("key");
        if (key.equals("all")) {
            return act(member, id, request, "endReason", act -> desk.endSessions(act, id), "Signed out everywhere.");
        }
        byte[] hash = SignInRow.read(key);
        return act(member, id, request, "endReason", act -> desk.endSession(act, id, hash), "That sign-in has ended.");
    }

    @PostMapping("/console/staff/{id}/close")
    View close(@AuthenticationPrincipal StaffMember member, @PathVariable StaffId id, HttpServletRequest request) {
        return act(member, id, request, "closeReason", act -> desk.close(act, id), "Closed, and signed out everywhere.");
    }

    @PostMapping("/console/staff/{id}/open")
    View open(@AuthenticationPrincipal StaffMember member, @PathVariable StaffId id, HttpServletRequest request) {
        return act(member, id, request, "closeReason", act -> desk.open(act, id), "Open again, with the password there was.");
    }

    @PostMapping("/console/staff/{id}/reset-second-factor")
    View reset(@AuthenticationPrincipal StaffMember member, @PathVariable StaffId id, HttpServletRequest request) {
        return act(member, id, request, "resetReason", act -> desk.resetSecondFactor(act, id), "The second factor is reset, and every sign-in has ended.");
    }

    private View act(StaffMember member, StaffId id, HttpServletRequest request, String reasonField, Consumer<OwnersAct> what, String said) {
        Form form = Form.sent(request);
        try {
            what.accept(OwnersAct.of(member, form, reasonField));
            return views.pages().to("/console/staff/" + id, said);
        } catch (BadInput bad) {
            return page(member, id, request, HttpStatus.UNPROCESSABLE_CONTENT, form.with(bad));
        } catch (Clash clash) {
            return page(member, id, request, HttpStatus.CONFLICT, form.with(new BadInput("", clash.advice())));
        }
    }

    private View page(StaffMember me, StaffId id, HttpServletRequest request, HttpStatus status, Form form) {
        var account = desk.account(id);
        StaffMember member = account.member();
        When when = views.clocks().here();
        boolean closed = account.disabledAt() != null;
        return views.pages().show(status, "console/colleague", new ColleaguePage(
                views.frames().staff(request, Place.STAFF, member.displayName(), new Crumb("Staff", "/console/staff")), "/console/staff/" + id,
                member.displayName(), member.login(), member.role().words(), when.date(account.since()), closed ? Chip.bad("Closed") : Chip.good("Open"), closed,
                FactorWords.of(account.secondFactorSince(), account.passkeys(), when), me.id().equals(id),
                RoleChoices.ALL, SignInRow.of(desk.sessionsOf(id), cookie.in(request), when),
                form.value("role").isEmpty() ? form.with("role", member.role().code()) : form));
    }
}
