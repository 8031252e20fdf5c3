package org.admitone.console.course;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.admitone.audit.Actor;
import org.admitone.console.Crumb;
import org.admitone.console.Form;
import org.admitone.console.Frame;
import org.admitone.console.Place;
import org.admitone.console.Reader;
import org.admitone.console.StaffMember;
import org.admitone.platform.BadInput;
import org.admitone.platform.NotThere;
import org.admitone.platform.words.Words;
import org.admitone.roster.Course;
import org.admitone.roster.CourseId;
import org.admitone.roster.Courses;
import org.admitone.session.imports.NotNamed;
import org.admitone.session.imports.PlannedSession.Kind;
import org.admitone.session.imports.SessionImportDesk;
import org.admitone.session.imports.SessionListId;
import org.admitone.session.imports.SessionPlan;
import org.admitone.session.imports.SessionPreview;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// A list of sessions comes in, of one course or of the whole school: pasted or as a file, shown, confirmed.
@Controller
class SessionListController {

    private static final int FAULTS_SHOWN = 1000;
    private static final String OF_COURSE = "/console/courses/{id}/session-list";
    private static final String OF_SCHOOL = "/console/session-list";

    private final Courses courses;
    private final SessionImportDesk desk;
    private final EnrolmentController.CourseViews views;

    SessionListController(Courses courses, SessionImportDesk desk, EnrolmentController.CourseViews views) {
        this.courses = courses;
        this.desk = desk;
        this.views = views;
    }

    @GetMapping({OF_COURSE, OF_SCHOOL})
    View ask(@PathVariable(required = false) @Nullable CourseId id, HttpServletRequest request) {
        return asking(request, HttpStatus.OK, course(id), Form.empty(), null);
    }

    @PostMapping({OF_COURSE, OF_SCHOOL})
    View look(@AuthenticationPrincipal StaffMember member, @PathVariable(required = false) @Nullable CourseId id, HttpServletRequest request,
              @RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
        Course course = course(id);
        Form form = Form.sent(request);
        byte[] bytes = file == null ? new byte[0] : file.getBytes();
        if (bytes.length == 0 && form.value("list").isEmpty()) {
            return asking(request, HttpStatus.UNPROCESSABLE_CONTENT, course, form.with(new BadInput("list", reader(request).say("session-list.paste-here"))), null);
        }
        Actor actor = Actor.staff(member.login());
        SessionPreview preview = bytes.length > 0 ? desk.preview(id, bytes, actor) : desk.preview(id, form.raw("list"), actor);
        return preview.id() == null ? asking(request, HttpStatus.UNPROCESSABLE_CONTENT, course, form, preview.plan()) : views.pages().to(base(course) + "/" + preview.id());
    }

    @GetMapping({OF_COURSE + "/{sessions}", OF_SCHOOL + "/{sessions}"})
    View preview(@PathVariable(required = false) @Nullable CourseId id, @PathVariable SessionListId sessions, HttpServletRequest request) {
        Course course = course(id);
        SessionPreview preview = desk.again(id, sessions);
        SessionPlan plan = preview.plan();
        if (!plan.faults().isEmpty()) {
            return asking(request, HttpStatus.CONFLICT, course, Form.empty(), plan);
        }
        SessionListWords says = new SessionListWords(reader(request), views.clocks());
        boolean ofSchool = course == null;
        boolean nothing = plan.count(Kind.ADDED) + plan.count(Kind.CHANGED) + plan.count(Kind.CANCELLED) + plan.missing().size() == 0;
        return views.pages().show("console/course/session-list-preview", new SessionListPage.Preview(frame(request, course, "session-list.preview"), says.answer(plan),
                base(course) + "/" + sessions, base(course), plan.digest(), says.notes(preview), says.part(preview, Kind.ADDED, ofSchool), says.part(preview, Kind.CHANGED, ofSchool),
                says.part(preview, Kind.CANCELLED, ofSchool), says.part(preview, Kind.STAYS_CANCELLED, ofSchool), says.missing(plan), says.ofNone(plan), nothing));
    }

    @PostMapping({OF_COURSE + "/{sessions}", OF_SCHOOL + "/{sessions}"})
    View confirm(@AuthenticationPrincipal StaffMember member, @PathVariable(required = false) @Nullable CourseId id, @PathVariable SessionListId sessions, HttpServletRequest request) {
        Form form = Form.sent(request);
        NotNamed notNamed = form.chosen("missing", "cancel") ? NotNamed.ARE_CANCELLED : NotNamed.STAY;
        var done = desk.confirm(id, sessions, form.value("seen"), notNamed, Actor.staff(member.login()));
        return views.pages().to(id == null ? "/console/sessions" : "/console/courses/" + id + "/sessions", new SessionListWords(reader(request), views.clocks()).done(done));
    }

    private View asking(HttpServletRequest request, HttpStatus status, @Nullable Course course, Form form, @Nullable SessionPlan plan) {
        Words words = reader(request).words();
        var faults = plan == null ? List.<ImportPage.Fault>of() : plan.faults().stream().limit(FAULTS_SHOWN).map(fault -> ImportWords.fault(fault, words)).toList();
        int more = plan == null ? 0 : plan.faults().size() - faults.size();
        return views.pages().show(status, "console/course/session-list", new SessionListPage(frame(request, course, "session-list.title"), form, base(course), course == null,
                plan == null ? "" : words.translated(plan.form()), faults, more));
    }

    private Frame frame(HttpServletRequest request, @Nullable Course course, String title) {
        Reader reader = reader(request);
        return course == null ? views.frames().staff(request, reader, Place.SESSIONS, reader.say(title), new Crumb(reader.say("sessions.title"), "/console/sessions"))
                : views.frames().staff(request, reader, Place.COURSES, reader.say(title), CoursesController.above(reader), new Crumb(course.title(), "/console/courses/" + course.id() + "/sessions"));
    }

    private Reader reader(HttpServletRequest request) {
        return views.frames().reader(request);
    }

    private static String base(@Nullable Course course) {
        return course == null ? OF_SCHOOL : "/console/courses/" + course.id() + "/session-list";
    }

    private @Nullable Course course(@Nullable CourseId id) {
        return id == null ? null : courses.byId(id).orElseThrow(() -> new NotThere("course"));
    }
}
