package org.admitone.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.admitone.platform.words.Language;
import org.admitone.platform.words.Words;
import org.junit.jupiter.api.Test;

/// Sentences stand in `messages` and nowhere else.
class SentencesTest {

    /// What holds sentences that no reader of a page is told: names of keys, headers, drawings, what is kept of a browser, the line on the terminal; and the developers' gallery.
    private static final Set<String> SAYS_NOTHING_ABROAD = Set.of("console", "console/Icon", "console/When", "console/NotAllowed", "console/security/AnswerHeaders", "console/security/BrowserName", "console/security/CoarseAddress", "console/security/FactorCheck",
            "console/security/FirstStaffLink", "console/security/HouseCsrf", "console/security/PasskeyChallenges", "console/security/RecoveryCodes", "console/security/Zones");
    /// What speaks English, as programs hear it; each sentence has its German in a family of [Words#LOOKED_UP], and pages look it up.
    private static final Set<String> LOOKED_UP = Set.of("console/Reading", "provider/Need", "provider/Strength", "provider/rooms/RoomsProvider", "provider/zoom/ZoomGuarantees", "provider/zoom/ZoomProvider", "provider/Providers",
            "provider/zoom/account/AccountCheck", "provider/zoom/account/AccountForm", "provider/zoom/account/HostCheck", "provider/zoom/account/NeededScope", "provider/zoom/account/TrialMeeting", "provider/zoom/account/TroubleWords",
            "provider/zoom/api/MeetingDifferences", "provider/zoom/api/WishedSetting", "provider/zoom/meetings/GivingDesk", "provider/zoom/meetings/HostWays", "provider/zoom/meetings/MeetingMaking",
            "provider/zoom/meetings/MeetingSteps", "provider/zoom/meetings/MeetingUpkeep", "provider/zoom/meetings/ParticipantWays", "provider/zoom/meetings/PreparationWords", "provider/zoom/meetings/Registering", "provider/zoom/meetings/Replies",
            "console/security/ColleagueDesk", "console/security/InvitationDesk", "console/security/Newcomer", "console/security/OwnersAct", "console/security/PasskeyDesk", "console/security/Passwords",
            "console/security/SecondFactorDesk", "console/security/SelfCheck", "console/security/StaffDesk", "console/security/TieDesk");
    /// Parts that speak English to whoever hands them no words: every page does.
    private static final Pattern SPEAKING_PART = Pattern.compile("@param Words words = \\S*Words\\.ENGLISH");
    private static final Pattern CALL = Pattern.compile("@template\\.([a-z.-]+)\\((?![^)]*words = )");

    /// What scripts hold that is no sentence.
    private static final Set<String> NO_WORDS_OF_SCRIPTS = Set.of("answer ", "answer bad", "primary large", "button quiet small", "Date", "Closed", ".languages a", "application/json, application/problem+json", "application/json, application/problem+json, text/html", "danger primary", "Enter", "Escape", "chat-line mine", "answer room-answer ", "button small ", "button small", "#roster-list li",
            "This browser does not keep a key.");      // the last is for the browser's console
    private static final Pattern SCRIPT_LITERAL = Pattern.compile("'((?:[^'\\\\\\n]|\\\\.)*)'|`([^`]*)`");
    private static final Pattern SCRIPT_NOT_SHOWN = Pattern.compile("(?m)^\\s*(//|\\*|/\\*).*$|\\s//\\s.*$|(new (Error|NotLoaded|Lost)|super)\\([^;]*;|console\\.[^;]*;|\\$\\{[^}]*}");

    private static final Set<String> PIECES = Words.LOOKED_UP.stream().flatMap(family -> MessageFiles.sentences(family, Language.EN).values().stream())
            .flatMap(sentence -> Arrays.stream(sentence.split("\\{\\d}"))).map(SentencesTest::bare).collect(Collectors.toSet());
    /// What the test meeting and who is registered for it are called at Zoom, so that people find them there.
    private static final Set<String> AT_ZOOM = Set.of("Test of AdmitOne", "AdmitOne trial ", "Test");

    private static final Pattern SENTENCE = Pattern.compile("\\p{L}[,.:;?]? \\p{L}|^\\p{Lu}\\p{Ll}{2,}[.:]?$");
    private static final Pattern HEADER = Pattern.compile("[A-Z][A-Za-z]*(-[A-Z][A-Za-z]*)+|Zoom|Location|Lax|Accept|Referer|Cookie|Host|Bearer|Basic");
    private static final Pattern NOT_SHOWN = Pattern.compile("(?s)new (IllegalState|IllegalArgument|UncheckedIO)Exception\\([^;]*;|super\\([^;]*, null, false, false\\);|new AssertionError\\([^;]*;|LOG\\.[^;]*;|"
            + "@(Query|Value|ConditionalOn\\w+|Scheduled|SuppressWarnings|ConfigurationProperties)\\([^)]*\\)|\"\"\".*?\"\"\"|Pattern\\.compile\\([^;]*;|DateTimeFormatter\\.ofPattern\\([^;]*;");

    @Test
    void templates_hold_no_sentence_of_their_own() {
        var found = new TreeMap<String, List<String>>();
        for (Path file : Sources.below(Sources.TEMPLATES, ".jte").stream().filter(each -> !each.toString().contains("gallery")).toList()) {
            List<String> sentences = TemplateSentences.in(Sources.text(file));
            if (!sentences.isEmpty()) {
                found.put(Sources.TEMPLATES.relativize(file).toString(), sentences);
            }
        }
        assertThat(found).as("templates with sentences of their own").isEmpty();
    }

    @Test
    void templates_hand_their_words_to_the_parts_that_speak() {
        Set<String> speaking = Sources.below(Sources.TEMPLATES, ".jte").stream().filter(file -> SPEAKING_PART.matcher(Sources.text(file)).find())
                .map(file -> Sources.TEMPLATES.relativize(file).toString().replace(".jte", "").replace('/', '.')).collect(Collectors.toSet());
        assertThat(speaking).isNotEmpty();
        var silent = new TreeMap<String, List<String>>();
        for (Path file : Sources.below(Sources.TEMPLATES, ".jte")) {
            List<String> calls = CALL.matcher(Sources.text(file)).results().map(call -> call.group(1)).filter(speaking::contains).toList();
            if (!calls.isEmpty() && !file.toString().contains("gallery")) {
                silent.put(Sources.TEMPLATES.relativize(file).toString(), calls);
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void code_of_pages_holds_no_sentence_of_its_own() {
        var found = new TreeMap<String, List<String>>();
        for (Path file : Sources.below(Sources.JAVA, ".java")) {
            String name = Sources.JAVA.resolve("org/admitone").relativize(file).toString();
            List<String> sentences = isOfPages(name) ? sentences(Sources.text(file)).stream().filter(text -> !LOOKED_UP.contains(name.replace(".java", "")) || !isLookedUp(text)).toList() : List.of();
            if (!sentences.isEmpty()) {
                found.put(name.replace(".java", ""), sentences);
            }
        }
        assertThat(found).as("code of pages with sentences of its own").isEmpty();
    }

    @Test
    void scripts_hold_no_sentence_of_their_own() {
        var found = new TreeMap<String, List<String>>();
        for (Path file : Sources.below(Sources.SCRIPTS, ".js")) {
            List<String> sentences = SCRIPT_LITERAL.matcher(SCRIPT_NOT_SHOWN.matcher(Sources.text(file)).replaceAll("")).results()
                    .map(literal -> literal.group(1) == null ? literal.group(2) : literal.group(1)).filter(SentencesTest::isSentence).filter(text -> !text.startsWith("admitone_") && !text.startsWith("<svg ") && !NO_WORDS_OF_SCRIPTS.contains(text)).toList();
            if (!sentences.isEmpty()) {
                found.put(Sources.SCRIPTS.relativize(file).toString(), sentences);
            }
        }
        assertThat(found).as("scripts with sentences of their own").isEmpty();
    }

    @Test
    void the_eye_for_sentences_sees() {
        assertThat(TemplateSentences.in("<p>Nothing here</p>")).containsExactly("Nothing here");
        assertThat(TemplateSentences.in("<a aria-label=\"Places\" href=\"/console\">${w.say(\"frame.menu\")}</a>")).containsExactly("Places");
        assertThat(TemplateSentences.in("@template.console.parts.field(form = page.form(), name = \"q\", label = \"Name, address\")")).containsExactly("Name, address");
        assertThat(TemplateSentences.in("@if(page.some().isEmpty() && (page.x() > 1))<b class=\"num\">${page.x() == 1 ? \"One\" : page.name(\"a.b\")}</b>@endif")).containsExactly("One");
        assertThat(sentences("var a = \"Nobody is here.\"; // \"Not this\"\n throw new IllegalStateException(\"Nor this one\"); header(\"Cache-Control\", \"x\")")).containsExactly("Nobody is here.");
    }

    /// Whatever makes pages, and all that turns states into words.
    private static boolean isOfPages(String name) {
        return LOOKED_UP.contains(name.replace(".java", "")) || name.endsWith("Words.java") || name.startsWith("provider/zoom/account/web/") || name.startsWith("console/") && !name.contains("/Postgres") && !SAYS_NOTHING_ABROAD.contains(name.replaceFirst("/gallery/.*|\\.java$", ""));
    }

    /// A sentence that pages look up, or what stands in it beside its values.
    private static boolean isLookedUp(String text) {
        return PIECES.contains(bare(text)) || AT_ZOOM.contains(text);
    }

    static String bare(String piece) {
        return piece.replaceAll("^[ :;,.(]+|[ :;,.)]+$", "");
    }

    private static List<String> sentences(String java) {
        String shown = NOT_SHOWN.matcher(Sources.joined(Sources.withoutComments(java))).replaceAll("");
        return Sources.literals(shown).stream().filter(SentencesTest::isSentence).toList();
    }

    static boolean isSentence(String text) {
        return !text.startsWith("(prefers-") && SENTENCE.matcher(text).find() && !HEADER.matcher(text).matches();
    }
}
