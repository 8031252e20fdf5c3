package org.admitone.console.course;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.admitone.audit.Actor;
import org.admitone.console.Confirmation;
import org.admitone.console.Crumb;
import org.admitone.console.Form;
import org.admitone.console.Links;
import org.admitone.console.Place;
import org.admitone.console.Reader;
import org.admitone.console.StaffMember;
import org.admitone.console.WhyAsked;
import org.admitone.platform.BadInput;
import org.admitone.platform.Clash;
import org.admitone.platform.NotThere;
import org.admitone.platform.Revision;
import org.admitone.roster.Course;
import org.admitone.roster.CourseId;
import org.admitone.roster.Courses;
import org.admitone.session.Session;
import org.admitone.session.SessionDesk;
import org.admitone.session.SessionDetails;
import org.admitone.session.SessionId;
import org.admitone.session.Sessions;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Moving and cancelling one session; from here one comes to the series it belongs to.
@Controller
class SessionChangeController {

    private final Sessions sessions;
    private final SessionDesk desk;
    private final Courses courses;
    private final ProviderChoices providers;
    private final SeriesViews series;
    private final EnrolmentController.CourseViews views;

    SessionChangeController(Sessions sessions, SessionDesk desk, Courses courses, ProviderChoices providers, SeriesViews series, EnrolmentController.CourseViews views) {
        this.sessions = sessions;
        this.desk = desk;
        this.courses = courses;
        this.providers = providers;
        this.series = series;
        this.views = views;
    }

    @GetMapping("/console/sessions/{id}/edit")
    View edit(@PathVariable SessionId id, HttpServletRequest request) {
        Session session = session(id);
        return moving(request, HttpStatus.OK, session, SessionForm.of(session));
    }

    @PostMapping("/console/sessions/{id}/edit")
    View change(@AuthenticationPrincipal StaffMember member, @PathVariable SessionId id, HttpServletRequest request) {
        Session session = session(id);
        Form form = Form.sent(request);
        if (form.chosen("again", "yes")) {
            return moving(request, HttpStatus.OK, session, form);
        }
        try {
            SessionDetails details = SessionForm.read(form, course(session.course()), desk, session.provider());
            Optional<View> which = form.chosen("which", "one") ? Optional.empty() : which(request, session, form);
            if (which.isPresent()) {
                return which.get();
            }
            desk.change(id, Links.revision(form), details, Actor.staff(member.login()));
            return views.pages().to("/console/sessions/" + id, views.frames().reader(request).say("sessions.saved"));
        } catch (BadInput bad) {
            return moving(request, HttpStatus.UNPROCESSABLE_CONTENT, session, form.with(views.frames().reader(request).told(bad)));
        } catch (Clash clash) {
            return moving(request, HttpStatus.CONFLICT, session, form.with(views.frames().reader(request).told(CoursesController.asFault(clash))));
        }
    }

    @GetMapping("/console/sessions/{id}/cancel")
    View confirm(@PathVariable SessionId id, HttpServletRequest request) {
        Session session = session(id);
        Reader reader = views.frames().reader(request);
        var when = views.clocks().in(session.zone(), reader);
        var ask = new Confirmation(
                views.frames().staff(request, reader, Place.SESSIONS, reader.say("sessions.cancel-ask", session.title()), above(reader)),
                reader.say("sessions.cancel-what", when.span(session.startsAt(), session.endsAt()), session.zone().getId()),
                "/console/sessions/" + id + "/cancel", reader.say("sessions.cancel"), "/console/sessions/" + id, reader.say("sessions.cancel-why"));
        return series.of(session, when.now()).map(of -> views.pages().show("console/course/session-cancel", new SessionWhichPage.Cancel(ask, series.links(of, reader))))
                .orElseGet(() -> views.pages().show("console/confirm", ask));
    }

    @PostMapping("/console/sessions/{id}/cancel")
    View cancel(@AuthenticationPrincipal StaffMember member, @PathVariable SessionId id, HttpServletRequest request, Reader reader) {
        desk.cancel(id, Revision.ANY, WhyAsked.of(Form.sent(request), reader), Actor.staff(member.login()));
        return views.pages().to("/console/sessions/" + id, reader.say("sessions.is-cancelled"));
    }

    /// Asks how many sessions are meant, where what was typed can be said of more than this one.
    private Optional<View> which(HttpServletRequest request, Session session, Form form) {
        Reader reader = views.frames().reader(request);
        String here = "/console/sessions/" + session.id();
        return series.of(session, views.clocks().here().now()).flatMap(of -> SessionInSeries.of(of.here().series(), of.member(), form).map(wider ->
                views.pages().show("console/course/session-which", new SessionWhichPage(
                        views.frames().staff(request, reader, Place.SESSIONS, reader.say("series.which"), above(reader), new Crumb(session.title(), here)),
                        series.links(of, reader).series(), here + "/edit", form, SessionInSeries.fields(session), of.here().address() + "/edit", wider))));
    }

    private View moving(HttpServletRequest request, HttpStatus status, Session session, Form form) {
        Reader reader = views.frames().reader(request);
        String here = "/console/sessions/" + session.id();
        return views.pages().show(status, "console/course/session-form", new SessionFormPage(
                views.frames().staff(request, reader, Place.SESSIONS, reader.say("sessions.change"), above(reader), new Crumb(session.title(), here)),
                form, here + "/edit", reader.say("form.save"), SessionForm.policies(reader.words()), DoorWords.ZONES, providers.beside(session.provider(), reader.words()),
                session.cancelledAt() == null ? here + "/cancel" : null,
                series.of(session, views.clocks().here().now()).map(of -> series.links(of, reader)).orElse(null)));
    }

    private static Crumb above(Reader reader) {
        return new Crumb(reader.say("sessions.title"), "/console/sessions");
    }

    private Course course(CourseId id) {
        return courses.byId(id).orElseThrow(() -> new NotThere("course"));
    }

    private Session session(SessionId id) {
        return sessions.byId(id).orElseThrow(() -> new NotThere("session"));
    }
}
