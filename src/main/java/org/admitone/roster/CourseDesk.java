package org.admitone.roster;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.admitone.audit.Actor;
import org.admitone.platform.Clash;
import org.admitone.platform.NotThere;
import org.admitone.platform.Revision;
import org.admitone.platform.Stored;
import org.springframework.stereotype.Component;

/// Where courses are made and their doors set. Each act is one transaction with its audit line.
@Component
public final class CourseDesk {

    private final Courses courses;
    private final Changes changes;

    CourseDesk(Courses courses, Changes changes) {
        this.courses = courses;
        this.changes = changes;
    }

    /// Refuses a code that is taken.
    public Course add(CourseDetails details, Actor actor) {
        return changes.make(actor, change -> added(details, change));
    }

    public Stored<Course> change(CourseId id, Revision basedOn, CourseDetails details, Actor actor) {
        return changes.make(actor, change -> changed(existing(id), basedOn, details, change));
    }

    /// Adds the course of this code, or changes the one that has it. A given revision demands that the course exists.
    public Stored<Course> put(CourseDetails details, Revision basedOn, Actor actor) {
        return changes.make(actor, change -> {
            Optional<Course> known = courses.byCode(details.code());
            if (known.isPresent()) {
                return changed(known.get(), basedOn, details, change);
            }
            if (basedOn.demandsTheThing()) {
                throw Clash.changedMeanwhile("course");
            }
            return Stored.added(added(details, change));
        });
    }

    /// Out of the lists. It touches no right: sessions that are still to come keep their doors until they are cancelled.
    public Course archive(CourseId id, Revision basedOn, Actor actor) {
        return changes.make(actor, change -> {
            Course now = existing(id);
            if (now.archivedAt() != null) {
                return now;
            }
            Course then = courses.archive(id, basedOn, change.at());
            change.note("course.archived", id, null, null, Map.of());
            return then;
        });
    }

    public Course takeBack(CourseId id, Revision basedOn, Actor actor) {
        return changes.make(actor, change -> {
            Course now = existing(id);
            if (now.archivedAt() == null) {
                return now;
            }
            Course then = courses.archive(id, basedOn, null);
            change.note("course.taken_back", id, null, null, Map.of());
            return then;
        });
    }

    private Course existing(CourseId id) {
        return courses.byId(id).orElseThrow(() -> new NotThere("course"));
    }

    private Course added(CourseDetails details, Changes.Change change) {
        Course course = courses.add(details, change.at());
        change.note("course.added", course.id(), null, null, inWords(details));
        return course;
    }

    private Stored<Course> changed(Course now, Revision basedOn, CourseDetails details, Changes.Change change) {
        if (basedOn.number() != 0 && basedOn.number() != now.revision()) {
            throw Clash.changedMeanwhile("course");
        }
        if (now.details().equals(details)) {
            return Stored.unchanged(now);
        }
        Course then = courses.change(now.id(), basedOn, details);
        change.rightsChanged(now.id());
        change.note("course.changed", now.id(), null, null, inWords(details));
        return Stored.changed(then);
    }

    private static Map<String, Object> inWords(CourseDetails details) {
        DoorSettings door = details.door();
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("code", details.code());
        words.put("seatPolicy", door.seatPolicy().code());
        words.put("acceptedProofs", door.acceptedProofs().stream().map(ProofKind::code).toList());
        words.put("deviceMemoryDays", door.deviceMemoryDays());
        words.put("deviceBudget", door.deviceBudget().devices());
        words.put("deviceBudgetDays", door.deviceBudget().days());
        words.put("keepsChat", details.chat().isKept());
        return words;
    }
}
