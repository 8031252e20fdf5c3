package org.admitone.console.house;

import java.util.Arrays;
import java.util.List;
import org.admitone.api.Scope;
import org.admitone.console.Choice;
import org.admitone.console.Form;
import org.admitone.console.Frame;

/// A key to be made.
public record KeyFormPage(Frame frame, Form form) {

    static final String EVERYTHING = "everything";
    static final String ONLY = "only";
    static final String CAREFUL = "careful";

    private static final List<Choice> REACHES = List.of(
            new Choice(ONLY, "Only what is ticked below", "A key that is lost or stolen then opens no more than its program needs."),
            new Choice(EVERYTHING, "Everything that the API has", "Also what it will have later."));
    private static final List<Choice> SCOPES = Arrays.stream(Scope.values())
            .map(scope -> new Choice(scope.code(), upper(scope.words()), scope.code() + ". " + scope.more())).toList();
    private static final List<Choice> CARES = List.of(new Choice(CAREFUL, "It must say on what state a change is based",
            "Without If-Match nothing is changed, so that two programs never overwrite each other."));

    public List<Choice> reaches() {
        return REACHES;
    }

    public List<Choice> scopes() {
        return SCOPES;
    }

    public List<Choice> cares() {
        return CARES;
    }

    private static String upper(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
