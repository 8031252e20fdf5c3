package org.admitone.provider.zoom.governance.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.admitone.console.Answer;
import org.admitone.console.Chip;
import org.admitone.console.Clocks;
import org.admitone.console.Form;
import org.admitone.console.Frame;
import org.admitone.console.Links;
import org.admitone.console.Tone;
import org.admitone.console.When;
import org.admitone.platform.Page;
import org.admitone.platform.Slice;
import org.admitone.platform.words.Words;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.account.AccountDesk;
import org.admitone.provider.zoom.account.ZoomHost;
import org.admitone.provider.zoom.governance.Decision;
import org.admitone.provider.zoom.governance.Drift;
import org.admitone.provider.zoom.governance.Guard;
import org.admitone.provider.zoom.governance.GuardDesk;
import org.admitone.provider.zoom.governance.GuardStanding;
import org.admitone.provider.zoom.governance.GuardTerms;
import org.admitone.provider.zoom.governance.SignIn;
import org.admitone.provider.zoom.governance.Subject;
import org.admitone.session.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the guarding into words and fields.
@Component
class GuardViews {

    private static final int PER_PAGE = 50;

    private final GuardDesk desk;
    private final AccountDesk account;
    private final Sessions sessions;
    private final Clocks clocks;

    GuardViews(GuardDesk desk, AccountDesk account, Sessions sessions, Clocks clocks) {
        this.desk = desk;
        this.account = account;
        this.sessions = sessions;
        this.clocks = clocks;
    }

    static Form form(Guard guard) {
        Map<String, String> values = new LinkedHashMap<>();
        GuardTerms terms = guard.terms();
        values.put("revision", Long.toString(guard.revision()));
        values.put("guarding", word(terms.guarding()));
        values.put("groupName", terms.groupName());
        values.put("ownMeetings", word(terms.ownMeetings()));
        terms.cares().forEach((decision, care) -> values.put(decision.code(), word(care)));
        return Form.of(values);
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    GuardPage page(Frame frame, HttpServletRequest request, Form form, @Nullable String after) {
        When when = clocks.here(frame.reader());
        Names names = new Names(account.hosts().stream().collect(Collectors.toMap(ZoomHost::id, ZoomHost::displayName)), when.words());
        List<Drift> open = desk.openDrifts();
        List<GuardStanding> standings = desk.standings();
        Page<Drift> drifts = desk.drifts(Slice.of(PER_PAGE, after));
        List<SignIn> signIns = desk.signIns();
        boolean inForce = desk.guard().terms().guarding() == GuardTerms.Guarding.ON;
        return new GuardPage(frame, answer(inForce, standings, open, when.words()), form, decisions(when.words()),
                inForce ? standings.stream().map(one -> account(one, open, names, when)).toList() : List.of(),
                drifts.items().stream().map(drift -> drift(drift, names, when)).toList(), Links.next(request, drifts.next()), Links.first(request, after),
                signIns.stream().map(one -> signedIn(one, names, when)).toList(), signIns.stream().filter(one -> one.known() == null).map(one -> one.at().toString()).findFirst().orElse(""));
    }

    private Answer answer(boolean inForce, List<GuardStanding> standings, List<Drift> open, Words words) {
        long unseen = desk.unseenSignIns();
        if (!inForce) {
            return unseen > 0 ? unseen(unseen, words) : Answer.of(Tone.QUIET, words.say("guard.nothing"), words.say("guard.nothing-more"));
        }
        if (standings.stream().anyMatch(one -> one.trouble() != null)) {
            return Answer.of(Tone.BAD, words.say("guard.cannot"), words.say("guard.cannot-more"));
        }
        if (!open.isEmpty()) {
            return Answer.of(Tone.WAIT, words.counted("guard.open", open.size()), words.say("guard.open-more"));
        }
        if (unseen > 0) {
            return unseen(unseen, words);
        }
        return standings.isEmpty() || standings.stream().anyMatch(one -> one.lookedAt() == null) ? Answer.of(Tone.WAIT, words.say("guard.begins"), "")
                : Answer.of(Tone.GOOD, words.say("guard.fine"), "");
    }

    private static Answer unseen(long signIns, Words words) {
        return Answer.of(Tone.WAIT, words.counted("guard.unseen", signIns), words.say("guard.unseen-more"));
    }

    private static List<GuardPage.Decided> decisions(Words words) {
        return Arrays.stream(Decision.values()).map(each -> new GuardPage.Decided(each.code(), words.of("guard-decision", each), words.of("guard-why", each))).toList();
    }

    private record Names(Map<HostId, String> hosts, Words words) {

        String of(Subject subject) {
            return subject.host().map(this::of).orElseGet(() -> words.say("guard.the-group"));
        }

        String of(HostId host) {
            return hosts.getOrDefault(host, host.value());
        }
    }

    private static GuardPage.Account account(GuardStanding one, List<Drift> open, Names names, When when) {
        Words words = when.words();
        long otherwise = open.stream().filter(drift -> drift.subject().equals(one.subject())).count();
        var trouble = one.trouble();
        Chip state = trouble != null ? Chip.bad(words.say("guard.is-troubled")) : otherwise > 0 ? Chip.wait(words.counted("guard.is-otherwise", otherwise))
                : one.lookedAt() == null ? Chip.quiet(words.say("guard.is-new")) : Chip.good(words.say("guard.is-kept"));
        return new GuardPage.Account(names.of(one.subject()), state, one.lookedAt() == null ? words.say("guard.not-yet") : when.dayAndTime(one.lookedAt()),
                trouble == null ? "" : words.of("guard-trouble", trouble.kind()) + (trouble.detail().isEmpty() ? "" : " (" + trouble.detail() + ")"));
    }

    private GuardPage.Drifted drift(Drift drift, Names names, When when) {
        Words words = when.words();
        String at = when.dayAndTime(drift.noticed().at());
        Drift.By by = drift.by();
        String noticed = by == null ? at : words.say("guard.by", at, names.hosts().getOrDefault(new HostId(by.id()), by.masked()));
        return new GuardPage.Drifted(what(drift, words), setting(drift), names.of(drift.subject()), was(drift, when), noticed, state(drift, when));
    }

    private String what(Drift drift, Words words) {
        if (drift.meeting().isPresent()) {
            return words.say("guard.own-meeting", Long.toString(drift.meeting().get()));
        }
        if (drift.begun().isPresent()) {
            return words.say("guard.begun-meeting", Long.toString(drift.begun().get()));
        }
        if (drift.session().isPresent()) {
            return drift.session().flatMap(sessions::byId).map(session -> words.say("guard.session-meeting", session.title())).orElse(words.say("guard.some-session"));
        }
        return switch (drift.setting()) {
            case "member" -> words.say("guard.membership");
            case "group" -> words.say("guard.the-group");
            case "account" -> words.say("guard.licence");
            default -> Arrays.stream(Decision.values()).filter(each -> each.settings().stream().anyMatch(one -> one.name().equals(setting(drift)))).findFirst()
                    .map(each -> drift.setting().startsWith("lock:") ? words.say("guard.lock-of", words.of("guard-decision", each)) : words.of("guard-decision", each)).orElse(setting(drift));
        };
    }

    private static String setting(Drift drift) {
        return drift.setting().startsWith("lock:") ? drift.setting().substring("lock:".length()) : drift.setting().contains(".") ? drift.setting() : "";
    }

    private static String was(Drift drift, When when) {
        Words words = when.words();
        if (drift.session().isPresent()) {
            return drift.found().lines().map(words::translated).collect(Collectors.joining(" "));
        }
        if (drift.meeting().or(drift::begun).isPresent()) {
            return drift.found().equals("–") ? "–" : when.dayAndTime(java.time.Instant.parse(drift.found()));
        }
        return words.say("guard.instead", value(drift.found(), words), value(drift.should(), words));
    }

    private static String value(String value, Words words) {
        return switch (value) {
            case "true" -> words.say("guard.value-on");
            case "false" -> words.say("guard.value-off");
            case "in" -> words.say("guard.value-in");
            case "out" -> words.say("guard.value-out");
            case "licensed" -> words.say("guard.value-licensed");
            case "basic" -> words.say("guard.value-basic");
            case "gone" -> words.say("guard.value-gone");
            default -> value;
        };
    }

    private static Chip state(Drift drift, When when) {
        Words words = when.words();
        Drift.End end = drift.end();
        if (end == null) {
            return Chip.wait(words.say("guard.is-open"));
        }
        return switch (end.kind()) {
            case UNDONE -> Chip.good(words.say("guard.is-undone", when.dayAndTime(Objects.requireNonNull(end.at()))));
            case GONE -> Chip.quiet(words.say("guard.is-gone", when.dayAndTime(Objects.requireNonNull(end.at()))));
            case STUCK -> Chip.bad(words.say("guard.is-stuck"));
        };
    }

    private static GuardPage.SignedIn signedIn(SignIn one, Names names, When when) {
        Words words = when.words();
        String what = words.of("guard-happened", one.kind());
        SignIn.Known known = one.known();
        return new GuardPage.SignedIn(names.of(one.host()), one.client().isEmpty() ? what : what + " (" + one.client() + ")", when.dayAndTime(one.at()),
                known == null ? Chip.wait(words.say("guard.is-unseen")) : Chip.quiet(words.say("guard.is-known", when.dayAndTime(known.at()))));
    }
}
