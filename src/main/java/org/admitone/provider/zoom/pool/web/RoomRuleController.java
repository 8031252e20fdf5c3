package org.admitone.provider.zoom.pool.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.OptionalInt;
import org.admitone.audit.Actor;
import org.admitone.console.Form;
import org.admitone.console.Pages;
import org.admitone.console.Reader;
import org.admitone.console.Reading;
import org.admitone.console.StaffMember;
import org.admitone.console.StaffPages;
import org.admitone.provider.zoom.pool.RoomRule;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Where the owner of the house says whether sessions without a host go to a room by themselves.
@Controller
@StaffPages
class RoomRuleController {

    private final RoomRule rule;
    private final Pages pages;

    RoomRuleController(RoomRule rule, Pages pages) {
        this.rule = rule;
        this.pages = pages;
    }

    @PostMapping(HostsController.HERE + "/room")
    View say(@AuthenticationPrincipal StaffMember member, HttpServletRequest request, Reader reader) {
        Form form = Form.sent(request);
        Reading reading = new Reading(form);
        int minutes = reading.number("minutesBefore", 0);
        reading.faults().orThrow();
        OptionalInt said = form.value("minutesBefore").isEmpty() ? OptionalInt.empty() : OptionalInt.of(minutes);
        rule.say(said, Actor.staff(member.login()));
        return pages.to(HostsController.HERE + "#room-rule", reader.say("zoom-hosts.rule-saved"));
    }
}
