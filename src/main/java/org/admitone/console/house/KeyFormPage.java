package org.admitone.console.house;

import java.util.Arrays;
import java.util.List;
import org.admitone.api.Scope;
import org.admitone.console.Choice;
import org.admitone.console.Form;
import org.admitone.console.Frame;
import org.admitone.platform.words.Words;

/// A key to be made.
public record KeyFormPage(Frame frame, Form form) {

    static final String EVERYTHING = "everything";
    static final String ONLY = "only";
    static final String CAREFUL = "careful";

    public List<Choice> reaches() {
        return List.of(new Choice(ONLY, words().say("keys.only"), words().say("keys.only-more")),
                new Choice(EVERYTHING, words().say("keys.all"), words().say("keys.all-more")));
    }

    public List<Choice> scopes() {
        return Arrays.stream(Scope.values()).map(scope -> new Choice(scope.code(), upper(words().of("scope", scope)), scope.code() + ". " + words().of("scope-more", scope))).toList();
    }

    public List<Choice> cares() {
        return List.of(new Choice(CAREFUL, words().say("keys.careful"), words().say("keys.careful-more")));
    }

    private Words words() {
        return frame.words();
    }

    private static String upper(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
