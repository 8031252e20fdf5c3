package org.admitone.console.live;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.admitone.attendance.AttendanceDesk;
import org.admitone.attendance.AttendanceLine;
import org.admitone.attendance.AttendanceSheet;
import org.admitone.attendance.Verdict;
import org.admitone.console.Choice;
import org.admitone.console.Crumb;
import org.admitone.console.Form;
import org.admitone.console.Links;
import org.admitone.console.Place;
import org.admitone.console.Reader;
import org.admitone.console.StaffMember;
import org.admitone.console.When;
import org.admitone.console.course.RuleWords;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A session's attendance, to read. The files beside it belong to [org.admitone.attendance.web], corrections to [CorrectionController].
@Controller
class AttendanceController {

    private static final int PER_PAGE = 100;
    private final AttendanceDesk desk;
    private final DoorViews views;

    AttendanceController(AttendanceDesk desk, DoorViews views) {
        this.desk = desk;
        this.views = views;
    }

    @GetMapping("/console/sessions/{id}/attendance")
    View sheet(@AuthenticationPrincipal StaffMember member, @PathVariable SessionId id, HttpServletRequest request, Reader reader,
               @RequestParam(required = false) @Nullable String after) {
        AttendanceSheet sheet = desk.sheet(id);
        When when = views.clocks().in(sheet.session().zone(), reader);
        Form search = Form.sent(request);
        String base = "/console/sessions/" + id;
        List<AttendanceLine> found = sheet.lines().stream().filter(line -> fits(line, search)).toList();
        int from = Math.min(offset(after), found.size());
        int until = Math.min(found.size(), from + PER_PAGE);
        var part = new AttendancePage.Part(found.isEmpty() ? "" : reader.say("presence.part", from + 1, until, found.size()), Links.first(request, after),
                Links.next(request, until < found.size() ? Integer.toString(until) : null));
        return views.pages().show("console/live/attendance", new AttendancePage(
                views.frames().staff(request, reader, Place.SESSIONS, reader.say("presence.title"), DoorViews.sessionsCrumb(reader), new Crumb(sheet.session().title(), base)),
                AttendanceLines.answer(sheet, reader.words()), rule(sheet, when), ClassPicture.of(sheet, when), search, shows(reader),
                AttendanceLines.of(found.subList(from, until), sheet, base, when), base + "/attendance",
                member.role().worksTheDoor() ? base + "/attendance/others" : null, part));
    }

    private static AttendancePage.Rule rule(AttendanceSheet sheet, When when) {
        return new AttendancePage.Rule(RuleWords.of(sheet.rule(), when.words()), RuleWords.whose(sheet.ruling(), when) + " " + when.words().say("presence.times-in", sheet.session().zone().getId()),
                "/console/courses/" + sheet.session().course() + "/attendance-rule");
    }

    private static List<Choice> shows(Reader reader) {
        return List.of(Choice.of("", reader.say("presence.show-all")), Choice.of("present", reader.say("verdict.present")), Choice.of("in_part", reader.say("verdict.in-part")),
                Choice.of("absent", reader.say("verdict.absent")), Choice.of("excused", reader.say("verdict.excused")), Choice.of("late", reader.say("presence.show-late")),
                Choice.of("corrected", reader.say("presence.show-corrected")));
    }

    private static boolean fits(AttendanceLine line, Form search) {
        String text = search.value("q").toLowerCase(Locale.ROOT);
        boolean named = line.person().displayName().toLowerCase(Locale.ROOT).contains(text) || line.person().uid().toLowerCase(Locale.ROOT).contains(text);
        return named && switch (search.value("show")) {
            case "present" -> line.verdict() == Verdict.PRESENT;
            case "in_part" -> line.verdict() == Verdict.IN_PART;
            case "absent" -> line.verdict() == Verdict.ABSENT;
            case "excused" -> line.verdict() == Verdict.EXCUSED;
            case "late" -> !line.late().isZero() || !line.leftEarly().isZero();
            case "corrected" -> !line.corrections().isEmpty();
            default -> true;
        };
    }

    private static int offset(@Nullable String after) {
        try {
            return after == null ? 0 : Math.max(0, Integer.parseInt(after));
        } catch (NumberFormatException typed) {
            return 0;
        }
    }
}
