package org.admitone.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.admitone.admission.ReleaseReason;
import org.admitone.api.Scope;
import org.admitone.attendance.Verdict;
import org.admitone.console.Place;
import org.admitone.console.StaffRight;
import org.admitone.console.StaffRole;
import org.admitone.hooks.EventType;
import org.admitone.learner.web.MyPage;
import org.admitone.platform.words.Language;
import org.admitone.platform.words.Words;
import org.admitone.provider.Need;
import org.admitone.provider.rooms.relay.NotDone;
import org.admitone.provider.rooms.relay.RosterReason;
import org.admitone.provider.rooms.relay.RosterRow;
import org.admitone.provider.zoom.api.NewUser;
import org.admitone.provider.zoom.creation.Creation;
import org.admitone.provider.zoom.creation.Obstacle;
import org.admitone.provider.zoom.creation.Preview;
import org.admitone.provider.zoom.governance.Decision;
import org.admitone.provider.zoom.governance.SignIn;
import org.admitone.provider.zoom.governance.Trouble;
import org.admitone.roster.Role;
import org.admitone.roster.SeatPolicy;
import org.admitone.session.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every language says everything, and nothing that nobody asks for.
class MessageFilesTest {

    /// Families that name what an enum lists ([Words#of]).
    private static final Map<String, Enum<?>[]> NAMED = Map.ofEntries(
            Map.entry("scope", Scope.values()),
            Map.entry("guard-decision", Decision.values()),
            Map.entry("guard-why", Decision.values()),
            Map.entry("guard-trouble", Trouble.Kind.values()),
            Map.entry("guard-happened", SignIn.Kind.values()),
            Map.entry("host-state", Creation.State.values()),
            Map.entry("host-way", NewUser.Way.values()),
            Map.entry("host-way-more", NewUser.Way.values()),
            Map.entry("host-fault", Preview.Fault.values()),
            Map.entry("host-obstacle", Obstacle.Kind.values()),
            Map.entry("scope-more", Scope.values()),
            Map.entry("event-type", EventType.values()),
            Map.entry("event-type-more", EventType.values()),
            Map.entry("places", Place.values()),
            Map.entry("staff-role", StaffRole.values()),
            Map.entry("staff-role-more", StaffRole.values()),
            Map.entry("staff-right", StaffRight.values()),
            Map.entry("course-role", Role.values()),
            Map.entry("course-roles", Role.values()),
            Map.entry("seat-policy", SeatPolicy.values()),
            Map.entry("phase", Session.Phase.values()),
            Map.entry("topic", Need.values()),
            Map.entry("verdict", Verdict.values()),
            Map.entry("seat-end", ReleaseReason.values()),
            Map.entry("my-tab", MyPage.Here.values()),
            Map.entry("my-title", MyPage.Here.values()),
            Map.entry("record-verdict", Verdict.values()),
            Map.entry("room-told", NotDone.values()),
            Map.entry("room-why", RosterReason.values()),
            Map.entry("room-state", RosterRow.State.values()));
    /// Parts of a key that code adds to one it is given.
    private static final List<String> ADDED = List.of("", ".one", ".other", ".title", ".words");
    private static final Pattern KEY = Pattern.compile("[\"']([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+)[\"']");

    static Set<String> families() {
        return MessageFiles.families();
    }

    @ParameterizedTest
    @MethodSource("families")
    void all_languages_say_the_same_with_the_same_values(String family) {
        var english = MessageFiles.sentences(family, Language.EN);
        for (Language language : Language.values()) {
            var sentences = MessageFiles.sentences(family, language);
            assertThat(sentences.keySet()).as("keys of %s in %s", family, language).isEqualTo(english.keySet()).allMatch(key -> key.startsWith(family + "."));
            assertThat(MessageFiles.lines(family, language)).as("lines of %s in %s", family, language).doesNotHaveDuplicates().hasSameSizeAs(sentences.keySet());
            sentences.forEach((key, sentence) -> {
                String inEnglish = english.getOrDefault(key, "");
                assertThat(MessageFiles.places(sentence)).as("places of %s in %s", key, language).isSubsetOf(MessageFiles.places(inEnglish)).containsAll(needed(key, inEnglish));
            });
            assertThat(sentences.values()).as("%s in %s", family, language).noneMatch(sentence -> sentence.isBlank() || !sentence.equals(sentence.strip()));
        }
    }

    /// A sentence for exactly one may leave the number out: "One line cannot be used."
    private static Set<String> needed(String key, String english) {
        return MessageFiles.places(english).stream().filter(place -> !(key.endsWith(".one") && place.equals("{0}"))).collect(Collectors.toSet());
    }

    @Test
    void what_an_enum_lists_has_a_name_each() {
        NAMED.forEach((family, values) -> assertThat(MessageFiles.sentences(family, Language.EN).keySet()).as("keys of %s", family)
                .isEqualTo(Arrays.stream(values).map(each -> key(family, each)).collect(Collectors.toSet())));
    }

    @Test
    void every_key_that_code_or_templates_name_exists() {
        Set<String> keys = MessageFiles.keys();
        Set<String> missing = named().filter(key -> ADDED.stream().noneMatch(added -> keys.contains(key + added))).collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).isEmpty();
    }

    /// What pages look up by the English sentence that the program says ([Words#translated]).
    @Test
    void every_problem_that_is_translated_is_said_somewhere_in_english() {
        String code = Sources.joined(Sources.below(Sources.JAVA, ".java").stream().map(Sources::text).collect(Collectors.joining()));
        Words.LOOKED_UP.forEach(family -> MessageFiles.sentences(family, Language.EN).forEach((key, sentence) -> assertThat(code.contains(SentencesTest.bare(longestPiece(sentence)))).as(key).isTrue()));
        assertThat(Words.in(Language.DE).translated("Zoom does not answer at the moment.")).isEqualTo("Zoom antwortet gerade nicht.");
        assertThat(Words.in(Language.DE).translated("Nobody has translated this.")).isEqualTo("Nobody has translated this.");
    }

    private static String longestPiece(String sentence) {
        return Arrays.stream(sentence.split("\\{\\d}")).max(java.util.Comparator.comparingInt(String::length)).orElseThrow();
    }

    @Test
    void every_sentence_is_asked_for_somewhere() {
        Set<String> asked = named().collect(Collectors.toSet());
        assertThat(MessageFiles.keys().stream().filter(key -> !Words.LOOKED_UP.contains(key.substring(0, key.indexOf('.'))) && !NAMED.containsKey(key.substring(0, key.indexOf('.'))))
                .filter(key -> ADDED.stream().noneMatch(added -> key.endsWith(added) && asked.contains(key.substring(0, key.length() - added.length()))))).isEmpty();
    }

    /// Nothing here reads two apostrophes as one: people would see both.
    @Test
    void an_apostrophe_is_written_once() {
        Stream.of(Language.values()).forEach(language -> MessageFiles.families().forEach(family -> MessageFiles.sentences(family, language)
                .forEach((key, sentence) -> assertThat(sentence).as(key).doesNotContain("''"))));
    }

    @Test
    void values_take_their_places() {
        Words german = Words.in(Language.DE);
        assertThat(german.counted("time.days", 1200)).isEqualTo("1.200 Tagen");
        assertThat(Words.ENGLISH.counted("time.days", 1)).isEqualTo("1 day");
        assertThat(Words.ENGLISH.say("words.either", "{1}$", "b")).as("a value is never read as a place").isEqualTo("{1}$ or b");
        assertThat(german.either(List.of("a", "b", "c"))).isEqualTo("a, b oder c");
    }

    /// Literals in the shape of keys that begin with the name of a family.
    private static Stream<String> named() {
        Set<String> families = MessageFiles.families();
        return Stream.concat(Sources.below(Sources.JAVA, ".java").stream().map(file -> Sources.withoutComments(Sources.text(file))),
                        Stream.concat(Sources.below(Sources.TEMPLATES, ".jte").stream(), Sources.below(Sources.SCRIPTS, ".js").stream()).map(Sources::text))
                .flatMap(code -> KEY.matcher(code).results().map(found -> found.group(1)))
                .filter(literal -> families.contains(literal.substring(0, literal.indexOf('.'))));
    }

    private static String key(String family, Enum<?> one) {
        return family + "." + one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
