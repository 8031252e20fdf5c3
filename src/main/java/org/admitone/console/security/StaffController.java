package org.admitone.console.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.admitone.audit.Actor;
import org.admitone.console.Chip;
import org.admitone.console.Choice;
import org.admitone.console.Clocks;
import org.admitone.console.Confirmation;
import org.admitone.console.Crumb;
import org.admitone.console.Form;
import org.admitone.console.Frames;
import org.admitone.console.NotAllowed;
import org.admitone.console.Pages;
import org.admitone.console.Place;
import org.admitone.console.StaffId;
import org.admitone.console.StaffMember;
import org.admitone.console.StaffRole;
import org.admitone.console.When;
import org.admitone.platform.BadInput;
import org.admitone.platform.NotThere;
import org.admitone.platform.PublicAddress;
import org.admitone.platform.SecretCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// The staff: who they are, inviting and closing out; and everybody's own sign-ins.
@Controller
class StaffController {

    private static final List<Choice> ROLES = List.of(
            new Choice(StaffRole.SCHEDULER.code(), "Scheduler: courses, rosters, sessions and the live door", ""),
            new Choice(StaffRole.DOOR_STAFF.code(), "Door staff: the live door", ""),
            new Choice(StaffRole.AUDITOR.code(), "Auditor: reads everything, changes nothing", ""),
            new Choice(StaffRole.OWNER.code(), "Owner: everything, also keys and staff", ""));

    private final StaffDesk desk;
    private final StaffCookie cookie;
    private final PublicAddress address;
    private final Views views;

    /// What pages of this package are made with.
    @org.springframework.stereotype.Component
    record Views(Clocks clocks, Frames frames, Pages pages) {}

    StaffController(StaffDesk desk, StaffCookie cookie, PublicAddress address, Views views) {
        this.desk = desk;
        this.cookie = cookie;
        this.address = address;
        this.views = views;
    }

    @GetMapping("/console/staff")
    View list(@AuthenticationPrincipal StaffMember member, HttpServletRequest request) {
        NotAllowed.unless(member.role().ownsTheHouse());
        return staff(member, request, null);
    }

    /// Shows the link in the answer itself: it is nowhere else to be read.
    @PostMapping("/console/staff")
    View invite(@AuthenticationPrincipal StaffMember member, HttpServletRequest request) {
        NotAllowed.unless(member.role().ownsTheHouse());
        String wanted = Form.sent(request).value("role");
        StaffRole role = Arrays.stream(StaffRole.values()).filter(some -> some.code().equals(wanted)).findFirst().orElseThrow(() -> new NotThere("role"));
        SecretCode code = desk.invite(role, Actor.staff(member.login()));
        return staff(member, request, address.origin(request) + "/console/welcome/" + code.value());
    }

    @GetMapping("/console/staff/{id}/close")
    View confirm(@AuthenticationPrincipal StaffMember member, @PathVariable StaffId id, HttpServletRequest request) {
        NotAllowed.unless(member.role().ownsTheHouse());
        String name = desk.all().stream().filter(some -> some.member().id().equals(id)).findFirst().orElseThrow(() -> new NotThere("staff member")).member().displayName();
        return views.pages.show("console/confirm", new Confirmation(
                views.frames.staff(request, Place.STAFF, "Close the sign-in of " + name + "?", new Crumb("Staff", "/console/staff")),
                name + " is signed out everywhere and cannot sign in any more, until you open it again.", "/console/staff/" + id + "/close", "Close it", "/console/staff"));
    }

    @PostMapping("/console/staff/{id}/close")
    View close(@AuthenticationPrincipal StaffMember member, @PathVariable StaffId id) {
        NotAllowed.unless(member.role().ownsTheHouse());
        desk.disable(member, id);
        return views.pages.to("/console/staff", "Closed, and signed out everywhere.");
    }

    @PostMapping("/console/staff/{id}/open")
    View open(@AuthenticationPrincipal StaffMember member, @PathVariable StaffId id) {
        NotAllowed.unless(member.role().ownsTheHouse());
        desk.enable(member, id);
        return views.pages.to("/console/staff", "Open again, with the password there was.");
    }

    @GetMapping("/console/me")
    View me(@AuthenticationPrincipal StaffMember member, HttpServletRequest request) {
        return mine(member, request, HttpStatus.OK, Form.empty());
    }

    @PostMapping("/console/me/password")
    View password(@AuthenticationPrincipal StaffMember member, HttpServletRequest request) {
        Form form = Form.sent(request);
        SecretCode token = cookie.in(request);
        try {
            desk.changePassword(member, form.raw("old"), form.raw("password"), form.raw("again"), token == null ? new SecretCode("") : token);
            return views.pages.to("/console/me", "Your password is changed. Your other sign-ins have ended.");
        } catch (BadInput bad) {
            return mine(member, request, HttpStatus.UNPROCESSABLE_CONTENT, form.with(bad));
        }
    }

    @PostMapping("/console/me/end")
    View end(@AuthenticationPrincipal StaffMember member, HttpServletRequest request) {
        try {
            desk.endSession(member, member.id(), HexFormat.of().parseHex(Form.sent(request).value("key")));
        } catch (IllegalArgumentException notAKey) {
            throw new NotThere("sign-in");
        }
        return views.pages.to("/console/me", "That sign-in has ended.");
    }

    private View staff(StaffMember me, HttpServletRequest request, @Nullable String invitation) {
        When when = views.clocks.here();
        var members = desk.all().stream().map(some -> new StaffPage.Member(some.member().id().toString(), some.member().displayName(), some.member().login(),
                some.member().role().words(), when.date(some.since()), some.disabledAt() == null ? Chip.good("Open") : Chip.bad("Closed"),
                some.disabledAt() != null, some.member().id().equals(me.id()))).toList();
        return views.pages.show("console/staff", new StaffPage(views.frames.staff(request, Place.STAFF, "Staff"), members, ROLES,
                Form.of(Map.of("role", StaffRole.SCHEDULER.code())), invitation));
    }

    private View mine(StaffMember member, HttpServletRequest request, HttpStatus status, Form form) {
        When when = views.clocks.here();
        SecretCode token = cookie.in(request);
        var signIns = desk.sessionsOf(member).stream().map(some -> new MePage.SignedIn(HexFormat.of().formatHex(some.tokenHash()), some.label(),
                when.dayAndTime(some.since()), when.distance(some.lastSeen()), token != null && StaffDesk.same(some.tokenHash(), token.hash()))).toList();
        return views.pages.show(status, "console/me", new MePage(views.frames.staff(request, Place.ME, "My sign-ins"), member.login(), signIns, form));
    }
}
