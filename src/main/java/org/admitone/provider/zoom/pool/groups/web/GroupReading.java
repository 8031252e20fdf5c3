package org.admitone.provider.zoom.pool.groups.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.admitone.console.Form;
import org.admitone.platform.BadInput;
import org.admitone.platform.Faults;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.pool.groups.GroupDesk;
import org.admitone.provider.zoom.pool.groups.GroupTerms;
import org.admitone.provider.zoom.pool.groups.HostGroupId;
import org.admitone.roster.Course;
import org.admitone.roster.CourseId;
import org.admitone.roster.Courses;
import org.admitone.roster.People;
import org.admitone.roster.Person;
import org.admitone.roster.PersonId;
import org.springframework.stereotype.Component;

/// Between a group and how people and programs write it: courses by their codes, teachers by the LMS's id. Tells every fault at once.
@Component
class GroupReading {

    /// A name that no group has while the one that was written cannot be used.
    private static final String NAMELESS = "\u2026";

    private final GroupDesk desk;
    private final Courses courses;
    private final People people;

    GroupReading(GroupDesk desk, Courses courses, People people) {
        this.desk = desk;
        this.courses = courses;
        this.people = people;
    }

    record Written(String name, GroupTerms.Beside beside, List<String> hosts, List<String> courses, List<String> teachers) {}

    static Written written(Form form) {
        return new Written(form.value("name"), form.value("beside").equals("own_only") ? GroupTerms.Beside.OWN_ONLY : GroupTerms.Beside.OWN_AND_COMMON, form.all("hosts"),
                chosen(form, "courses", "addCourse"), chosen(form, "teachers", "addTeacher"));
    }

    /// What was typed and what was ticked among what was found.
    private static List<String> chosen(Form form, String typed, String ticked) {
        return Stream.concat(form.raw(typed).lines().map(String::strip).filter(line -> !line.isEmpty()), form.all(ticked).stream()).distinct().toList();
    }

    /// With what was ticked written among what was typed.
    static Form tidy(Form form) {
        return form.with("courses", String.join("\n", chosen(form, "courses", "addCourse"))).with("teachers", String.join("\n", chosen(form, "teachers", "addTeacher")))
                .with("addCourse").with("addTeacher");
    }

    /// Whether the form is to be shown again, as nothing is to be looked at yet: something is searched for, or to be written otherwise.
    static boolean isBeingWritten(Form form) {
        return !form.value("find").isEmpty() && !form.value("q").isEmpty() || !form.value("again").isEmpty();
    }

    /// @throws BadInput with every fault, also with what is another group's
    GroupTerms terms(HostGroupId id, Written written) {
        Faults faults = new Faults();
        Set<HostId> hosts = written.hosts.stream().map(HostId::new).collect(Collectors.toSet());
        Set<CourseId> ofCourses = found(written.courses, code -> courses.byCode(code).map(Course::id), code -> faults.add("courses", "There is no course with the code " + code + "."));
        Set<PersonId> ofTeachers = found(written.teachers, uid -> people.byUid(uid).map(Person::id), uid -> faults.add("teachers", "There is nobody with the id " + uid + "."));
        GroupTerms terms = named(written, hosts, ofCourses, ofTeachers, faults);
        faults.addAll(desk.wrong(id, terms).found());
        faults.orThrow();
        return terms;
    }

    private static GroupTerms named(Written written, Set<HostId> hosts, Set<CourseId> courses, Set<PersonId> teachers, Faults faults) {
        try {
            return new GroupTerms(written.name, written.beside, hosts, courses, teachers);
        } catch (BadInput unusable) {
            faults.addAll(unusable.faults());
            return new GroupTerms(NAMELESS, written.beside, hosts, courses, teachers);
        }
    }

    private static <T> Set<T> found(List<String> words, Function<String, Optional<T>> find, java.util.function.Consumer<String> missing) {
        Set<T> found = new LinkedHashSet<>();
        words.forEach(word -> find.apply(word).ifPresentOrElse(found::add, () -> missing.accept(word)));
        return found;
    }

    List<String> codes(GroupTerms terms) {
        return terms.courses().stream().flatMap(id -> courses.byId(id).stream()).map(Course::code).sorted().toList();
    }

    List<String> uids(GroupTerms terms) {
        return terms.teachers().stream().flatMap(id -> people.byId(id).stream()).map(Person::uid).sorted().toList();
    }

    /// Titles with their codes.
    List<String> courseNames(GroupTerms terms) {
        List<String> names = new ArrayList<>(terms.courses().stream().flatMap(id -> courses.byId(id).stream()).map(course -> course.title() + " (" + course.code() + ")").toList());
        names.sort(String.CASE_INSENSITIVE_ORDER);
        return names;
    }

    /// Names with their ids.
    List<String> teacherNames(GroupTerms terms) {
        List<String> names = new ArrayList<>(terms.teachers().stream().flatMap(id -> people.byId(id).stream()).map(person -> person.displayName() + " (" + person.uid() + ")").toList());
        names.sort(String.CASE_INSENSITIVE_ORDER);
        return names;
    }
}
