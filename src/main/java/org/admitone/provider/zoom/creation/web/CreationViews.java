package org.admitone.provider.zoom.creation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
import org.admitone.provider.zoom.account.AccountDesk;
import org.admitone.provider.zoom.api.UserSummary;
import org.admitone.provider.zoom.api.ZoomUser;
import org.admitone.provider.zoom.creation.Batch;
import org.admitone.provider.zoom.creation.Creation;
import org.admitone.provider.zoom.creation.CreationDesk;
import org.admitone.provider.zoom.creation.Obstacle;
import org.admitone.provider.zoom.creation.Preview;
import org.admitone.provider.zoom.governance.GuardDesk;
import org.admitone.provider.zoom.governance.GuardStanding;
import org.admitone.provider.zoom.governance.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts wanted accounts into words.
@Component
class CreationViews {

    private static final int PER_PAGE = 50;
    private static final Set<Creation.State> UNDER_WAY = Set.of(Creation.State.WANTED, Creation.State.ASKED);

    private final CreationDesk desk;
    private final AccountDesk account;
    private final GuardDesk guard;
    private final Clocks clocks;

    CreationViews(CreationDesk desk, AccountDesk account, GuardDesk guard, Clocks clocks) {
        this.desk = desk;
        this.account = account;
        this.guard = guard;
        this.clocks = clocks;
    }

    NewHostsPages.Overview overview(Frame frame, HttpServletRequest request, Form form, @Nullable String after) {
        When when = clocks.here(frame.reader());
        Page<Creation> page = desk.list(Slice.of(PER_PAGE, after));
        List<Creation> all = desk.all();
        Set<String> guarded = guard.standings().stream().filter(one -> one.lookedAt() != null && one.trouble() == null).map(GuardStanding::subject).map(Subject::code).collect(Collectors.toSet());
        return new NewHostsPages.Overview(frame, answer(all, when.words()), form, page.items().stream().map(one -> row(one, guarded, when)).toList(),
                all.stream().anyMatch(one -> UNDER_WAY.contains(one.state())), count(all, Creation.State.FAILED) > 1, Links.next(request, page.next()), Links.first(request, after));
    }

    private Answer answer(List<Creation> all, Words words) {
        if (account.account().isEmpty()) {
            return Answer.of(Tone.BAD, words.say("new-hosts.no-account"), words.say("new-hosts.no-account-more"));
        }
        long failed = count(all, Creation.State.FAILED);
        long exist = count(all, Creation.State.EXISTS);
        long invited = count(all, Creation.State.INVITED);
        long going = all.stream().filter(one -> UNDER_WAY.contains(one.state())).count();
        if (failed > 0) {
            return Answer.of(Tone.BAD, words.counted("new-hosts.failed", failed), words.say("new-hosts.failed-more"));
        }
        if (exist > 0) {
            return Answer.of(Tone.WAIT, words.counted("new-hosts.exist", exist), words.say("new-hosts.exist-more"));
        }
        if (going > 0) {
            return Answer.of(Tone.WAIT, words.counted("new-hosts.going", going), "");
        }
        if (invited > 0) {
            return Answer.of(Tone.WAIT, words.counted("new-hosts.invited", invited), words.say("new-hosts.invited-more"));
        }
        return all.isEmpty() ? Answer.of(Tone.QUIET, words.say("new-hosts.none"), words.say("new-hosts.none-more")) : Answer.of(Tone.GOOD, words.counted("new-hosts.there", all.size()), "");
    }

    private static long count(List<Creation> all, Creation.State state) {
        return all.stream().filter(one -> one.state() == state).count();
    }

    private static NewHostsPages.Row row(Creation one, Set<String> guarded, When when) {
        Words words = when.words();
        return new NewHostsPages.Row(one.id().toString(), one.name(), one.addressMasked(), words.of("host-way", one.way()), state(one, words), more(one, guarded, words),
                when.dayAndTime(one.changedAt()), acts(one, words));
    }

    private static Chip state(Creation one, Words words) {
        String word = words.of("host-state", one.state());
        return switch (one.state()) {
            case THERE -> Chip.good(word);
            case FAILED -> Chip.bad(word);
            case WANTED, ASKED, INVITED, EXISTS -> Chip.wait(word);
        };
    }

    private static String more(Creation one, Set<String> guarded, Words words) {
        Obstacle why = one.obstacle();
        if (why != null) {
            return why.detail().isEmpty() ? words.of("host-obstacle", why.kind()) : words.say("new-hosts.because", words.of("host-obstacle", why.kind()), why.detail());
        }
        return switch (one.state()) {
            case INVITED -> words.say("new-hosts.is-invited");
            case EXISTS -> words.say("new-hosts.is-there-already");
            case THERE -> one.licence() == ZoomUser.Licence.BASIC ? words.say("new-hosts.is-basic")
                    : words.say(guarded.contains(Objects.requireNonNull(one.host()).value()) ? "new-hosts.is-guarded" : "new-hosts.is-host");
            case WANTED, ASKED, FAILED -> "";
        };
    }

    private static List<NewHostsPages.Act> acts(Creation one, Words words) {
        List<NewHostsPages.Act> acts = new ArrayList<>();
        switch (one.state()) {
            case EXISTS -> acts.add(new NewHostsPages.Act("take-over", words.say("new-hosts.take-over")));
            case FAILED -> acts.add(new NewHostsPages.Act("again", words.say("new-hosts.again")));
            case INVITED -> acts.add(new NewHostsPages.Act("again", words.say("new-hosts.look")));
            case WANTED, ASKED, THERE -> { }
        }
        if (one.state() != Creation.State.ASKED) {
            acts.add(new NewHostsPages.Act("drop", words.say("new-hosts.drop")));
        }
        return acts;
    }

    NewHostsPages.Look look(Frame frame, Batch batch, Preview preview, Form form) {
        Words words = frame.words();
        return new NewHostsPages.Look(frame, answer(batch, preview, words), form, preview.lines().stream().map(line -> line(line, words)).toList(),
                preview.wrong() == 0 ? words.counted("new-hosts.make", batch.hosts().size()) : null, BatchForm.FIELDS);
    }

    private static Answer answer(Batch batch, Preview preview, Words words) {
        UserSummary users = preview.users();
        String more = users == null ? words.say("new-hosts.not-asked") : words.say("new-hosts.users", users.licensed(), users.basic());
        return preview.wrong() > 0 ? Answer.of(Tone.BAD, words.counted("new-hosts.wrong", preview.wrong()), more)
                : Answer.of(users == null ? Tone.WAIT : Tone.GOOD, words.counted("new-hosts.would", batch.hosts().size(), words.of("host-way", batch.way())), more);
    }

    private static NewHostsPages.Line line(Preview.Line line, Words words) {
        Chip state = !line.faults().isEmpty() ? Chip.bad(words.say("new-hosts.line-wrong"))
                : line.found() == Preview.Found.SOMEBODY ? Chip.wait(words.say("new-hosts.line-there")) : Chip.good(words.say("new-hosts.line-fine"));
        return new NewHostsPages.Line(line.host().email(), (line.host().firstName() + " " + line.host().lastName()).strip(), state,
                line.faults().stream().sorted().map(fault -> words.of("host-fault", fault)).toList());
    }
}
