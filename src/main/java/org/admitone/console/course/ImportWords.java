package org.admitone.console.course;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.admitone.console.Answer;
import org.admitone.console.Icon;
import org.admitone.console.Tone;
import org.admitone.console.When;
import org.admitone.roster.Enrolment;
import org.admitone.roster.imports.ImportFault;
import org.admitone.roster.imports.ImportPlan;
import org.admitone.roster.imports.Imported;
import org.admitone.roster.imports.PlannedEntry;

/// An import's plan in words.
final class ImportWords {

    static final int SHOWN = 300;

    private ImportWords() {}

    static Answer answer(ImportPlan plan) {
        int added = plan.count(PlannedEntry.Kind.ADDED);
        int updated = plan.count(PlannedEntry.Kind.UPDATED);
        int unchanged = plan.count(PlannedEntry.Kind.UNCHANGED);
        String words = added + updated == 0 ? "This list changes nobody." : joined(added, updated) + ".";
        return new Answer(added + updated == 0 ? Tone.QUIET : Tone.GOOD, Icon.PEOPLE, words, "Nothing has happened yet. Read as: " + plan.form() + ".",
                List.of(new Answer.Figure(Integer.toString(added), "added"), new Answer.Figure(Integer.toString(updated), "changed"),
                        new Answer.Figure(Integer.toString(unchanged), "unchanged"), new Answer.Figure(Integer.toString(plan.missing().size()), "not on the list")));
    }

    private static String joined(int added, int updated) {
        if (updated == 0) {
            return people(added) + " will be added";
        }
        return added == 0 ? people(updated) + " will be changed" : people(added) + " will be added and " + updated + " changed";
    }

    private static String people(int number) {
        return number == 1 ? "One person" : number + " people";
    }

    static PreviewPage.Part part(ImportPlan plan, PlannedEntry.Kind kind, When when) {
        List<PlannedEntry> entries = plan.of(kind);
        return new PreviewPage.Part(entries.stream().limit(SHOWN).map(entry -> line(entry, when)).toList(), entries.size());
    }

    private static PreviewPage.Line line(PlannedEntry entry, When when) {
        String what = switch (entry.kind()) {
            case ADDED -> DoorWords.of(entry.terms().role()) + right(entry, when);
            case UPDATED, UNCHANGED -> entry.changes().stream().map(ImportWords::change).collect(Collectors.joining(", "));
        };
        return new PreviewPage.Line(entry.spot().words(), entry.person().displayName(), entry.person().uid(),
                entry.person().email() == null ? "" : entry.person().email(), what);
    }

    private static String right(PlannedEntry entry, When when) {
        String line = RightWords.line(entry.terms().entitlement(), when);
        return line.isEmpty() ? "" : ", " + line;
    }

    private static String change(PlannedEntry.FieldChange change) {
        String name = switch (change.field()) {
            case "displayName" -> "name";
            case "email" -> "mail address";
            default -> change.field();
        };
        return name + ": " + (change.before().isEmpty() ? "none" : change.before()) + " → " + (change.after().isEmpty() ? "none" : change.after());
    }

    static PreviewPage.Part missing(ImportPlan plan) {
        List<PreviewPage.Line> lines = new ArrayList<>();
        for (Enrolment gone : plan.missing().subList(0, Math.min(SHOWN, plan.missing().size()))) {
            lines.add(new PreviewPage.Line("", gone.person().displayName(), gone.person().uid(),
                    gone.person().email() == null ? "" : gone.person().email(), DoorWords.of(gone.role())));
        }
        return new PreviewPage.Part(lines, plan.missing().size());
    }

    static ImportPage.Fault fault(ImportFault fault) {
        return new ImportPage.Fault(fault.spot().words(), fault.column() == null ? "" : fault.column(), fault.what(),
                fault.seen() == null ? "" : fault.seen());
    }

    static String done(Imported done) {
        return "Imported: " + done.added() + " added, " + done.updated() + " changed, " + done.unchanged() + " unchanged, " + done.removed() + " taken off.";
    }
}
