package org.admitone.console.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.admitone.console.Chip;
import org.admitone.console.Icon;
import org.admitone.console.Place;
import org.admitone.console.StrengthWords;
import org.admitone.console.Tone;
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

    HeldIn of(Session session, Session.Phase phase) {
        return providers.byCode(session.provider()).map(provider -> new HeldIn(provider.displayName(), Place.PROVIDERS.href() + "#" + provider.code(),
                lines(provider, session, phase))).orElseGet(() -> gone(session.provider()));
    }

    private static List<HeldIn.Line> lines(Provider provider, Session session, Session.Phase phase) {
        List<SessionNote> notes = provider.notes(session.id().value()).stream().sorted(Comparator.comparing(SessionNote::weight).reversed()).toList();
        return switch (phase) {
            case COMING, DOOR_OPEN, RUNNING, CLOSING -> {
                List<HeldIn.Line> lines = new ArrayList<>(notes.stream().map(HeldInWords::line).toList());
                lines.addAll(weaker(provider.guarantees()));
                yield lines;
            }
            case CANCELLED, ENDED, OVER -> notes.stream().filter(note -> note.weight() == SessionNote.Weight.TROUBLE).map(HeldInWords::line).toList();
        };
    }

    private static HeldIn.Line line(SessionNote note) {
        return new HeldIn.Line(switch (note.weight()) {
            case FINE -> Chip.good("Fine");
            case UNDER_WAY -> Chip.wait("Under way");
            case TROUBLE -> new Chip(Tone.BAD, Icon.WARNING, "Trouble");
        }, note.words(), note.next());
    }

    private static List<HeldIn.Line> weaker(List<Guarantee> guarantees) {
        List<HeldIn.Line> lines = new ArrayList<>();
        for (Strength strength : Strength.values()) {
            String topics = StrengthWords.topics(guarantees, strength);
            if (strength != Strength.ENFORCED && !topics.isEmpty()) {
                lines.add(new HeldIn.Line(StrengthWords.chip(strength), strength == Strength.CORRECTED ? "Not prevented, but put right as soon as it is seen: " + topics + "."
                        : "Neither prevented nor put right, but recorded and shown: " + topics + ".", ""));
            }
        }
        return lines;
    }

    private static HeldIn gone(String code) {
        return new HeldIn(code, Place.PROVIDERS.href(), List.of(new HeldIn.Line(new Chip(Tone.BAD, Icon.WARNING, "Trouble"),
                "This server has no such provider any more; nobody can come in.", "Choose another one under Change.")));
    }
}
