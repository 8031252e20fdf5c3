package org.admitone.console.house;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.admitone.console.Answer;
import org.admitone.console.Clocks;
import org.admitone.console.Frames;
import org.admitone.console.Icon;
import org.admitone.console.Pages;
import org.admitone.console.Place;
import org.admitone.console.Reader;
import org.admitone.console.StaffMember;
import org.admitone.console.StaffRight;
import org.admitone.console.Teaching;
import org.admitone.console.Tone;
import org.admitone.console.When;
import org.admitone.console.course.PhaseWords;
import org.admitone.console.course.SessionRow;
import org.admitone.platform.Slice;
import org.admitone.roster.Course;
import org.admitone.roster.CourseFilter;
import org.admitone.roster.Courses;
import org.admitone.session.Session;
import org.admitone.session.SessionFilter;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// The first page after sign-in.
@Controller
class TodayController {

    private static final Duration AHEAD = Duration.ofHours(36);
    private static final int MOST = 100;

    private final Teaching teaching;
    private final Courses courses;
    private final Troubles troubles;
    private final Clocks clocks;
    private final Frames frames;
    private final Pages pages;

    TodayController(Teaching teaching, Courses courses, Troubles troubles, Clocks clocks, Frames frames, Pages pages) {
        this.teaching = teaching;
        this.courses = courses;
        this.troubles = troubles;
        this.clocks = clocks;
        this.frames = frames;
        this.pages = pages;
    }

    @GetMapping("/")
    View front() {
        return pages.to("/console");
    }

    @GetMapping("/console")
    View today(@AuthenticationPrincipal StaffMember member, HttpServletRequest request) {
        Reader reader = frames.reader(request);
        When when = clocks.here(reader);
        List<SessionRow> now = new ArrayList<>();
        List<SessionRow> next = new ArrayList<>();
        var span = new SessionFilter(null, when.now().minus(Duration.ofHours(24)), when.now().plus(AHEAD), SessionFilter.Cancelled.LEFT_OUT);
        for (Session session : teaching.sessions(member, span, Slice.first(MOST)).items()) {
            switch (session.phaseAt(when.now())) {
                case DOOR_OPEN, RUNNING, CLOSING -> now.add(row(session, when, reader));
                case COMING -> next.add(row(session, when, reader));
                case CANCELLED, ENDED, OVER -> { }
            }
        }
        boolean house = member.role().gives(StaffRight.READ);
        List<TodayPage.Trouble> wrong = house ? troubles.now(reader.words()) : List.of();
        boolean fresh = house && courses.list(new CourseFilter(null, CourseFilter.Shelf.BOTH), Slice.first(1)).items().isEmpty();
        return pages.show("console/house/today", new TodayPage(frames.staff(request, reader, Place.TODAY, reader.say("today.title")),
                house || teaching.person(member.id()).isPresent() ? answer(now, next, wrong, reader) : nobody(reader), wrong, now, next,
                fresh, member.role().plans()));
    }

    private SessionRow row(Session session, When when, Reader reader) {
        return PhaseWords.row(session, courses.byId(session.course()).map(Course::title).orElse(""), when, reader);
    }

    private static Answer nobody(Reader reader) {
        return new Answer(Tone.QUIET, Icon.INFO, reader.say("today.nobody"), reader.say("today.nobody-more"), List.of());
    }

    private static Answer answer(List<SessionRow> now, List<SessionRow> next, List<TodayPage.Trouble> wrong, Reader reader) {
        String words = switch (now.size()) {
            case 0 -> reader.say("today.nothing");
            case 1 -> reader.say("today.one", now.getFirst().title());
            default -> reader.say("today.several", now.size());
        };
        boolean bad = wrong.stream().anyMatch(trouble -> trouble.tone() == Tone.BAD);
        String more = next.isEmpty() ? reader.say("today.nothing-next") : reader.say("today.next-is", next.getFirst().title(), next.getFirst().when());
        return new Answer(bad ? Tone.BAD : now.isEmpty() ? Tone.QUIET : Tone.GOOD, bad ? Icon.WARNING : now.isEmpty() ? Icon.TODAY : Icon.INSIDE,
                bad ? words + " " + reader.say("today.bad") : words, more, List.of());
    }
}
