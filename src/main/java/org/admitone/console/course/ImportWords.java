package org.admitone.console.course;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.admitone.console.Answer;
import org.admitone.console.Icon;
import org.admitone.console.Tone;
import org.admitone.console.When;
import org.admitone.platform.lists.ImportFault;
import org.admitone.platform.words.Words;
import org.admitone.roster.Enrolment;
import org.admitone.roster.imports.ImportPlan;
import org.admitone.roster.imports.Imported;
import org.admitone.roster.imports.PlannedEntry;

/// An import's plan in words.
final class ImportWords {

    static final int SHOWN = 300;

    private ImportWords() {}

    static Answer answer(ImportPlan plan, Words words) {
        int added = plan.count(PlannedEntry.Kind.ADDED);
        int updated = plan.count(PlannedEntry.Kind.UPDATED);
        int unchanged = plan.count(PlannedEntry.Kind.UNCHANGED);
        return new Answer(added + updated == 0 ? Tone.QUIET : Tone.GOOD, Icon.PEOPLE, changes(added, updated, words), words.say("imports.nothing-yet", words.translated(plan.form())),
                List.of(new Answer.Figure(words.number(added), words.say("imports.figure-added")), new Answer.Figure(words.number(updated), words.say("imports.figure-changed")),
                        new Answer.Figure(words.number(unchanged), words.say("imports.figure-unchanged")),
                        new Answer.Figure(words.number(plan.missing().size()), words.say("imports.figure-missing"))));
    }

    private static String changes(int added, int updated, Words words) {
        if (added + updated == 0) {
            return words.say("imports.nobody");
        }
        if (updated == 0) {
            return words.counted("imports.will-be-added", added);
        }
        return added == 0 ? words.counted("imports.will-be-changed", updated) : words.counted("imports.will-be-both", added, updated);
    }

    static PreviewPage.Part part(ImportPlan plan, PlannedEntry.Kind kind, When when) {
        List<PlannedEntry> entries = plan.of(kind);
        return new PreviewPage.Part(entries.stream().limit(SHOWN).map(entry -> line(entry, when)).toList(), entries.size());
    }

    private static PreviewPage.Line line(PlannedEntry entry, When when) {
        String what = switch (entry.kind()) {
            case ADDED -> DoorWords.of(entry.terms().role(), when.words()) + right(entry, when);
            case UPDATED, UNCHANGED -> entry.changes().stream().map(change -> change(change, when.words())).collect(Collectors.joining(", "));
        };
        return new PreviewPage.Line(when.words().translated(entry.spot().words()), entry.person().displayName(), entry.person().uid(),
                entry.person().email() == null ? "" : entry.person().email(), what);
    }

    private static String right(PlannedEntry entry, When when) {
        String line = RightWords.line(entry.terms().entitlement(), when);
        return line.isEmpty() ? "" : ", " + line;
    }

    private static String change(PlannedEntry.FieldChange change, Words words) {
        String name = switch (change.field()) {
            case "displayName" -> words.say("imports.field-name");
            case "language" -> words.say("imports.field-language");
            case "email" -> words.say("imports.field-email");
            default -> change.field();
        };
        return name + ": " + shown(change.before(), words) + " → " + shown(change.after(), words);
    }

    private static String shown(String value, Words words) {
        return value.isEmpty() ? words.say("imports.none") : value;
    }

    static PreviewPage.Part missing(ImportPlan plan, Words words) {
        List<PreviewPage.Line> lines = new ArrayList<>();
        for (Enrolment gone : plan.missing().subList(0, Math.min(SHOWN, plan.missing().size()))) {
            lines.add(new PreviewPage.Line("", gone.person().displayName(), gone.person().uid(),
                    gone.person().email() == null ? "" : gone.person().email(), DoorWords.of(gone.role(), words)));
        }
        return new PreviewPage.Part(lines, plan.missing().size());
    }

    static ImportPage.Fault fault(ImportFault fault, Words words) {
        return new ImportPage.Fault(words.translated(fault.spot().words()), fault.column() == null ? "" : fault.column(), words.translated(fault.what()),
                fault.seen() == null ? "" : fault.seen());
    }

    static String done(Imported done, Words words) {
        return words.say("imports.done", done.added(), done.updated(), done.unchanged(), done.removed());
    }
}
