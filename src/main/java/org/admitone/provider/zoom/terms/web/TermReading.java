package org.admitone.provider.zoom.terms.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.admitone.console.Form;
import org.admitone.console.Reading;
import org.admitone.platform.Faults;
import org.admitone.provider.zoom.terms.Term;
import org.admitone.roster.Course;
import org.admitone.roster.CourseId;
import org.admitone.roster.Courses;
import org.springframework.stereotype.Component;

/// Between a term and how people and programs write it: days, and courses by their codes.
@Component
class TermReading {

    private final Courses courses;

    TermReading(Courses courses) {
        this.courses = courses;
    }

    Term term(Form form) {
        Reading reading = new Reading(form);
        LocalDate first = reading.date("firstDay", LocalDate.EPOCH);
        LocalDate last = reading.date("lastDay", first);
        List<CourseId> some = some(split(form.raw("courses")), "courses", reading.faults());
        return reading.whole(() -> new Term(first, last, some));
    }

    /// @throws org.admitone.platform.BadInput where a course is not there
    Term term(LocalDate first, LocalDate last, List<String> codes) {
        Faults faults = new Faults();
        List<CourseId> some = some(codes, "courses", faults);
        faults.orThrow();
        return new Term(first, last, some);
    }

    static List<String> split(String codes) {
        return Arrays.stream(codes.strip().split("[,;\\s]+")).filter(code -> !code.isEmpty()).toList();
    }

    private List<CourseId> some(List<String> codes, String field, Faults faults) {
        List<CourseId> found = new ArrayList<>();
        for (String code : codes) {
            Optional<CourseId> course = courses.byCode(code).map(Course::id);
            course.ifPresentOrElse(found::add, () -> faults.add(field, "There is no course with the code " + code + "."));
        }
        return found;
    }

    /// Empty: all courses.
    List<String> codes(Term term) {
        return term.courses().stream().flatMap(id -> courses.byId(id).stream()).map(Course::code).sorted().toList();
    }
}
