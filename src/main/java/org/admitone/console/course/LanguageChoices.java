package org.admitone.console.course;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.admitone.console.Choice;
import org.admitone.platform.words.Language;
import org.admitone.platform.words.Words;

/// In which language somebody is written to: the school's, or one of those spoken here, as their speakers call them.
public final class LanguageChoices {

    private LanguageChoices() {}

    public static List<Choice> of(Words words) {
        return Stream.concat(Stream.of(Choice.of("", words.say("rosters.language-school"))),
                Arrays.stream(Language.values()).map(language -> Choice.of(language.code(), language.ownName()))).toList();
    }
}
