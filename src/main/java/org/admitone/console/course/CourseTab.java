package org.admitone.console.course;

import java.util.List;
import org.admitone.platform.words.Words;
import org.admitone.roster.CourseId;

/// The sides of a course.
public record CourseTab(String words, String href, boolean here) {

    static List<CourseTab> of(CourseId course, String here, Words words) {
        String base = "/console/courses/" + course;
        return List.of(new CourseTab(words.say("courses.tab-roster"), base, here.equals("roster")),
                new CourseTab(words.say("courses.tab-sessions"), base + "/sessions", here.equals("sessions")),
                new CourseTab(words.say("courses.tab-settings"), base + "/settings", here.equals("settings")),
                new CourseTab(words.say("courses.tab-rule"), base + "/attendance-rule", here.equals("attendance-rule")),
                new CourseTab(words.say("courses.tab-mails"), base + "/class-mails", here.equals("class-mails")));
    }
}
