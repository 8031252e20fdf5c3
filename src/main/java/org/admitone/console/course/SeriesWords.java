package org.admitone.console.course;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.admitone.console.Chip;
import org.admitone.console.Icon;
import org.admitone.console.Tone;
import org.admitone.console.When;
import org.admitone.platform.words.Words;
import org.admitone.session.SessionDetails;
import org.admitone.session.timetable.Beside;
import org.admitone.session.timetable.Observance;
import org.admitone.session.timetable.Observing;
import org.admitone.session.timetable.Series;
import org.admitone.session.timetable.SeriesStep;
import org.admitone.session.timetable.WeeklyTimetable;

/// How series, and what would become of their sessions, are told.
final class SeriesWords {

    private final When when;
    private final Words words;
    private final ProviderChoices providers;

    SeriesWords(When when, ProviderChoices providers) {
        this.when = when;
        this.words = when.words();
        this.providers = providers;
    }

    /// In one line, for lists.
    static String inShort(Series series, When when) {
        WeeklyTimetable rule = series.rule().timetable();
        return when.words().say("series.in-short", series.rule().kind().title(), days(rule, when.words()), rule.start().toString(), rule.end().toString(), date(rule.from(), when), date(rule.until(), when));
    }

    List<String> rule(Series series) {
        WeeklyTimetable rule = series.rule().timetable();
        List<String> lines = new ArrayList<>();
        lines.add(words.say("series.rule", words.counted("timetable.every", rule.everyWeeks()), days(rule, words), rule.start().toString(), rule.end().toString(), rule.zone().getId()));
        lines.add(words.say("series.span", date(rule.from(), when), date(rule.until(), when)));
        if (!rule.leftOut().isEmpty()) {
            lines.add(words.say("series.left-out", rule.leftOut().stream().sorted().map(day -> date(day, when)).collect(Collectors.joining("; "))));
        }
        switch (rule.school()) {
            case Observance.Ignored _ -> lines.add(words.say("series.observes-none"));
            case Observance.Observed(var held, var _) -> lines.add(held.isEmpty() ? words.say("series.observes")
                    : words.say("series.observes-but", held.stream().sorted().map(day -> date(day, when)).collect(Collectors.joining("; "))));
        }
        return lines;
    }

    SeriesPage.Step step(SeriesStep step, Observing school, List<Beside> beside) {
        List<String> marks = new ArrayList<>();
        SeriesPage.Step row = switch (step) {
            case SeriesStep.Adds adds -> {
                if (adds.occurrence().shifted()) {
                    marks.add(words.say("timetable.shifted"));
                }
                yield new SeriesPage.Step("", "", when.span(adds.occurrence().startsAt(), adds.occurrence().endsAt()), Chip.good(words.say("series.is-added")), marks);
            }
            case SeriesStep.Changes changes -> {
                SessionDetails was = changes.session().details();
                marks.addAll(differences(was, changes.details()));
                if (changes.partly()) {
                    marks.add(words.say("series.partly"));
                }
                yield new SeriesPage.Step(was.title(), span(was), span(changes.details()), Chip.wait(words.say("series.is-changed")), marks);
            }
            case SeriesStep.Cancels cancels -> new SeriesPage.Step(cancels.session().title(), span(cancels.session().details()), "",
                    new Chip(Tone.BAD, Icon.REFUSED, words.say("series.is-cancelled")), marks);
            case SeriesStep.Leaves leaves -> {
                marks.add(why(leaves.why()));
                yield new SeriesPage.Step(leaves.session().title(), span(leaves.session().details()), "", Chip.quiet(words.say("series.stays")), marks);
            }
        };
        (step instanceof SeriesStep.Cancels ? HolidayWords.fallsOut(school, step.day(), when) : HolidayWords.held(school, step.day(), when)).ifPresent(marks::add);
        marks.addAll(BesideWords.of(beside, words));
        return row;
    }

    private String why(SeriesStep.Why why) {
        return switch (why) {
            case BEGUN -> words.say("series.begun");
            case TOO_LATE -> words.say("series.too-late");
            case CANCELLED -> words.say("series.was-cancelled");
            case BY_HAND -> words.say("series.by-hand-stays");
            case SAME -> words.say("series.same");
        };
    }

    private List<String> differences(SessionDetails was, SessionDetails then) {
        List<String> all = new ArrayList<>();
        if (!was.title().equals(then.title())) {
            all.add(words.say("series.title-now", then.title()));
        }
        if (!was.provider().equals(then.provider())) {
            all.add(words.say("series.held-in-now", providers.name(then.provider(), words)));
        }
        if (!was.doorTimes().equals(then.doorTimes())) {
            all.add(words.say("series.door-now", then.doorTimes().opensMinutesBefore(), then.doorTimes().closesMinutesAfter()));
        }
        if (!Objects.equals(was.seatPolicy(), then.seatPolicy())) {
            all.add(words.say("series.policy-now", then.seatPolicy() == null ? words.say("sessions.policy-course") : words.of("seat-policy", then.seatPolicy())));
        }
        return all;
    }

    private String span(SessionDetails details) {
        String span = when.in(details.zone()).span(details.startsAt(), details.endsAt());
        return details.zone().equals(when.zone()) ? span : span + " (" + details.zone().getId() + ")";
    }

    private static String days(WeeklyTimetable rule, Words words) {
        Locale locale = words.language().locale();
        return rule.daysInOrder().stream().map(day -> day.getDisplayName(TextStyle.FULL_STANDALONE, locale)).collect(Collectors.joining(", "));
    }

    static String date(LocalDate day, When when) {
        return when.in(ZoneOffset.UTC).date(day.atStartOfDay().toInstant(ZoneOffset.UTC));
    }
}
