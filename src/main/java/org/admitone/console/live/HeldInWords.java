package org.admitone.console.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.admitone.console.Chip;
import org.admitone.console.Icon;
import org.admitone.console.Place;
import org.admitone.console.StaffMember;
import org.admitone.console.StaffRight;
import org.admitone.console.StrengthWords;
import org.admitone.console.Tone;
import org.admitone.platform.words.Words;
import org.admitone.provider.Guarantee;
import org.admitone.provider.Provider;
import org.admitone.provider.Providers;
import org.admitone.provider.SessionNote;
import org.admitone.provider.Strength;
import org.admitone.session.Session;
import org.springframework.stereotype.Component;

/// Tells of a session what its provider says: everything until the class is over, afterwards only what went wrong.
@Component
final class HeldInWords {

    private final Providers providers;

    HeldInWords(Providers providers) {
        this.providers = providers;
    }

    HeldIn of(Session session, Session.Phase phase, StaffMember member, Words words) {
        return providers.byCode(session.provider()).map(provider -> new HeldIn(words.translated(provider.displayName()), Place.PROVIDERS.href() + "#" + provider.code(),
                lines(provider, session, phase, words), member.role().gives(StaffRight.READ) ? provider.hostPage(session.id().value()).orElse(null) : null)).orElseGet(() -> gone(session.provider(), words));
    }

    private static List<HeldIn.Line> lines(Provider provider, Session session, Session.Phase phase, Words words) {
        List<SessionNote> notes = provider.notes(session.id().value()).stream().sorted(Comparator.comparing(SessionNote::weight).reversed()).toList();
        return switch (phase) {
            case COMING, DOOR_OPEN, RUNNING, CLOSING -> {
                List<HeldIn.Line> lines = new ArrayList<>(notes.stream().map(note -> line(note, words)).toList());
                lines.addAll(weaker(provider.guarantees(), words));
                yield lines;
            }
            case CANCELLED, ENDED, OVER -> notes.stream().filter(note -> note.weight() == SessionNote.Weight.TROUBLE).map(note -> line(note, words)).toList();
        };
    }

    private static HeldIn.Line line(SessionNote note, Words words) {
        return new HeldIn.Line(switch (note.weight()) {
            case FINE -> Chip.good(words.say("live.fine"));
            case UNDER_WAY -> Chip.wait(words.say("live.under-way"));
            case TROUBLE -> new Chip(Tone.BAD, Icon.WARNING, words.say("live.trouble"));
        }, words.translated(note.words()), note.next().isEmpty() ? "" : words.translated(note.next()));
    }

    private static List<HeldIn.Line> weaker(List<Guarantee> guarantees, Words words) {
        List<HeldIn.Line> lines = new ArrayList<>();
        for (Strength strength : Strength.values()) {
            String topics = StrengthWords.topics(guarantees, strength, words);
            if (strength != Strength.ENFORCED && !topics.isEmpty()) {
                lines.add(new HeldIn.Line(StrengthWords.chip(strength, words), words.say(strength == Strength.CORRECTED ? "live.corrected" : "live.noticed", topics), ""));
            }
        }
        return lines;
    }

    private static HeldIn gone(String code, Words words) {
        return new HeldIn(code, Place.PROVIDERS.href(), List.of(new HeldIn.Line(new Chip(Tone.BAD, Icon.WARNING, words.say("live.trouble")),
                words.say("live.provider-gone"), words.say("live.provider-gone-next"))), null);
    }
}
