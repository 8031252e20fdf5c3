package org.admitone.console.house;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.admitone.api.AuditCsv;
import org.admitone.api.AuditNames;
import org.admitone.audit.AuditBook;
import org.admitone.audit.AuditFilter;
import org.admitone.console.Form;
import org.admitone.roster.Courses;
import org.admitone.roster.People;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The audit trail as a file to take along: all that is searched for, not only the part that is shown; the same file that programs get.
@Controller
class AuditFileController {

    private final AuditBook book;
    private final People people;
    private final Courses courses;
    private final AuditController.HouseViews views;

    AuditFileController(AuditBook book, People people, Courses courses, AuditController.HouseViews views) {
        this.book = book;
        this.people = people;
        this.courses = courses;
        this.views = views;
    }

    /// In parts from the book into the answer, so that a trail of any length fits into a small server.
    @GetMapping("/console/audit.csv")
    void csv(HttpServletRequest request, HttpServletResponse answer) throws IOException {
        AuditFilter filter = AuditController.filter(Form.sent(request), views.clocks().here(views.frames().reader(request)).zone());
        answer.setContentType("text/csv;charset=UTF-8");
        answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("audit.csv").build().toString());
        new AuditCsv(new AuditNames(people, courses)).write(before -> book.lines(filter, before, AuditCsv.AT_ONCE), answer.getWriter());
    }
}
