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
    private static final Answer NOBODY = new Answer(Tone.QUIET, Icon.INFO, "No class is yours yet.",
            "Your account is not tied to anybody on a roster. Ask an owner of this house to say who you are there.", List.of());

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
        When when = clocks.here();
        List<SessionRow> now = new ArrayList<>();
        List<SessionRow> next = new ArrayList<>();
        var span = new SessionFilter(null, when.now().minus(Duration.ofHours(24)), when.now().plus(AHEAD), SessionFilter.Cancelled.LEFT_OUT);
        for (Session session : teaching.sessions(member, span, Slice.first(MOST)).items()) {
            switch (session.phaseAt(when.now())) {
                case DOOR_OPEN, RUNNING, CLOSING -> now.add(row(session, when));
                case COMING -> next.add(row(session, when));
                case CANCELLED, ENDED, OVER -> { }
            }
        }
        boolean house = member.role().gives(StaffRight.READ);
        List<TodayPage.Trouble> wrong = house ? troubles.now() : List.of();
        boolean fresh = house && courses.list(new CourseFilter(null, CourseFilter.Shelf.BOTH), Slice.first(1)).items().isEmpty();
        return pages.show("console/house/today", new TodayPage(frames.staff(request, Place.TODAY, "Today"), house || teaching.person(member.id()).isPresent() ? answer(now, next, wrong) : NOBODY, wrong, now, next,
                fresh, member.role().plans()));
    }

    private SessionRow row(Session session, When when) {
        return PhaseWords.row(session, courses.byId(session.course()).map(Course::title).orElse(""), when);
    }

    private static Answer answer(List<SessionRow> now, List<SessionRow> next, List<TodayPage.Trouble> wrong) {
        String words = switch (now.size()) {
            case 0 -> "Nothing is on now.";
            case 1 -> now.getFirst().title() + " is on.";
            default -> now.size() + " sessions are on.";
        };
        boolean bad = wrong.stream().anyMatch(trouble -> trouble.tone() == Tone.BAD);
        String more = next.isEmpty() ? "Nothing is planned until tomorrow evening." : "Next: " + next.getFirst().title() + ", " + next.getFirst().when() + ".";
        return new Answer(bad ? Tone.BAD : now.isEmpty() ? Tone.QUIET : Tone.GOOD, bad ? Icon.WARNING : now.isEmpty() ? Icon.TODAY : Icon.INSIDE,
                bad ? words + " Something needs you." : words, more, List.of());
    }
}
