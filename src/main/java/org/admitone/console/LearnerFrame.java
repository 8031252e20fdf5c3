package org.admitone.console;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.admitone.platform.words.Words;
import tools.jackson.databind.json.JsonMapper;

/// What stands around the pages for learners: the school's name, nothing else.
///
/// @param assets prefix of style sheets and scripts, e.g. for `${frame.assets()}/js/door.js`
/// @param words     in which the page speaks
/// @param languages in which it could speak, too
public record LearnerFrame(String school, String assets, String title, Words words, List<LanguageLink> languages) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public LearnerFrame {
        languages = List.copyOf(languages);
    }

    /// What scripts of the page say, as a JSON object: what they share, and the families that they name.
    public String scriptWords(List<String> families) {
        Map<String, String> sentences = new TreeMap<>(words.family("script"));
        families.forEach(family -> sentences.putAll(words.family(family)));
        return JSON.writeValueAsString(sentences);
    }
}
