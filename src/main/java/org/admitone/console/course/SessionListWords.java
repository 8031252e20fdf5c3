package org.admitone.console.course;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.admitone.console.Answer;
import org.admitone.console.Clocks;
import org.admitone.console.Icon;
import org.admitone.console.Reader;
import org.admitone.console.Tone;
import org.admitone.platform.words.Words;
import org.admitone.session.DoorTimes;
import org.admitone.session.Session;
import org.admitone.session.SessionDetails;
import org.admitone.session.imports.PlannedSession;
import org.admitone.session.imports.PlannedSession.Kind;
import org.admitone.session.imports.SessionPlan;
import org.admitone.session.imports.SessionPreview;
import org.admitone.session.imports.SessionsImported;
import org.admitone.session.timetable.Beside;

/// The plan of a list of sessions in words.
final class SessionListWords {

    private static final int SHOWN = 300;

    private final Words words;
    private final Reader reader;
    private final Clocks clocks;

    SessionListWords(Reader reader, Clocks clocks) {
        this.words = reader.words();
        this.reader = reader;
        this.clocks = clocks;
    }

    Answer answer(SessionPlan plan) {
        int added = plan.count(Kind.ADDED);
        int changed = plan.count(Kind.CHANGED);
        int cancelled = plan.count(Kind.CANCELLED);
        String said = Stream.of(counted("session-list.will-be-planned", added), counted("session-list.will-be-changed", changed), counted("session-list.will-be-cancelled", cancelled))
                .filter(each -> !each.isEmpty()).collect(Collectors.joining(" "));
        return new Answer(said.isEmpty() ? Tone.QUIET : cancelled > 0 ? Tone.WAIT : Tone.GOOD, Icon.SESSIONS, said.isEmpty() ? words.say("session-list.changes-nothing") : said,
                words.say("session-list.nothing-yet", words.translated(plan.form())), List.of(
                new Answer.Figure(words.number(added), words.say("session-list.figure-new")), new Answer.Figure(words.number(changed), words.say("session-list.figure-changed")),
                new Answer.Figure(words.number(plan.count(Kind.UNCHANGED)), words.say("session-list.figure-unchanged")),
                new Answer.Figure(words.number(cancelled), words.say("session-list.figure-cancelled"))));
    }

    private String counted(String key, int number) {
        return number == 0 ? "" : words.counted(key, number);
    }

    List<String> notes(SessionPreview preview) {
        SessionPlan plan = preview.plan();
        List<String> notes = new ArrayList<>(plan.notes().stream().map(words::translated).toList());
        if (plan.notMade() > 0) {
            notes.add(words.counted("session-list.not-made", plan.notMade()));
        }
        if (!preview.beside().isEmpty()) {
            notes.add(words.counted("session-list.beside", preview.beside().size()));
        }
        return notes;
    }

    SessionListPage.Part part(SessionPreview preview, Kind kind, boolean ofSchool) {
        List<PlannedSession> entries = preview.plan().of(kind);
        return new SessionListPage.Part(entries.stream().limit(SHOWN).map(entry -> line(entry, preview.beside(entry), ofSchool)).toList(), entries.size());
    }

    SessionListPage.Part missing(SessionPlan plan) {
        return new SessionListPage.Part(plan.missing().stream().limit(SHOWN).map(session -> new SessionListPage.Line(session.title(), session.code(), when(session.details()), List.of())).toList(),
                plan.missing().size());
    }

    SessionListPage.Part ofNone(SessionPlan plan) {
        return new SessionListPage.Part(plan.ofNone().stream().limit(SHOWN).map(event -> new SessionListPage.Line(event.title() == null ? words.say("session-list.untitled") : event.title(),
                words.translated(event.spot().words()), "", List.of(event.named().isEmpty() ? words.say("session-list.names-none") : words.say("session-list.names", String.join(", ", event.named())))))
                .toList(), plan.ofNone().size());
    }

    private SessionListPage.Line line(PlannedSession entry, List<Beside> beside, boolean ofSchool) {
        SessionDetails after = entry.after();
        String small = Stream.of(ofSchool ? entry.course().title() : "", after.code(), words.translated(entry.spot().words())).filter(each -> !each.isEmpty()).collect(Collectors.joining(" · "));
        List<String> marks = changes(entry);
        marks.addAll(BesideWords.of(beside, words));
        return new SessionListPage.Line(after.title(), small, when(after), marks);
    }

    private List<String> changes(PlannedSession entry) {
        Session known = entry.before();
        List<String> all = new ArrayList<>();
        if (entry.kind() != Kind.CHANGED || known == null) {
            return all;
        }
        SessionDetails before = known.details();
        SessionDetails after = entry.after();
        List<String> fields = entry.changes();
        if (fields.contains("title")) {
            all.add(words.say("session-list.was-called", before.title()));
        }
        if (fields.contains("startsAt") || fields.contains("endsAt") || fields.contains("zone")) {
            all.add(words.say("session-list.was-held", when(before)));
        }
        if (fields.contains("opensMinutesBefore") || fields.contains("closesMinutesAfter")) {
            all.add(words.say("session-list.door", door(before.doorTimes()), door(after.doorTimes())));
        }
        if (fields.contains("provider")) {
            all.add(words.say("session-list.was-in", before.provider(), after.provider()));
        }
        return all;
    }

    private String door(DoorTimes times) {
        return words.say("session-list.door-times", times.opensMinutesBefore(), times.closesMinutesAfter());
    }

    /// In its own zone, which is named.
    private String when(SessionDetails details) {
        return words.say("session-list.span", clocks.in(details.zone(), reader).span(details.startsAt(), details.endsAt()), details.zone().getId());
    }

    String done(SessionsImported done) {
        return words.say("session-list.done", done.added(), done.changed(), done.unchanged(), done.cancelled());
    }
}
