package org.admitone.provider.zoom.pool.groups.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.admitone.console.Answer;
import org.admitone.console.Chip;
import org.admitone.console.Clocks;
import org.admitone.console.Reader;
import org.admitone.console.Tone;
import org.admitone.console.When;
import org.admitone.platform.words.Words;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.account.AccountDesk;
import org.admitone.provider.zoom.account.ZoomHost;
import org.admitone.provider.zoom.pool.Effect;
import org.admitone.provider.zoom.pool.groups.PostgresSessionNames;
import org.admitone.session.SessionId;
import org.springframework.stereotype.Component;

/// Puts into words what a change of the pool does to coming sessions.
@Component
class EffectViews {

    private static final int MOST = 100;

    private final AccountDesk account;
    private final PostgresSessionNames sessions;
    private final Clocks clocks;

    EffectViews(AccountDesk account, PostgresSessionNames sessions, Clocks clocks) {
        this.account = account;
        this.sessions = sessions;
        this.clocks = clocks;
    }

    /// What becomes of everybody, the worst first.
    Answer answer(Effect effect, Reader reader) {
        int lost = effect.those(Effect.Kind.LOSES).size();
        int moved = effect.those(Effect.Kind.MOVES).size();
        int gained = effect.those(Effect.Kind.GAINS).size();
        String more = effect.hostless() == 0 ? reader.say("host-groups.all-held") : reader.counted("host-groups.hostless", effect.hostless());
        Answer answer = lost > 0 ? Answer.of(Tone.BAD, reader.counted("host-groups.lost", lost), more)
                : moved > 0 ? Answer.of(Tone.WAIT, reader.counted("host-groups.moved", moved), more)
                : gained > 0 ? Answer.of(Tone.GOOD, reader.counted("host-groups.gained", gained), more)
                : Answer.of(Tone.GOOD, reader.say("host-groups.same"), more);
        return answer.with(List.of(new Answer.Figure(Integer.toString(moved), reader.say("host-groups.figure-moved")),
                new Answer.Figure(Integer.toString(lost), reader.say("host-groups.figure-lost")), new Answer.Figure(Integer.toString(gained), reader.say("host-groups.figure-gained"))));
    }

    List<GroupPages.Part> parts(Effect effect, Reader reader) {
        List<GroupPages.Part> parts = new ArrayList<>();
        for (Effect.Kind kind : List.of(Effect.Kind.LOSES, Effect.Kind.MOVES, Effect.Kind.GAINS)) {
            List<Effect.On> those = effect.those(kind);
            if (!those.isEmpty()) {
                List<Effect.On> shown = those.subList(0, Math.min(MOST, those.size()));
                parts.add(new GroupPages.Part(id(kind), title(kind, reader.words()), rows(shown, reader), those.size() - shown.size()));
            }
        }
        return parts;
    }

    private List<GroupPages.Row> rows(List<Effect.On> those, Reader reader) {
        When when = clocks.here(reader);
        Map<SessionId, PostgresSessionNames.Named> named = sessions.of(those.stream().map(Effect.On::session).toList());
        Map<HostId, String> hosts = account.hosts().stream().collect(Collectors.toMap(ZoomHost::id, ZoomHost::displayName));
        return those.stream().flatMap(on -> Optional.ofNullable(named.get(on.session())).map(name -> row(on, name, hosts, when)).stream()).toList();
    }

    private static GroupPages.Row row(Effect.On on, PostgresSessionNames.Named named, Map<HostId, String> hosts, When when) {
        Words words = when.words();
        return new GroupPages.Row("/console/sessions/" + on.session(), named.title(), named.course(), when.dayAndTime(named.startsAt()), host(on.before(), hosts, words),
                host(on.after(), hosts, words), on.isMadeAnew() ? Chip.wait(words.say("host-groups.made-anew")) : switch (on.kind()) {
                    case MOVES -> Chip.quiet(words.say("host-groups.is-moved"));
                    case LOSES -> Chip.bad(words.say("host-groups.is-lost"));
                    case GAINS -> Chip.good(words.say("host-groups.is-gained"));
                });
    }

    private static String host(Optional<HostId> host, Map<HostId, String> hosts, Words words) {
        return host.map(id -> hosts.getOrDefault(id, id.value())).orElseGet(() -> words.say("host-groups.nobody"));
    }

    private static String id(Effect.Kind kind) {
        return switch (kind) {
            case LOSES -> "lost";
            case MOVES -> "moved";
            case GAINS -> "gained";
        };
    }

    private static String title(Effect.Kind kind, Words words) {
        return switch (kind) {
            case LOSES -> words.say("host-groups.those-lost");
            case MOVES -> words.say("host-groups.those-moved");
            case GAINS -> words.say("host-groups.those-gained");
        };
    }
}
