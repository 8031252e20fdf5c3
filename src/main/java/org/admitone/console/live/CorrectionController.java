package org.admitone.console.live;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.admitone.attendance.AttendanceDesk;
import org.admitone.attendance.AttendanceLine;
import org.admitone.attendance.AttendanceSheet;
import org.admitone.attendance.Correction;
import org.admitone.attendance.CorrectionDesk;
import org.admitone.audit.Actor;
import org.admitone.console.Choice;
import org.admitone.console.Crumb;
import org.admitone.console.Form;
import org.admitone.console.Frame;
import org.admitone.console.NotAllowed;
import org.admitone.console.Place;
import org.admitone.console.Reading;
import org.admitone.console.StaffMember;
import org.admitone.console.When;
import org.admitone.console.course.RuleWords;
import org.admitone.platform.BadInput;
import org.admitone.platform.NotThere;
import org.admitone.platform.Slice;
import org.admitone.platform.Stored;
import org.admitone.roster.People;
import org.admitone.roster.Person;
import org.admitone.roster.PersonFilter;
import org.admitone.roster.PersonId;
import org.admitone.session.Session;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// One person's attendance, and what staff say of it. A correction is a line more; nothing is overwritten.
@Controller
class CorrectionController {

    private static final int FOUND = 20;
    private static final List<Choice> WORDS = List.of(Choice.of("present", "Present, whatever the minutes are"), Choice.of("absent", "Absent"),
            Choice.of("excused", "Excused"), new Choice("inside", "Was inside", "From and until when; the rule judges anew."),
            new Choice("outside", "Was not inside", "From and until when; the rule judges anew."),
            new Choice("as_measured", "As measured", "Everything said before counts no more. It stays on record."));

    private final AttendanceDesk desk;
    private final CorrectionDesk corrections;
    private final People people;
    private final DoorViews views;

    CorrectionController(AttendanceDesk desk, CorrectionDesk corrections, People people, DoorViews views) {
        this.desk = desk;
        this.corrections = corrections;
        this.people = people;
        this.views = views;
    }

    @GetMapping("/console/sessions/{id}/attendance/people/{person}")
    View one(@AuthenticationPrincipal StaffMember member, @PathVariable SessionId id, @PathVariable PersonId person, HttpServletRequest request) {
        return page(member, request, HttpStatus.OK, id, person, null);
    }

    @PostMapping("/console/sessions/{id}/attendance/people/{person}")
    View correct(@AuthenticationPrincipal StaffMember member, @PathVariable SessionId id, @PathVariable PersonId person, HttpServletRequest request) {
        NotAllowed.unless(member.role().actsInClass());
        Form form = Form.sent(request);
        try {
            Correction.Word word = word(form, views.session(id));
            var stored = corrections.correct(id, person, word, form.value("reason"), Actor.staff(member.login()));
            return views.pages().to("/console/sessions/" + id + "/attendance/people/" + person,
                    stored.how() == Stored.How.UNCHANGED ? "That was said already." : "Noted beside what was measured, with your name and reason.");
        } catch (BadInput bad) {
            return page(member, request, HttpStatus.UNPROCESSABLE_CONTENT, id, person, form.with(bad));
        }
    }

    @GetMapping("/console/sessions/{id}/attendance/others")
    View others(@AuthenticationPrincipal StaffMember member, @PathVariable SessionId id, HttpServletRequest request) {
        NotAllowed.unless(member.role().worksTheDoor());
        Form search = Form.sent(request);
        var found = search.value("q").isEmpty() ? List.<LetInPage.Found>of()
                : people.list(PersonFilter.matching(search.value("q")), Slice.first(FOUND)).items().stream()
                        .map(some -> new LetInPage.Found("/console/sessions/" + id + "/attendance/people/" + some.id(), some.displayName(), some.uid(),
                                some.email() == null ? "" : some.email())).toList();
        return views.pages().show("console/live/attendance-others", new LetInPage(frame(request, views.session(id), "Somebody else was there"), search, found));
    }

    /// Times are read only where they belong to what is said: the form always sends them.
    private static Correction.Word word(Form form, Session session) {
        String says = form.value("says");
        boolean span = says.equals("inside") || says.equals("outside");
        var reading = new Reading(form);
        Instant from = span ? reading.moment("from", session.zone()) : null;
        Instant until = span ? reading.moment("until", session.zone()) : null;
        return reading.whole(() -> Correction.Word.of(says, from, until));
    }

    private View page(StaffMember member, HttpServletRequest request, HttpStatus status, SessionId id, PersonId personId, @Nullable Form filled) {
        AttendanceSheet sheet = desk.sheet(id);
        Session session = sheet.session();
        Person person = people.byId(personId).orElseThrow(() -> new NotThere("person"));
        When when = views.clocks().in(session.zone());
        AttendanceLine line = sheet.lines().stream().filter(some -> some.person().id().equals(personId)).findFirst().orElse(null);
        Form form = filled != null ? filled
                : Form.of(Map.of("says", "present", "from", when.typed(session.startsAt()), "until", when.typed(AttendanceSheet.over(session)), "reason", ""));
        String base = "/console/sessions/" + id;
        return views.pages().show(status, "console/live/correction", new CorrectionPage(frame(request, session, person.displayName()), person.displayName(),
                session.title(), line == null ? null : AttendanceLines.line(line, sheet, base, when), line == null ? "" : measured(line, when),
                ClassPicture.of(sheet, when), line == null ? List.of() : line.corrections().reversed().stream().map(some -> said(some, when)).toList(),
                form, WORDS, session.zone().getId(), base + "/attendance/people/" + personId, base + "/people/" + personId, member.role().actsInClass()));
    }

    private static String measured(AttendanceLine line, When when) {
        String stay = AttendanceLines.stay(line, line.measured(), when);
        return AttendanceLines.words(line.measured().verdict()) + ", " + When.counted(line.measured().minutes(), "minute")
                + (stay.isEmpty() ? "; never seen inside" : "; inside " + stay);
    }

    private static CorrectionPage.Said said(Correction some, When when) {
        return new CorrectionPage.Said(when.dayAndTime(some.at()), RuleWords.name(some.by(), when.words()), AttendanceLines.says(some.word(), when), some.reason());
    }

    private Frame frame(HttpServletRequest request, Session session, String title) {
        String base = "/console/sessions/" + session.id();
        return views.frames().staff(request, Place.SESSIONS, title, new Crumb("Sessions", "/console/sessions"), new Crumb(session.title(), base),
                new Crumb("Attendance", base + "/attendance"));
    }
}
