package org.admitone.console.course;

import java.util.List;
import org.admitone.roster.CourseId;

/// The sides of a course.
public record CourseTab(String words, String href, boolean here) {

    static List<CourseTab> of(CourseId course, String here) {
        String base = "/console/courses/" + course;
        return List.of(new CourseTab("Roster", base, here.equals("roster")),
                new CourseTab("Sessions", base + "/sessions", here.equals("sessions")),
                new CourseTab("Door and settings", base + "/settings", here.equals("settings")),
                new CourseTab("Attendance rule", base + "/attendance-rule", here.equals("attendance-rule")),
                new CourseTab("Class mails", base + "/class-mails", here.equals("class-mails")));
    }
}
