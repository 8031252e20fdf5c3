package org.admitone.console;

import java.util.List;
import org.admitone.platform.words.Words;

/// What stands around the pages for learners: the school's name, nothing else.
///
/// @param assets prefix of style sheets and scripts, e.g. for `${frame.assets()}/js/door.js`
/// @param words     in which the page speaks
/// @param languages in which it could speak, too
public record LearnerFrame(String school, String assets, String title, Words words, List<LanguageLink> languages) {

    public LearnerFrame {
        languages = List.copyOf(languages);
    }
}
