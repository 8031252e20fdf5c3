package org.admitone.provider.zoom.terms.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.admitone.console.Answer;
import org.admitone.console.Chip;
import org.admitone.console.Clocks;
import org.admitone.console.Form;
import org.admitone.console.Frame;
import org.admitone.console.Reader;
import org.admitone.console.Tone;
import org.admitone.console.When;
import org.admitone.platform.words.Words;
import org.admitone.provider.zoom.terms.Outlook;
import org.admitone.provider.zoom.terms.Term;
import org.admitone.provider.zoom.terms.TermDesk;
import org.admitone.provider.zoom.terms.TermPlan;
import org.admitone.provider.zoom.terms.TermProgress;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/// Turns plans and forecasts into what their pages show.
@Component
class TermViews {

    private static final int MOST_LATE = 50;
    private static final int MOST_OF_A_WEEK = 2_000;

    private final TermDesk desk;
    private final TermReading reading;
    private final Clocks clocks;

    TermViews(TermDesk desk, TermReading reading, Clocks clocks) {
        this.desk = desk;
        this.reading = reading;
        this.clocks = clocks;
    }

    LocalDate today(Reader reader) {
        When when = clocks.here(reader);
        return when.now().atZone(when.zone()).toLocalDate();
    }

    String days(Term term, Reader reader) {
        return reader.say("term-plans.days", date(term.firstDay(), reader), date(term.lastDay(), reader));
    }

    private String date(LocalDate day, Reader reader) {
        return clocks.in(ZoneOffset.UTC, reader).date(day.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    List<TermPages.PlanRow> rows(List<TermPlan> plans, Reader reader) {
        return plans.stream().map(plan -> {
            TermProgress progress = desk.progress(plan.id());
            List<String> codes = reading.codes(plan.term());
            return new TermPages.PlanRow(TermPlanController.HERE + "/" + plan.id(), days(plan.term(), reader),
                    codes.isEmpty() ? reader.say("term-plans.all-courses") : String.join(", ", codes), chip(plan.state(), reader.words()), progress.made(), progress.sessions());
        }).toList();
    }

    private static Chip chip(TermPlan.State state, Words words) {
        return switch (state) {
            case RUNNING -> Chip.wait(words.say("term-plans.running"));
            case PAUSED -> Chip.quiet(words.say("term-plans.paused"));
            case DONE -> Chip.good(words.say("term-plans.done"));
            case CANCELLED -> Chip.quiet(words.say("term-plans.cancelled"));
        };
    }

    TermPages.Before before(Frame frame, Outlook outlook, Form form, boolean mayStart, Reader reader) {
        When when = clocks.here(reader);
        TreeMap<LocalDate, List<Outlook.Expected>> weeks = outlook.sessions().stream().collect(Collectors.groupingBy(each -> week(each, when), TreeMap::new, Collectors.toList()));
        List<Outlook.Expected> late = outlook.late();
        List<Outlook.Expected> firstLate = late.subList(0, Math.min(MOST_LATE, late.size()));
        return new TermPages.Before(frame, answer(outlook, when), weeks.entrySet().stream().map(week -> weekRow(week, form, when)).toList(), rows(firstLate, when),
                late.size() - firstLate.size(), shown(weeks, form, when), form, mayStart && !outlook.sessions().isEmpty());
    }

    private static LocalDate week(Outlook.Expected each, When when) {
        return each.session().opensAt().atZone(when.zone()).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private TermPages.@Nullable Week shown(Map<LocalDate, List<Outlook.Expected>> weeks, Form form, When when) {
        return weeks.entrySet().stream().filter(week -> week.getKey().toString().equals(form.value("week"))).findFirst()
                .map(week -> new TermPages.Week(whole(week.getKey(), when), rows(week.getValue().subList(0, Math.min(MOST_OF_A_WEEK, week.getValue().size())), when))).orElse(null);
    }

    private static String whole(LocalDate monday, When when) {
        return when.in(ZoneOffset.UTC).date(monday.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    private static TermPages.WeekRow weekRow(Map.Entry<LocalDate, List<Outlook.Expected>> week, Form form, When when) {
        List<Outlook.Expected> sessions = week.getValue();
        String href = UriComponentsBuilder.fromPath(TermPlanController.HERE + "/outlook").queryParam("firstDay", form.value("firstDay")).queryParam("lastDay", form.value("lastDay"))
                .queryParam("courses", form.value("courses")).queryParam("week", week.getKey()).encode().build().toUriString() + "#week";
        return new TermPages.WeekRow(href, whole(week.getKey(), when), sessions.size(), (int) sessions.stream().filter(each -> each.late().isPresent()).count(),
                sessions.stream().flatMap(each -> each.ready().stream()).map(Outlook.Ready::at).max(Comparator.naturalOrder()).map(when::dayAndTime).orElse(""));
    }

    private List<TermPages.SessionRow> rows(List<Outlook.Expected> sessions, When when) {
        Map<SessionId, TermDesk.Named> names = desk.named(sessions.stream().map(each -> each.session().session()).toList());
        return sessions.stream().flatMap(each -> java.util.Optional.ofNullable(names.get(each.session().session())).map(named -> row(each, named, when)).stream()).toList();
    }

    private static TermPages.SessionRow row(Outlook.Expected each, TermDesk.Named named, When when) {
        Words words = when.words();
        return new TermPages.SessionRow("/console/sessions/" + each.session().session(), named.title(), named.course(), when.dayAndTime(named.startsAt()),
                each.ready().map(ready -> when.dayAndTime(ready.at())).orElse(words.say("term-plans.never")),
                each.late().isEmpty() ? Chip.good(words.say("term-plans.in-time")) : Chip.bad(words.say("term-plans.late")),
                each.late().map(why -> why(why, each, words)).orElse(""));
    }

    private static String why(Outlook.Why why, Outlook.Expected each, Words words) {
        return switch (why) {
            case NEAR -> words.say("term-plans.why-near");
            case HOST_WRITES -> words.say("term-plans.why-host-writes");
            case ACCOUNT_DAY -> words.say("term-plans.why-account-day");
            case PACE -> words.say("term-plans.why-pace");
            case NO_HOST -> each.session().holders().unfit().map(code -> NobodyWords.of(code, words)).orElseGet(() -> words.say("term-plans.why-no-host"));
            case TOO_MANY_PEOPLE -> words.say("term-plans.why-too-many-people");
        };
    }

    private Answer answer(Outlook outlook, When when) {
        Words words = when.words();
        int all = outlook.sessions().size();
        int late = outlook.late().size();
        if (all == 0) {
            return Answer.of(Tone.QUIET, words.say("term-plans.nothing"), words.say("term-plans.nothing-more"));
        }
        if (outlook.limit() == Outlook.Limit.NOTHING_TO_DO) {
            return Answer.of(Tone.BAD, words.say("term-plans.no-host"), words.say("term-plans.no-host-more"));
        }
        String more = limit(outlook.limit(), words) + " " + words.say("term-plans.late-means", When.length(desk.leadTime(), words));
        String by = when.dayAndTime(outlook.readyBy());
        return late == 0 ? Answer.of(Tone.GOOD, words.counted("term-plans.all-ready", all, by), more) : Answer.of(Tone.WAIT, words.counted("term-plans.some-late", late, all, by), more);
    }

    private static String limit(Outlook.Limit limit, Words words) {
        return switch (limit) {
            case HOST_WRITES -> words.say("term-plans.limit-host-writes");
            case ACCOUNT_DAY -> words.say("term-plans.limit-account-day");
            case PACE, NOTHING_TO_DO -> words.say("term-plans.limit-pace");
        };
    }

    TermPages.Plan plan(Frame frame, TermPlan plan, boolean mayAct, Reader reader) {
        Words words = reader.words();
        When when = clocks.here(reader);
        TermProgress progress = desk.progress(plan.id());
        String here = TermPlanController.HERE + "/" + plan.id();
        List<TermPages.Act> acts = new ArrayList<>();
        if (mayAct && plan.state().underWay()) {
            acts.add(plan.state() == TermPlan.State.RUNNING ? new TermPages.Act(here + "/pause", words.say("term-plans.pause"), false)
                    : new TermPages.Act(here + "/resume", words.say("term-plans.resume"), false));
            acts.add(new TermPages.Act(here + "/cancel", words.say("term-plans.cancel"), true));
        }
        return new TermPages.Plan(frame, answer(plan, progress, words), plan.state() == TermPlan.State.RUNNING, progress.made(), progress.sessions(),
                progress.troubles().stream().map(trouble -> new TermPages.Trouble(words.translated(trouble.words()), words.counted("term-plans.sessions", trouble.sessions()))).toList(),
                plan.state() == TermPlan.State.RUNNING && progress.open() > 0 ? rest(plan, when) : "",
                words.say("term-plans.said", plan.by().replaceFirst("^staff:", ""), when.dayAndTime(plan.since())), acts);
    }

    private String rest(TermPlan plan, When when) {
        Outlook outlook = desk.outlook(plan.term());
        Instant by = outlook.readyBy();
        return when.words().say("term-plans.rest-ready", when.dayAndTime(by)) + " " + limit(outlook.limit(), when.words());
    }

    private static Answer answer(TermPlan plan, TermProgress progress, Words words) {
        List<Answer.Figure> figures = List.of(new Answer.Figure(Integer.toString(progress.made()), words.say("term-plans.figure-made")),
                new Answer.Figure(Integer.toString(progress.ready()), words.say("term-plans.figure-ready")),
                new Answer.Figure(Integer.toString(progress.open()), words.say("term-plans.figure-open")));
        return (switch (plan.state()) {
            case RUNNING -> Answer.of(progress.troubles().isEmpty() ? Tone.GOOD : Tone.WAIT, words.say("term-plans.is-running"), words.say("term-plans.is-running-more"));
            case PAUSED -> Answer.of(Tone.WAIT, words.say("term-plans.is-paused"), words.say("term-plans.is-paused-more"));
            case DONE -> Answer.of(Tone.GOOD, words.say("term-plans.is-done"), words.say("term-plans.is-done-more"));
            case CANCELLED -> Answer.of(Tone.QUIET, words.say("term-plans.is-cancelled"), words.say("term-plans.is-cancelled-more"));
        }).with(figures);
    }
}
