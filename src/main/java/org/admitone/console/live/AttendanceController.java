package org.admitone.console.live;

import jakarta.servlet.http.HttpServletRequest;
import org.admitone.attendance.AttendanceDesk;
import org.admitone.attendance.AttendanceRule;
import org.admitone.attendance.AttendanceSheet;
import org.admitone.console.Crumb;
import org.admitone.console.Place;
import org.admitone.console.When;
import org.admitone.session.SessionId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// A session's attendance, to read. The CSV beside it belongs to [org.admitone.attendance.web].
@Controller
class AttendanceController {

    private final AttendanceDesk desk;
    private final DoorViews views;

    AttendanceController(AttendanceDesk desk, DoorViews views) {
        this.desk = desk;
        this.views = views;
    }

    @GetMapping("/console/sessions/{id}/attendance")
    View sheet(@PathVariable SessionId id, HttpServletRequest request) {
        AttendanceSheet sheet = desk.sheet(id, AttendanceRule.USUAL);
        When when = views.clocks().in(sheet.session().zone());
        String base = "/console/sessions/" + id;
        return views.pages().show("console/live/attendance", new AttendancePage(
                views.frames().staff(request, Place.SESSIONS, "Attendance", new Crumb("Sessions", "/console/sessions"), new Crumb(sheet.session().title(), base)),
                AttendanceLines.answer(sheet), "Present: inside for at least " + AttendanceRule.USUAL.presentPercent() + " % of the session. Times in "
                        + sheet.session().zone().getId() + ".",
                AttendanceLines.of(sheet, base, when), base + "/attendance.csv"));
    }
}
