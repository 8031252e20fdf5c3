package org.admitone.learner.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.admitone.console.Answer;
import org.admitone.console.Tone;
import org.admitone.console.When;
import org.admitone.learner.OwnClass;
import org.admitone.learner.OwnSession;
import org.admitone.learner.Owner;
import org.admitone.platform.words.Words;

/// One person's classes: what is on today, what comes, what was.
///
/// @param lookAgain after how many seconds something here changes by itself
public record ClassesOfOne(String name, Answer answer, List<ClassRow> today, List<ClassRow> coming, List<ClassRow> past, long lookAgain) {

    private static final int COMING = 30;
    private static final int PAST = 20;
    private static final long LONGEST = Duration.ofMinutes(15).toSeconds();

    public ClassesOfOne {
        today = List.copyOf(today);
        coming = List.copyOf(coming);
        past = List.copyOf(past);
    }

    static ClassesOfOne of(Owner owner, List<OwnClass> classes, When when) {
        Instant now = when.now();
        List<OwnClass> today = classes.stream().filter(each -> isToday(each, when)).toList();
        List<OwnClass> coming = classes.stream().filter(each -> !isToday(each, when) && !each.session().overAt(now)).limit(COMING).toList();
        List<OwnClass> past = classes.stream().filter(each -> !isToday(each, when) && each.session().overAt(now))
                .sorted(Comparator.comparing((OwnClass each) -> each.session().times().startsAt()).reversed()).limit(PAST).toList();
        return new ClassesOfOne(owner.displayName(), answer(owner, today, coming, when), rows(today, when), rows(coming, when), rows(past, when),
                lookAgain(classes, now));
    }

    /// Begins today, or is on although it began yesterday.
    private static boolean isToday(OwnClass each, When when) {
        LocalDate today = when.now().atZone(when.zone()).toLocalDate();
        Instant starts = each.session().times().startsAt();
        return starts.atZone(when.zone()).toLocalDate().equals(today) || starts.isBefore(when.now()) && !each.session().overAt(when.now());
    }

    private static List<ClassRow> rows(List<OwnClass> classes, When when) {
        return classes.stream().map(each -> ClassRow.of(each, when)).toList();
    }

    private static Answer answer(Owner owner, List<OwnClass> today, List<OwnClass> coming, When when) {
        Words words = when.words();
        String name = owner.displayName();
        List<OwnClass> left = today.stream().filter(each -> !each.session().overAt(when.now()) && ClassWords.takesPlace(each)).toList();
        if (!left.isEmpty()) {
            OwnSession next = left.getFirst().session();
            return when.now().isBefore(next.times().opensAt())
                    ? Answer.of(Tone.WAIT, words.say("my.next-today", name, when.time(next.times().startsAt())), next.title())
                    : Answer.of(Tone.GOOD, words.say("my.on-now", name), next.title());
        }
        return coming.stream().filter(ClassWords::takesPlace).findFirst().map(next -> next.session().times().startsAt())
                .map(starts -> Answer.of(Tone.QUIET, words.say("my.no-more-today", name), words.say("my.next", InSentence.on(starts, when), when.time(starts))))
                .orElseGet(() -> Answer.of(Tone.QUIET, words.say("my.none-planned", name), words.say("my.none-planned-more")));
    }

    private static long lookAgain(List<OwnClass> classes, Instant now) {
        OptionalLong next = classes.stream().flatMapToLong(each -> LongStream.of(each.session().times().opensAt().getEpochSecond(),
                        each.session().times().closesAt().getEpochSecond()))
                .filter(change -> change > now.getEpochSecond()).map(change -> change - now.getEpochSecond() + 1).min();
        return Math.min(LONGEST, next.orElse(LONGEST));
    }
}
