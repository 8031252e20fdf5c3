package org.admitone.console.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.admitone.admission.DeviceNames;
import org.admitone.admission.HeldSeat;
import org.admitone.admission.SeatBook;
import org.admitone.admission.proof.DeviceDesk;
import org.admitone.audit.AuditBook;
import org.admitone.audit.AuditFilter;
import org.admitone.audit.AuditLine;
import org.admitone.console.Clocks;
import org.admitone.console.Crumb;
import org.admitone.console.Form;
import org.admitone.console.Frames;
import org.admitone.console.Pages;
import org.admitone.console.Place;
import org.admitone.console.Reader;
import org.admitone.console.StaffMember;
import org.admitone.console.When;
import org.admitone.console.course.DoorWords;
import org.admitone.console.course.LanguageChoices;
import org.admitone.console.course.RightWords;
import org.admitone.console.live.DeviceRows;
import org.admitone.console.live.SeatEndShort;
import org.admitone.pass.HeldPass;
import org.admitone.pass.PassBook;
import org.admitone.platform.NotThere;
import org.admitone.platform.words.Language;
import org.admitone.roster.Course;
import org.admitone.roster.CourseId;
import org.admitone.roster.Courses;
import org.admitone.roster.Enrolment;
import org.admitone.roster.Enrolments;
import org.admitone.roster.People;
import org.admitone.roster.Person;
import org.admitone.roster.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// One person, across courses and sessions.
@Controller
class PersonController {

    private static final int SHOWN = 20;

    private final People people;
    private final Enrolments enrolments;
    private final Courses courses;
    private final Traces traces;
    private final Views views;

    /// Where people leave traces.
    @Component
    record Traces(PassBook passes, SeatBook seats, DeviceDesk devices, MailingPart mailing, AuditBook audit) {}

    /// What pages of this package are made with.
    @Component
    record Views(Clocks clocks, Frames frames, Pages pages) {}

    PersonController(People people, Enrolments enrolments, Courses courses, Traces traces, Views views) {
        this.people = people;
        this.enrolments = enrolments;
        this.courses = courses;
        this.traces = traces;
        this.views = views;
    }

    @GetMapping("/console/people/{id}")
    View person(@AuthenticationPrincipal StaffMember member, @PathVariable PersonId id, HttpServletRequest request) {
        Person person = people.byId(id).orElseThrow(() -> new NotThere("person"));
        Reader reader = views.frames.reader(request);
        When when = views.clocks.here(reader);
        return views.pages.show("console/people/person", new PersonPage(
                views.frames.staff(request, reader, Place.PEOPLE, person.displayName(), new Crumb(reader.say("people.title"), "/console/people")),
                person.displayName(), person.uid(), person.email() == null ? "" : person.email(), courseRows(id, when),
                traces.passes.ofPerson(id, SHOWN).stream().map(pass -> passRow(pass, when)).toList(),
                traces.seats.ofPerson(id, SHOWN).stream().map(seat -> seatRow(id, seat, when)).toList(),
                DeviceRows.of(traces.devices.devicesOf(id), when), written(member, person, reader), traces.mailing.of(id, member, when), trail(member, id, when)));
    }

    private static PersonPage.Written written(StaffMember member, Person person, Reader reader) {
        Language language = person.language();
        return new PersonPage.Written(Form.of(Map.of("language", language == null ? "" : language.code())), LanguageChoices.of(reader.words()),
                member.role().plans() ? "/console/people/" + person.id() + "/language" : null);
    }

    private List<PersonPage.CourseRow> courseRows(PersonId id, When when) {
        List<Enrolment> all = enrolments.ofPerson(id);
        Map<CourseId, Course> known = all.stream().map(enrolment -> courses.byId(enrolment.course()).orElseThrow(() -> new NotThere("course")))
                .collect(Collectors.toMap(Course::id, Function.identity()));
        return all.stream().map(enrolment -> {
            Course course = java.util.Objects.requireNonNull(known.get(enrolment.course()));
            When there = when.in(course.zone());
            return new PersonPage.CourseRow("/console/courses/" + course.id() + "/people/" + id, course.title(), DoorWords.of(enrolment.role(), when.words()),
                    RightWords.chip(enrolment.entitlement(), there), RightWords.line(enrolment.entitlement(), there));
        }).sorted(java.util.Comparator.comparing(PersonPage.CourseRow::title)).toList();
    }

    private static PersonPage.PassRow passRow(HeldPass pass, When when) {
        var session = pass.session();
        return new PersonPage.PassRow(atTheDoor(session.session().toString(), pass.holder().person()), session.title(),
                when.in(session.zone()).dayAndTime(session.startsAt()), PassWords.chip(pass, when), PassWords.links(pass, when.words()), PassWords.used(pass, when));
    }

    private static PersonPage.SeatRow seatRow(PersonId id, HeldSeat seat, When when) {
        When there = when.in(seat.zone());
        var ended = seat.ended();
        return new PersonPage.SeatRow(atTheDoor(seat.session().toString(), id), seat.title(), there.dayAndTime(seat.takenAt()), DeviceNames.told(seat.device(), when.words()),
                ended == null ? when.words().say("people.has-it-now") : there.time(ended.at()) + ", " + SeatEndShort.of(ended.reason(), when.words()));
    }

    private static String atTheDoor(String session, PersonId person) {
        return "/console/sessions/" + session + "/people/" + person;
    }

    private PersonPage.@Nullable Trail trail(StaffMember member, PersonId id, When when) {
        if (!member.role().readsAudit()) {
            return null;
        }
        List<AuditLine> lines = traces.audit.lines(new AuditFilter(null, null, null, id.value(), null, null), Long.MAX_VALUE, SHOWN);
        return new PersonPage.Trail("/console/audit?person=" + id, when.zone().getId(), lines.stream()
                .map(line -> new PersonPage.Line(when.day(line.at()) + " " + when.second(line.at()), line.action(), line.actor(), line.whole() ? "" : when.words().say("people.broken"))).toList());
    }
}
