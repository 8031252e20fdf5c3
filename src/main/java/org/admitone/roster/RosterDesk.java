package org.admitone.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.admitone.audit.Actor;
import org.admitone.platform.Clash;
import org.admitone.platform.HouseProblem;
import org.admitone.platform.NotThere;
import org.admitone.platform.Revision;
import org.admitone.platform.Stored;
import org.springframework.stereotype.Component;

/// Where people are entered, enrolled, suspended and taken off. Each act is one transaction with its audit line; whoever
/// loses a right by it loses the live seat in the same transaction. Asking for what is so already changes nothing and
/// leaves no line.
@Component
public final class RosterDesk {

    private final People people;
    private final Enrolments enrolments;
    private final Changes changes;

    RosterDesk(People people, Enrolments enrolments, Changes changes) {
        this.people = people;
        this.enrolments = enrolments;
        this.changes = changes;
    }

    /// Refuses a uid that is taken.
    public Person add(PersonDetails details, Actor actor) {
        return changes.make(actor, change -> added(details, change));
    }

    public Stored<Person> change(PersonId id, Revision basedOn, PersonDetails details, Actor actor) {
        return changes.make(actor, change -> changed(people.byId(id).orElseThrow(() -> new NotThere("person")), basedOn, details, change));
    }

    /// Adds the person of this uid, or changes whoever has it. A given revision demands that the person exists.
    public Stored<Person> put(PersonDetails details, Revision basedOn, Actor actor) {
        return changes.make(actor, change -> put(details, basedOn, change));
    }

    /// Puts the person onto the roster, or changes the terms. A given revision demands that the enrolment exists.
    public Stored<Enrolment> enrol(CourseId course, PersonId person, EnrolmentTerms terms, Revision basedOn, Actor actor) {
        return changes.make(actor, change -> enrolled(course, person, terms, basedOn, change));
    }

    /// [#put] and [#enrol] as one act.
    public Stored<Enrolment> enrol(CourseId course, PersonDetails details, EnrolmentTerms terms, Revision basedOn, Actor actor) {
        return changes.make(actor, change ->
                enrolled(course, put(details, Revision.ANY, change).thing().id(), terms, basedOn, change));
    }

    /// Lets the person in no more, from now on, inside the room too (I5).
    public Stored<Enrolment> suspend(CourseId course, PersonId person, String reason, Revision basedOn, Actor actor) {
        String why = Wording.reason(reason);
        return changes.make(actor, change -> {
            Enrolment now = existing(course, person);
            Entitlement right = now.entitlement().suspended(new Suspension(change.at(), why));
            return enrolled(course, person, new EnrolmentTerms(now.role(), right), basedOn, change);
        });
    }

    public Stored<Enrolment> resume(CourseId course, PersonId person, Revision basedOn, Actor actor) {
        return changes.make(actor, change -> {
            Enrolment now = existing(course, person);
            return enrolled(course, person, new EnrolmentTerms(now.role(), now.entitlement().resumed()), basedOn, change);
        });
    }

    /// Takes the person off the roster, inside the room too (I5). The person stays known to the school.
    public Enrolment remove(CourseId course, PersonId person, Revision basedOn, Actor actor) {
        return remove(course, person, basedOn, "", actor);
    }

    /// @param reason for the audit trail; may be empty
    public Enrolment remove(CourseId course, PersonId person, Revision basedOn, String reason, Actor actor) {
        return changes.make(actor, change -> {
            Enrolment now = existing(course, person);
            enrolments.remove(course, person, basedOn);
            change.rightsChanged(course);
            change.note("enrolment.removed", course, null, person, Changes.because(reason, Map.of("role", now.role().code())));
            return now;
        });
    }

    private Enrolment existing(CourseId course, PersonId person) {
        return enrolments.of(course, person).orElseThrow(() -> new NotThere("enrolment"));
    }

    private Stored<Person> put(PersonDetails details, Revision basedOn, Changes.Change change) {
        Optional<Person> known = people.byUid(details.uid());
        if (known.isEmpty()) {
            demandNothing(basedOn, "person");
            try {
                return Stored.added(added(details, change));
            } catch (Clash somebodyWasFirst) {
                known = people.byUid(details.uid());
            }
        }
        return changed(known.orElseThrow(() -> Clash.changedMeanwhile("person")), basedOn, details, change);
    }

    private Person added(PersonDetails details, Changes.Change change) {
        Person person = people.add(details, change.at());
        change.note("person.added", null, null, person.id(), Map.of());
        return person;
    }

    private Stored<Person> changed(Person now, Revision basedOn, PersonDetails details, Changes.Change change) {
        demand(basedOn, now.revision(), "person");
        if (now.details().equals(details)) {
            return Stored.unchanged(now);
        }
        Person then = people.change(now.id(), basedOn, details, change.at());
        change.note("person.changed", null, null, now.id(), Map.of("changed", differences(now.details(), details)));
        return Stored.changed(then);
    }

    /// Which details, never what they say: the chain is kept for good, names and addresses are not.
    private static List<String> differences(PersonDetails before, PersonDetails after) {
        List<String> names = new ArrayList<>();
        if (!before.uid().equals(after.uid())) {
            names.add("uid");
        }
        if (!java.util.Objects.equals(before.email(), after.email())) {
            names.add("email");
        }
        if (!before.displayName().equals(after.displayName())) {
            names.add("displayName");
        }
        if (before.language() != after.language()) {
            names.add("language");
        }
        return names;
    }

    private Stored<Enrolment> enrolled(CourseId course, PersonId person, EnrolmentTerms terms, Revision basedOn, Changes.Change change) {
        Optional<Enrolment> known = enrolments.of(course, person);
        if (known.isEmpty()) {
            demandNothing(basedOn, "enrolment");
            try {
                Enrolment added = enrolments.add(course, person, terms, change.at());
                change.note("enrolment.added", course, null, person, TermsInWords.of(terms));
                return Stored.added(added);
            } catch (Clash somebodyWasFirst) {
                known = enrolments.of(course, person);
            }
        }
        return newTerms(known.orElseThrow(() -> Clash.changedMeanwhile("enrolment")), terms, basedOn, change);
    }

    private Stored<Enrolment> newTerms(Enrolment now, EnrolmentTerms terms, Revision basedOn, Changes.Change change) {
        demand(basedOn, now.revision(), "enrolment");
        EnrolmentTerms kept = TermsInWords.keepingSuspension(now.terms(), terms);
        if (now.terms().equals(kept)) {
            return Stored.unchanged(now);
        }
        Enrolment then = enrolments.change(now.course(), now.person().id(), basedOn, kept, change.at());
        change.rightsChanged(now.course());
        change.note(TermsInWords.action(now.terms(), kept), now.course(), null, now.person().id(), TermsInWords.of(kept));
        return Stored.changed(then);
    }

    private static void demand(Revision basedOn, long now, String thing) {
        if (basedOn.number() != 0 && basedOn.number() != now) {
            throw Clash.changedMeanwhile(thing);
        }
    }

    private static void demandNothing(Revision basedOn, String thing) {
        if (basedOn.demandsTheThing()) {
            throw new Clash(HouseProblem.CHANGED_MEANWHILE, "The " + thing + " is not there any more. Read again and decide anew.");
        }
    }
}
