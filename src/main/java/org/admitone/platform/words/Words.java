package org.admitone.platform.words;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The sentences of one language. Handed to whoever says something; there is no language of the thread.
///
/// ```java
/// words.say("sessions.planned", session.title());          // sessions.planned={0} is planned.
/// words.counted("rosters.people", 3);                       // rosters.people.one=One person belongs to this course.
/// ```
/// A key that does not exist is a fault of ours and fails; a test finds it before.
public final class Words {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    public static final Words ENGLISH = in(Language.EN);

    /// Families of what programs are told in English; whoever says it names no key ([#translated]).
    public static final List<String> LOOKED_UP = List.of("problem", "promise", "provider-told");

    private final Language language;
    private final Map<String, String> sentences;

    private Words(Language language, Map<String, String> sentences) {
        this.language = language;
        this.sentences = sentences;
    }

    public static Words in(Language language) {
        return new Words(language, Catalogue.SENTENCES.getOrDefault(language, Map.of()));
    }

    public Language language() {
        return language;
    }

    /// @param values for `{0}`, `{1}` and so on; numbers as the language writes them
    public String say(String key, Object... values) {
        String sentence = sentences.get(key);
        if (sentence == null) {
            throw new IllegalArgumentException("no sentence " + key + " in " + language.code());
        }
        return PLACE.matcher(sentence).replaceAll(place -> Matcher.quoteReplacement(written(values, Integer.parseInt(place.group(1)))));
    }

    /// The sentence for this many: `key.one` or `key.other`. The number is `{0}`, the values are `{1}` and so on.
    public String counted(String key, long number, Object... values) {
        Object[] all = new Object[values.length + 1];
        all[0] = number;
        System.arraycopy(values, 0, all, 1, values.length);
        return say(key + (number == 1 ? ".one" : ".other"), all);
    }

    /// What one of several is called: `Place.TODAY` in the family `place` has the key `place.today`.
    public String of(String family, Enum<?> one) {
        return say(family + "." + one.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /// All of a family, for a script: `seat-page.ready` and its like.
    public Map<String, String> family(String family) {
        return sentences.entrySet().stream().filter(each -> each.getKey().startsWith(family + "."))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, TreeMap::new));
    }

    /// A sentence that programs are told in English, for people. One that no family of [#LOOKED_UP] lists stays as it is.
    public String translated(String english) {
        return language == Language.EN ? english : Problems.keyOf(english).map(found -> say(found.key(), found.values().stream().map(this::translated).toArray())).orElse(english);
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    /// `Owner, Scheduler or Auditor`.
    public String either(List<String> several) {
        return several.size() < 2 ? String.join("", several)
                : say("words.either", String.join(", ", several.subList(0, several.size() - 1)), several.getLast());
    }

    private String written(Object[] values, int place) {
        if (place >= values.length) {
            throw new IllegalArgumentException("a sentence asks for {" + place + "}, and there are " + values.length + " values");
        }
        return values[place] instanceof Number number ? number(number.longValue()) : values[place].toString();
    }
}
