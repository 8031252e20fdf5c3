package org.admitone.provider.zoom.governance.web;

import java.util.List;
import org.admitone.console.Answer;
import org.admitone.console.Chip;
import org.admitone.console.Choice;
import org.admitone.console.Form;
import org.admitone.console.Frame;
import org.jspecify.annotations.Nullable;

/// Guarded accounts: what staff decided, how each host stands, what drifted, who signed in.
///
/// @param known until when sign-ins are shown, to say that they are all right; empty: none is open
public record GuardPage(Frame frame, Answer answer, Form form, List<Decided> decisions, List<Account> accounts, List<Drifted> drifts, @Nullable String next, @Nullable String first,
                        List<SignedIn> signIns, String known) {

    public record Decided(String field, String title, String why) {}

    public record Account(String name, Chip state, String looked, String more) {}

    /// @param was how it was and should be
    public record Drifted(String what, String name, String where, String was, String noticed, Chip state) {}

    public record SignedIn(String who, String what, String when, Chip state) {}

    public GuardPage {
        decisions = List.copyOf(decisions);
        accounts = List.copyOf(accounts);
        drifts = List.copyOf(drifts);
        signIns = List.copyOf(signIns);
    }

    public List<Choice> cares() {
        var words = frame.words();
        return List.of(Choice.of("undo", words.say("guard.undo")), Choice.of("show", words.say("guard.show")), Choice.of("leave", words.say("guard.leave")));
    }

    public List<Choice> ownCares() {
        var words = frame.words();
        return List.of(new Choice("show", words.say("guard.own-show"), words.say("guard.own-show-more")), new Choice("undo", words.say("guard.own-undo"), words.say("guard.own-undo-more")),
                new Choice("leave", words.say("guard.own-leave"), ""));
    }

    public List<Choice> guarding() {
        var words = frame.words();
        return List.of(new Choice("on", words.say("guard.on"), words.say("guard.on-more")), new Choice("off", words.say("guard.off"), words.say("guard.off-more")));
    }
}
