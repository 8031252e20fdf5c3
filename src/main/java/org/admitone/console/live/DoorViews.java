package org.admitone.console.live;

import org.admitone.console.Clocks;
import org.admitone.console.Crumb;
import org.admitone.console.Frames;
import org.admitone.console.Pages;
import org.admitone.console.Reader;
import org.admitone.platform.NotThere;
import org.admitone.roster.Course;
import org.admitone.roster.CourseId;
import org.admitone.roster.Courses;
import org.admitone.session.Session;
import org.admitone.session.SessionId;
import org.admitone.session.Sessions;
import org.springframework.stereotype.Component;

/// What pages of this package are made with.
@Component
record DoorViews(Sessions sessions, Courses courses, Clocks clocks, Frames frames, Pages pages) {

    Session session(SessionId id) {
        return sessions.byId(id).orElseThrow(() -> new NotThere("session"));
    }

    /// The list above every page here.
    static Crumb sessionsCrumb(Reader reader) {
        return new Crumb(reader.say("sessions.title"), "/console/sessions");
    }

    Course course(CourseId id) {
        return courses.byId(id).orElseThrow(() -> new NotThere("course"));
    }
}
