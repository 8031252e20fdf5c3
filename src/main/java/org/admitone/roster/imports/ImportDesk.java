package org.admitone.roster.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.admitone.audit.Actor;
import org.admitone.platform.BadInput;
import org.admitone.platform.NotThere;
import org.admitone.platform.Revision;
import org.admitone.platform.Stored;
import org.admitone.platform.lists.TextDecoder;
import org.admitone.roster.Changes;
import org.admitone.roster.Course;
import org.admitone.roster.CourseId;
import org.admitone.roster.Courses;
import org.admitone.roster.Enrolment;
import org.admitone.roster.Person;
import org.admitone.roster.RosterDesk;
import org.springframework.stereotype.Component;

/// Where a roster comes from a list: looked at first, then confirmed, then done as a whole or not at all, and exactly as
/// it was looked at. Importing a list again changes nothing; a later list updates, and says whom it would remove.
@Component
public final class ImportDesk {

    private static final Duration KEPT_FOR = Duration.ofHours(1);

    private final Courses courses;
    private final RosterDesk roster;
    private final RosterReading reading;
    private final PostgresImports imports;
    private final PostgresRosterWrites writes;
    private final Changes changes;
    private final Clock clock;

    ImportDesk(Courses courses, RosterDesk roster, RosterReading reading, PostgresImports imports, PostgresRosterWrites writes,
               Changes changes, Clock clock) {
        this.courses = courses;
        this.roster = roster;
        this.reading = reading;
        this.imports = imports;
        this.writes = writes;
        this.changes = changes;
        this.clock = clock;
    }

    /// @param file as it was uploaded, in whatever encoding
    public ImportPreview preview(CourseId course, byte[] file, Actor actor) {
        return switch (TextDecoder.decode(file)) {
            case TextDecoder.Decoded.Text(String text, String encoding) -> preview(course, text, actor);
            case TextDecoder.Decoded.Unreadable(String what) -> new ImportPreview(null, reading.plan(existing(course),
                    RosterList.unreadable(what), clock.instant()), null);
        };
    }

    /// @param pasted as it was typed or pasted
    public ImportPreview preview(CourseId course, String pasted, Actor actor) {
        Course into = existing(course);
        Instant at = clock.instant();
        ImportPlan plan = reading.plan(into, RosterReader.read(pasted, into.zone()), at);
        if (!plan.faults().isEmpty()) {
            return new ImportPreview(null, plan, null);
        }
        Instant expires = at.plus(KEPT_FOR);
        return new ImportPreview(imports.keep(course, pasted, actor.name(), at, expires), plan, expires);
    }

    /// The same list compared with the roster as it is now.
    public ImportPreview again(CourseId course, ImportId id) {
        Instant at = clock.instant();
        PostgresImports.Kept kept = imports.read(course, id, at).orElseThrow(() -> new NotThere("import"));
        Course into = existing(course);
        return new ImportPreview(id, reading.plan(into, RosterReader.read(kept.list(), into.zone()), at), kept.expiresAt());
    }

    /// Does what was seen. Refuses, and does nothing, when it would be something else by now.
    ///
    /// @param seen the digest of the plan that was looked at
    public Imported confirm(CourseId course, ImportId id, String seen, Missing missing, Actor actor) {
        return changes.make(actor, change -> {
            PostgresImports.Kept kept = imports.read(course, id, change.at()).orElseThrow(() -> new NotThere("import"));
            Course into = existing(course);
            ImportPlan plan = reading.plan(into, RosterReader.read(kept.list(), into.zone()), change.at());
            if (!plan.faults().isEmpty() || !plan.digest().equals(seen)) {
                throw PostgresRosterWrites.rosterChanged();
            }
            imports.forget(id);
            return happen(course, plan, missing, change);
        });
    }

    /// A list that needs no preview, because a program sends it. All of it or nothing; every fault is told.
    public Imported importAtOnce(CourseId course, List<RosterRow> rows, Missing missing, Actor actor) {
        return changes.make(actor, change -> {
            ImportPlan plan = faultless(course, rows, change.at());
            return happen(course, plan, missing, change);
        });
    }

    /// One entry, laid over what there is: what it leaves out stays. Like [RosterDesk#enrol], with its revision.
    public Stored<Enrolment> enrolOne(CourseId course, RosterRow row, Revision basedOn, Actor actor) {
        PlannedEntry entry = faultless(course, List.of(row), clock.instant()).entries().getFirst();
        Person known = entry.known();
        if (known != null && !known.uid().equals(entry.person().uid())) {
            known = roster.change(known.id(), new Revision(known.revision()), entry.person(), actor).thing();
        }
        Enrolment before = entry.before();
        Revision read = before != null && basedOn.equals(Revision.ANY) ? new Revision(before.revision()) : basedOn;
        return known != null && known.details().equals(entry.person()) ? roster.enrol(course, known.id(), entry.terms(), read, actor)
                : roster.enrol(course, entry.person(), entry.terms(), read, actor);
    }

    private ImportPlan faultless(CourseId course, List<RosterRow> rows, Instant at) {
        ImportPlan plan = reading.plan(existing(course), new RosterList("list", rows, List.of(), List.of()), at);
        if (!plan.faults().isEmpty()) {
            throw new BadInput(plan.faults().stream().map(fault -> new BadInput.Fault(
                    fault.spot().words() + (fault.column() == null ? "" : "/" + fault.column()), fault.what())).toList());
        }
        return plan;
    }

    private Imported happen(CourseId course, ImportPlan plan, Missing missing, Changes.Change change) {
        Imported done = new Imported(plan.count(PlannedEntry.Kind.ADDED), plan.count(PlannedEntry.Kind.UPDATED),
                plan.count(PlannedEntry.Kind.UNCHANGED), missing == Missing.REMOVE ? plan.missing().size() : 0);
        if (done.added() + done.updated() + done.removed() == 0) {
            return done;
        }
        writes.write(course, plan, missing, change.at());
        if (done.updated() + done.removed() > 0) {
            change.rightsChanged(course);
        }
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("form", plan.form());
        detail.put("added", done.added());
        detail.put("updated", done.updated());
        detail.put("unchanged", done.unchanged());
        detail.put("removed", done.removed());
        detail.put("digest", plan.digest());
        change.note("roster.imported", course, null, null, detail);
        return done;
    }

    private Course existing(CourseId course) {
        return courses.byId(course).orElseThrow(() -> new NotThere("course"));
    }
}
