package org.admitone.console.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.admitone.console.Chip;
import org.admitone.console.Form;
import org.admitone.console.Links;
import org.admitone.console.Place;
import org.admitone.console.Reader;
import org.admitone.console.StaffMember;
import org.admitone.console.StaffRole;
import org.admitone.console.When;
import org.admitone.platform.BadInput;
import org.admitone.platform.NotThere;
import org.admitone.platform.PublicAddress;
import org.admitone.platform.SecretCode;
import org.admitone.platform.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// The staff: who they are, inviting more, and which roles need a second factor. For owners.
@Controller
class StaffController {

    private static final int PER_PAGE = 50;
    private static final String HERE = "/console/staff";

    private final PostgresStaffList list;
    private final InvitationDesk invitations;
    private final FactorRules rules;
    private final PublicAddress address;
    private final StaffViews views;

    StaffController(PostgresStaffList list, InvitationDesk invitations, FactorRules rules, PublicAddress address, StaffViews views) {
        this.list = list;
        this.invitations = invitations;
        this.rules = rules;
        this.address = address;
        this.views = views;
    }

    @GetMapping(HERE)
    View list(@AuthenticationPrincipal StaffMember member, Reader reader, HttpServletRequest request) {
        return page(member, reader, request, HttpStatus.OK, new Shows(fresh(), rule(), null));
    }

    /// Shows the link in the answer itself: it is nowhere else to be read.
    @PostMapping(HERE)
    View invite(@AuthenticationPrincipal StaffMember member, Reader reader, HttpServletRequest request) {
        Form form = Form.sent(request);
        StaffRole role = StaffRole.ofTyped(form.value("role")).orElseThrow(() -> new NotThere("role"));
        try {
            SecretCode code = invitations.invite(member, form.raw("invitePassword"), role);
            return page(member, reader, request, HttpStatus.OK, new Shows(fresh(), rule(), address.origin(request) + "/console/welcome/" + code.value()));
        } catch (BadInput bad) {
            return page(member, reader, request, HttpStatus.UNPROCESSABLE_CONTENT, new Shows(form.with(reader.told(bad)), rule(), null));
        }
    }

    @PostMapping(HERE + "/invitations/{id}/void")
    View voidInvitation(@AuthenticationPrincipal StaffMember member, @PathVariable UUID id, Reader reader) {
        invitations.voidOne(member, id);
        return views.pages().to(HERE, reader.say("colleagues.voided"));
    }

    @PostMapping(HERE + "/second-factor")
    View require(@AuthenticationPrincipal StaffMember member, Reader reader, HttpServletRequest request) {
        Form form = Form.sent(request);
        try {
            rules.require(OwnersAct.of(member, form, "ruleReason"), form.all("needs").stream().map(StaffRole::ofTyped).flatMap(Optional::stream)
                    .collect(Collectors.toUnmodifiableSet()));
            return views.pages().to(HERE, reader.say("colleagues.rule-saved"));
        } catch (BadInput bad) {
            return page(member, reader, request, HttpStatus.UNPROCESSABLE_CONTENT, new Shows(fresh(), form.with(reader.told(bad)), null));
        }
    }

    private Form rule() {
        return Form.empty().with("needs", rules.required().stream().map(StaffRole::code).toArray(String[]::new));
    }

    /// What this answer shows besides how things stand.
    private record Shows(Form invite, Form rule, @Nullable String invitation) {}

    private static Form fresh() {
        return Form.of(Map.of("role", StaffRole.SCHEDULER.code()));
    }

    private View page(StaffMember me, Reader reader, HttpServletRequest request, HttpStatus status, Shows shows) {
        return views.pages().show(status, "console/staff", new StaffPage(views.frames().staff(request, reader, Place.STAFF, reader.say("colleagues.title")),
                listed(me, reader, request), open(reader), RoleChoices.all(reader.words()), shows.invite, shows.rule, shows.invitation));
    }

    /// Below the answer to a form the list begins anew: what was sent there stands in no address.
    private StaffPage.Listed listed(StaffMember me, Reader reader, HttpServletRequest request) {
        boolean asked = request.getMethod().equals("GET");
        Form search = asked ? Form.sent(request) : Form.empty();
        String after = asked ? request.getParameter("after") : null;
        StaffFilter filter = StaffFilter.of(search);
        var found = list.list(filter, Slice.of(PER_PAGE, after));
        String next = found.next();
        return new StaffPage.Listed(found.items().stream().map(some -> row(some, me, reader)).toList(), search, StaffFilter.roles(reader.words()), StaffFilter.states(reader.words()),
                asked ? Links.next(request, next) : next == null ? null : HERE + "?after=" + Links.encoded(next), Links.first(request, after));
    }

    private StaffPage.Member row(PostgresStaff.Listed some, StaffMember me, Reader reader) {
        StaffMember member = some.member();
        return new StaffPage.Member(HERE + "/" + member.id(), member.displayName(), member.login(), reader.words().of("staff-role", member.role()), views.clocks().here(reader).date(some.since()),
                some.disabledAt() == null ? Chip.good(reader.say("colleagues.is-open")) : Chip.bad(reader.say("colleagues.is-closed")),
                FactorWords.chip(some.secondFactorSince(), some.passkeys(), reader.words()), member.id().equals(me.id()));
    }

    private List<StaffPage.Open> open(Reader reader) {
        When when = views.clocks().here(reader);
        return invitations.open().stream().map(some -> new StaffPage.Open(HERE + "/invitations/" + some.id() + "/void", reader.words().of("staff-role", some.role()),
                some.by().isEmpty() ? reader.say("colleagues.by-server") : some.by(), when.distance(some.since()), when.dayAndTime(some.until()))).toList();
    }
}
