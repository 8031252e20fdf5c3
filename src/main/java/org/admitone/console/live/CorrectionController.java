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
import org.admitone.console.Reader;
import org.admitone.console.Reading;
import org.admitone.console.StaffMember;
import org.admitone.console.When;
import org.admitone.console.course.RuleWords;
import org.admitone.platform.BadInput;
import org.admitone.platform.NotThere;
import org.admitone.platform.Stored;
import org.admitone.platform.words.Words;
import org.admitone.roster.People;
import org.admitone.roster.Person;
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
    View one(@AuthenticationPrincipal StaffMember member, @PathVariable SessionId id, @PathVariable PersonId person, HttpServletRequest request, Reader reader) {
        return page(member, request, reader, HttpStatus.OK, id, person, null);
    }

    @PostMapping("/console/sessions/{id}/attendance/people/{person}")
    View correct(@AuthenticationPrincipal StaffMember member, @PathVariable SessionId id, @PathVariable PersonId person, HttpServletRequest request, Reader reader) {
        NotAllowed.unless(member.role().actsInClass());
        Form form = Form.sent(request);
        try {
            Correction.Word word = word(form, views.session(id));
            var stored = corrections.correct(id, person, word, form.value("reason"), Actor.staff(member.login()));
            return views.pages().to("/console/sessions/" + id + "/attendance/people/" + person,
                    stored.how() == Stored.How.UNCHANGED ? reader.say("correction.said-already") : reader.say("correction.noted"));
        } catch (BadInput bad) {
            return page(member, request, reader, HttpStatus.UNPROCESSABLE_CONTENT, id, person, form.with(reader.told(bad)));
        }
    }

    @GetMapping("/console/sessions/{id}/attendance/others")
    View others(@AuthenticationPrincipal StaffMember member, @PathVariable SessionId id, HttpServletRequest request, Reader reader) {
        NotAllowed.unless(member.role().worksTheDoor());
        return views.pages().show("console/live/attendance-others", LetInPage.of(frame(request, reader, views.session(id), reader.say("presence.other")), request, people,
                "/console/sessions/" + id + "/attendance/people/"));
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

    private static List<Choice> words(Reader reader) {
        return List.of(Choice.of("present", reader.say("correction.present")), Choice.of("absent", reader.say("verdict.absent")), Choice.of("excused", reader.say("verdict.excused")),
                new Choice("inside", reader.say("correction.inside"), reader.say("correction.anew")), new Choice("outside", reader.say("correction.outside"), reader.say("correction.anew")),
                new Choice("as_measured", reader.say("correction.as-measured"), reader.say("correction.as-measured-more")));
    }

    private View page(StaffMember member, HttpServletRequest request, Reader reader, HttpStatus status, SessionId id, PersonId personId, @Nullable Form filled) {
        AttendanceSheet sheet = desk.sheet(id);
        Session session = sheet.session();
        Person person = people.byId(personId).orElseThrow(() -> new NotThere("person"));
        When when = views.clocks().in(session.zone(), reader);
        AttendanceLine line = sheet.lines().stream().filter(some -> some.person().id().equals(personId)).findFirst().orElse(null);
        Form form = filled != null ? filled
                : Form.of(Map.of("says", "present", "from", when.typed(session.startsAt()), "until", when.typed(AttendanceSheet.over(session)), "reason", ""));
        String base = "/console/sessions/" + id;
        return views.pages().show(status, "console/live/correction", new CorrectionPage(frame(request, reader, session, person.displayName()), person.displayName(),
                session.title(), line == null ? null : AttendanceLines.line(line, sheet, base, when), line == null ? "" : measured(line, when),
                ClassPicture.of(sheet, when), line == null ? List.of() : line.corrections().reversed().stream().map(some -> said(some, when)).toList(),
                form, words(reader), session.zone().getId(), base + "/attendance/people/" + personId, base + "/people/" + personId, member.role().actsInClass()));
    }

    private static String measured(AttendanceLine line, When when) {
        String stay = AttendanceLines.stay(line, line.measured(), when);
        Words words = when.words();
        String verdict = words.of("verdict", line.measured().verdict());
        long minutes = line.measured().minutes();
        return stay.isEmpty() ? words.counted("correction.measured-never", minutes, verdict) : words.counted("correction.measured-inside", minutes, verdict, stay);
    }

    private static CorrectionPage.Said said(Correction some, When when) {
        return new CorrectionPage.Said(when.dayAndTime(some.at()), RuleWords.name(some.by(), when.words()), AttendanceLines.says(some.word(), when), some.reason());
    }

    private Frame frame(HttpServletRequest request, Reader reader, Session session, String title) {
        String base = "/console/sessions/" + session.id();
        return views.frames().staff(request, reader, Place.SESSIONS, title, DoorViews.sessionsCrumb(reader), new Crumb(session.title(), base),
                new Crumb(reader.say("presence.title"), base + "/attendance"));
    }
}
