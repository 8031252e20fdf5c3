package org.admitone.provider.zoom.pool.groups.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.admitone.console.Answer;
import org.admitone.console.Clocks;
import org.admitone.console.Form;
import org.admitone.console.Reader;
import org.admitone.console.Tone;
import org.admitone.console.When;
import org.admitone.platform.words.Words;
import org.admitone.provider.zoom.pool.Effect;
import org.admitone.provider.zoom.pool.FewerHosts;
import org.admitone.provider.zoom.pool.WritesAhead;
import org.springframework.stereotype.Component;

/// Puts into words what using as few hosts as possible would do.
@Component
class FewestViews {

    private final GroupViews groups;
    private final EffectViews effects;
    private final WritesAhead writes;
    private final Clocks clocks;

    FewestViews(GroupViews groups, EffectViews effects, WritesAhead writes, Clocks clocks) {
        this.groups = groups;
        this.effects = effects;
        this.writes = writes;
        this.clocks = clocks;
    }

    FewestPage page(FewerHosts fewer, Form form, HttpServletRequest request, Reader reader) {
        return new FewestPage(groups.frame(request, reader, reader.say("zoom-fewest.title")), answer(fewer, reader.words()), writes(fewer, clocks.in(ZoneOffset.UTC, reader)), form,
                fewer.saves() ? fewer.digest() : "", fewer.saves() ? effects.parts(fewer.effect(), reader) : List.of());
    }

    private static Answer answer(FewerHosts fewer, Words words) {
        Effect.Used used = fewer.effect().used();
        Answer answer = fewer.saves() ? Answer.of(Tone.WAIT, words.counted("zoom-fewest.saves", used.before() - used.after()), words.counted("zoom-fewest.moves", fewer.effect().those(Effect.Kind.MOVES).size()))
                : Answer.of(Tone.GOOD, words.say("zoom-fewest.nothing"), words.say(used.before() <= fewer.lowerBound() ? "zoom-fewest.is-least" : "zoom-fewest.none-found"));
        return answer.with(List.of(new Answer.Figure(words.number(used.before()), words.say("zoom-fewest.figure-before")),
                new Answer.Figure(words.number(used.after()), words.say("zoom-fewest.figure-after")), new Answer.Figure(words.number(fewer.lowerBound()), words.say("zoom-hosts.figure-bound"))));
    }

    private String writes(FewerHosts fewer, When when) {
        return writes.doneBy(fewer).filter(_ -> fewer.saves()).map(day -> when.words().counted("zoom-fewest.writes", fewer.madeAnew().size(), when.day(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC))))
                .orElse("");
    }
}
