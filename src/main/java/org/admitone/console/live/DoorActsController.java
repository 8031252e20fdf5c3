package org.admitone.console.live;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.function.Function;
import org.admitone.admission.DeviceId;
import org.admitone.admission.DoorStaff;
import org.admitone.admission.StaffAct;
import org.admitone.admission.proof.DeviceDesk;
import org.admitone.audit.Actor;
import org.admitone.console.Form;
import org.admitone.console.Reader;
import org.admitone.console.Reading;
import org.admitone.console.StaffMember;
import org.admitone.console.WhyAsked;
import org.admitone.platform.BadInput;
import org.admitone.platform.NotThere;
import org.admitone.platform.Revision;
import org.admitone.roster.CourseId;
import org.admitone.roster.PersonId;
import org.admitone.roster.RosterDesk;
import org.admitone.session.SessionId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// What staff do with one person at the door. Each is one button, one act, one audit line.
@Controller
class DoorActsController {

    private static final int LONGEST_LET_IN = 240;

    private final DoorStaff door;
    private final DeviceDesk devices;
    private final RosterDesk roster;
    private final PersonAtDoorController person;
    private final DoorViews views;

    DoorActsController(DoorStaff door, DeviceDesk devices, RosterDesk roster, PersonAtDoorController person, DoorViews views) {
        this.door = door;
        this.devices = devices;
        this.roster = roster;
        this.person = person;
        this.views = views;
    }

    @PostMapping("/console/sessions/{id}/people/{who}/evict")
    View evict(@AuthenticationPrincipal StaffMember member, @PathVariable SessionId id, @PathVariable PersonId who, HttpServletRequest request, Reader reader) {
        return because(member, request, reader, id, who, act -> {
            door.evict(id, who, act);
            return reader.say("at-door.evicted");
        });
    }

    @PostMapping("/console/sessions/{id}/people/{who}/hand-over")
    View handOver(@AuthenticationPrincipal StaffMember member, @PathVariable SessionId id, @PathVariable PersonId who, HttpServletRequest request, Reader reader) {
        return because(member, request, reader, id, who, act -> {
            door.handOver(id, who, act);
            return reader.say("at-door.handed-over");
        });
    }

    @PostMapping("/console/sessions/{id}/people/{who}/ban")
    View ban(@AuthenticationPrincipal StaffMember member, @PathVariable SessionId id, @PathVariable PersonId who, HttpServletRequest request, Reader reader) {
        return because(member, request, reader, id, who, act -> {
            if (Form.sent(request).value("from").equals("course")) {
                door.banFromCourse(course(id), who, act);
                return reader.say("at-door.is-banned-course");
            }
            door.banFromSession(id, who, act);
            return reader.say("at-door.is-banned");
        });
    }

    @PostMapping("/console/sessions/{id}/people/{who}/lift-ban")
    View lift(@AuthenticationPrincipal StaffMember member, @PathVariable SessionId id, @PathVariable PersonId who, HttpServletRequest request, Reader reader) {
        return because(member, request, reader, id, who, act -> {
            door.liftBans(id, who, act);
            return reader.say("at-door.ban-lifted");
        });
    }

    @PostMapping("/console/sessions/{id}/people/{who}/let-in")
    View letIn(@AuthenticationPrincipal StaffMember member, @PathVariable SessionId id, @PathVariable PersonId who, HttpServletRequest request, Reader reader) {
        Form form = Form.sent(request);
        try {
            var reading = new Reading(form);
            int minutes = reading.number("minutes", 15);
            reading.faults().unless(minutes >= 1 && minutes <= LONGEST_LET_IN, "minutes", reader.say("at-door.minutes-between", LONGEST_LET_IN))
                    .unless(!form.value("letInReason").isEmpty(), "letInReason", reader.say("form.say-why")).orThrow();
            door.letIn(id, who, Duration.ofMinutes(minutes), new StaffAct(member.actor(), WhyAsked.shortened(form.value("letInReason"))));
            return done(id, who, reader.counted("at-door.is-let-in", minutes));
        } catch (BadInput bad) {
            return person.again(member, request, reader, id, who, bad);
        }
    }

    @PostMapping("/console/sessions/{id}/people/{who}/suspend")
    View suspend(@AuthenticationPrincipal StaffMember member, @PathVariable SessionId id, @PathVariable PersonId who, HttpServletRequest request, Reader reader) {
        return because(member, request, reader, id, who, act -> {
            roster.suspend(course(id), who, act.reason(), Revision.ANY, Actor.staff(member.login()));
            return reader.say("at-door.is-suspended");
        });
    }

    @PostMapping("/console/sessions/{id}/people/{who}/resume")
    View resume(@AuthenticationPrincipal StaffMember member, @PathVariable SessionId id, @PathVariable PersonId who, Reader reader) {
        roster.resume(course(id), who, Revision.ANY, Actor.staff(member.login()));
        return done(id, who, reader.say("at-door.suspension-lifted"));
    }

    @PostMapping("/console/sessions/{id}/people/{who}/devices/{device}/{what}")
    View device(@AuthenticationPrincipal StaffMember member, @PathVariable SessionId id, @PathVariable PersonId who, @PathVariable DeviceId device,
                @PathVariable String what, HttpServletRequest request, Reader reader) {
        if (devices.devicesOf(who).stream().noneMatch(some -> some.id().equals(device))) {
            throw new NotThere("device");
        }
        return because(member, request, reader, id, who, act -> switch (what) {
            case "excuse" -> {
                devices.excuse(device, act);
                yield reader.say("at-door.excused");
            }
            case "revoke" -> {
                devices.revoke(device, act);
                yield reader.say("at-door.device-revoked");
            }
            default -> throw new NotThere("page");
        });
    }

    /// Does it for the reason that was given, and says what it did; without one asks again.
    private View because(StaffMember member, HttpServletRequest request, Reader reader, SessionId id, PersonId who, Function<StaffAct, String> does) {
        try {
            return done(id, who, does.apply(new StaffAct(member.actor(), WhyAsked.of(Form.sent(request), reader))));
        } catch (BadInput bad) {
            return person.again(member, request, reader, id, who, bad);
        }
    }

    private CourseId course(SessionId id) {
        return views.session(id).course();
    }

    private View done(SessionId id, PersonId who, String said) {
        return views.pages().to("/console/sessions/" + id + "/people/" + who, said);
    }
}
