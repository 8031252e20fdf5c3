package org.admitone.console.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Consumer;
import org.admitone.console.Chip;
import org.admitone.console.Crumb;
import org.admitone.console.Form;
import org.admitone.console.Place;
import org.admitone.console.Reader;
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
    View show(@AuthenticationPrincipal StaffMember member, @PathVariable StaffId id, Reader reader, HttpServletRequest request) {
        return page(member, id, reader, request, HttpStatus.OK, Form.empty());
    }

    @PostMapping("/console/staff/{id}/role")
    View role(@AuthenticationPrincipal StaffMember member, @PathVariable StaffId id, Reader reader, HttpServletRequest request) {
        Form form = Form.sent(request);
        StaffRole role = StaffRole.ofTyped(form.value("role")).orElseThrow(() -> new NotThere("role"));
        return act(member, id, reader, request, "roleReason", act -> desk.changeRole(act, form.raw("rolePassword"), id, role), reader.say("colleagues.role-is", reader.words().of("staff-role", role)));
    }

    @PostMapping("/console/staff/{id}/end")
    View end(@AuthenticationPrincipal StaffMember member, @PathVariable StaffId id, Reader reader, HttpServletRequest request) {
        String key = Form.sent(request).value("key");
        if (key.equals("all")) {
            return act(member, id, reader, request, "endReason", act -> desk.endSessions(act, id), reader.say("colleagues.ended-all"));
        }
        byte[] hash = SignInRow.read(key);
        return act(member, id, reader, request, "endReason", act -> desk.endSession(act, id, hash), reader.say("sign-ins.ended"));
    }

    @PostMapping("/console/staff/{id}/close")
    View close(@AuthenticationPrincipal StaffMember member, @PathVariable StaffId id, Reader reader, HttpServletRequest request) {
        return act(member, id, reader, request, "closeReason", act -> desk.close(act, id), reader.say("colleagues.has-closed"));
    }

    @PostMapping("/console/staff/{id}/open")
    View open(@AuthenticationPrincipal StaffMember member, @PathVariable StaffId id, Reader reader, HttpServletRequest request) {
        return act(member, id, reader, request, "closeReason", act -> desk.open(act, id), reader.say("colleagues.opened"));
    }

    @PostMapping("/console/staff/{id}/reset-second-factor")
    View reset(@AuthenticationPrincipal StaffMember member, @PathVariable StaffId id, Reader reader, HttpServletRequest request) {
        return act(member, id, reader, request, "resetReason", act -> desk.resetSecondFactor(act, id), reader.say("colleagues.has-reset"));
    }

    private View act(StaffMember member, StaffId id, Reader reader, HttpServletRequest request, String reasonField, Consumer<OwnersAct> what, String said) {
        Form form = Form.sent(request);
        try {
            what.accept(OwnersAct.of(member, form, reasonField));
            return views.pages().to("/console/staff/" + id, said);
        } catch (BadInput bad) {
            return page(member, id, reader, request, HttpStatus.UNPROCESSABLE_CONTENT, form.with(reader.told(bad)));
        } catch (Clash clash) {
            return page(member, id, reader, request, HttpStatus.CONFLICT, form.with(reader.told(new BadInput("", clash.advice()))));
        }
    }

    private View page(StaffMember me, StaffId id, Reader reader, HttpServletRequest request, HttpStatus status, Form form) {
        var account = desk.account(id);
        StaffMember member = account.member();
        When when = views.clocks().here(reader);
        boolean closed = account.disabledAt() != null;
        return views.pages().show(status, "console/colleague", new ColleaguePage(
                views.frames().staff(request, reader, Place.STAFF, member.displayName(), new Crumb(reader.say("colleagues.title"), "/console/staff")), "/console/staff/" + id,
                member.displayName(), reader.say("colleagues.who", reader.words().of("staff-role", member.role()), member.login(), when.date(account.since())),
                closed ? Chip.bad(reader.say("colleagues.is-closed")) : Chip.good(reader.say("colleagues.is-open")), closed,
                FactorWords.of(account.secondFactorSince(), account.passkeys(), when), me.id().equals(id),
                RoleChoices.all(reader.words()), SignInRow.of(desk.sessionsOf(id), cookie.in(request), when),
                form.value("role").isEmpty() ? form.with("role", member.role().code()) : form));
    }
}
