package org.admitone.console.course;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.admitone.audit.Actor;
import org.admitone.console.Crumb;
import org.admitone.console.Form;
import org.admitone.console.Frame;
import org.admitone.console.Place;
import org.admitone.console.Reader;
import org.admitone.console.StaffMember;
import org.admitone.console.When;
import org.admitone.platform.BadInput;
import org.admitone.platform.NotThere;
import org.admitone.platform.words.Words;
import org.admitone.roster.Course;
import org.admitone.roster.CourseId;
import org.admitone.roster.Courses;
import org.admitone.roster.imports.ImportDesk;
import org.admitone.roster.imports.ImportId;
import org.admitone.roster.imports.ImportPlan;
import org.admitone.roster.imports.ImportPreview;
import org.admitone.roster.imports.Missing;
import org.admitone.roster.imports.PlannedEntry;
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

/// A class list comes in: pasted or as a file, shown, confirmed.
@Controller
class ImportController {

    private static final int FAULTS_SHOWN = 1000;

    private final Courses courses;
    private final ImportDesk desk;
    private final EnrolmentController.CourseViews views;

    ImportController(Courses courses, ImportDesk desk, EnrolmentController.CourseViews views) {
        this.courses = courses;
        this.desk = desk;
        this.views = views;
    }

    @GetMapping("/console/courses/{id}/import")
    View ask(@PathVariable CourseId id, HttpServletRequest request) {
        return asking(request, HttpStatus.OK, course(id), Form.empty(), null);
    }

    @PostMapping("/console/courses/{id}/import")
    View look(@AuthenticationPrincipal StaffMember member, @PathVariable CourseId id, HttpServletRequest request,
              @RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
        Course course = course(id);
        Form form = Form.sent(request);
        byte[] bytes = file == null ? new byte[0] : file.getBytes();
        boolean sent = bytes.length > 0;
        if (!sent && form.value("list").isEmpty()) {
            return asking(request, HttpStatus.UNPROCESSABLE_CONTENT, course, form.with(new BadInput("list", views.frames().reader(request).say("imports.paste-here"))), null);
        }
        Actor actor = Actor.staff(member.login());
        ImportPreview preview = sent ? desk.preview(id, bytes, actor) : desk.preview(id, form.raw("list"), actor);
        return preview.id() == null ? asking(request, HttpStatus.UNPROCESSABLE_CONTENT, course, form, preview.plan())
                : views.pages().to("/console/courses/" + id + "/import/" + preview.id());
    }

    @GetMapping("/console/courses/{id}/import/{list}")
    View preview(@PathVariable CourseId id, @PathVariable ImportId list, HttpServletRequest request) {
        Course course = course(id);
        ImportPlan plan = desk.again(id, list).plan();
        if (!plan.faults().isEmpty()) {
            return asking(request, HttpStatus.CONFLICT, course, Form.empty(), plan);
        }
        Words words = views.frames().reader(request).words();
        When when = views.clocks().in(course.zone(), views.frames().reader(request));
        var added = ImportWords.part(plan, PlannedEntry.Kind.ADDED, when);
        var changed = ImportWords.part(plan, PlannedEntry.Kind.UPDATED, when);
        String base = "/console/courses/" + id + "/import";
        return views.pages().show("console/course/preview", new PreviewPage(frame(request, course, "imports.changes"), ImportWords.answer(plan, words),
                base + "/" + list, base, plan.digest(), plan.notes().stream().map(words::translated).toList(), added, changed, ImportWords.missing(plan, words),
                plan.count(PlannedEntry.Kind.UNCHANGED), added.all() + changed.all() + plan.missing().size() == 0));
    }

    @PostMapping("/console/courses/{id}/import/{list}")
    View confirm(@AuthenticationPrincipal StaffMember member, @PathVariable CourseId id, @PathVariable ImportId list, HttpServletRequest request) {
        Form form = Form.sent(request);
        Missing missing = form.chosen("missing", "remove") ? Missing.REMOVE : Missing.KEEP;
        var done = desk.confirm(id, list, form.value("seen"), missing, Actor.staff(member.login()));
        return views.pages().to("/console/courses/" + id, ImportWords.done(done, views.frames().reader(request).words()));
    }

    private View asking(HttpServletRequest request, HttpStatus status, Course course, Form form, @Nullable ImportPlan plan) {
        Words words = views.frames().reader(request).words();
        var faults = plan == null ? java.util.List.<ImportPage.Fault>of() : plan.faults().stream().limit(FAULTS_SHOWN).map(fault -> ImportWords.fault(fault, words)).toList();
        int more = plan == null ? 0 : plan.faults().size() - faults.size();
        return views.pages().show(status, "console/course/import", new ImportPage(frame(request, course, "imports.title"), form,
                "/console/courses/" + course.id() + "/import", plan == null ? "" : words.translated(plan.form()), faults, more));
    }

    private Frame frame(HttpServletRequest request, Course course, String title) {
        Reader reader = views.frames().reader(request);
        return views.frames().staff(request, reader, Place.COURSES, reader.say(title), CoursesController.above(reader),
                new Crumb(course.title(), "/console/courses/" + course.id()));
    }

    private Course course(CourseId id) {
        return courses.byId(id).orElseThrow(() -> new NotThere("course"));
    }
}
