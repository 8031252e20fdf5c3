package org.admitone.roster;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.admitone.platform.BadInput;
import org.jspecify.annotations.Nullable;

/// What ids, names and mail addresses may look like. Each rule answers with one sentence, or null when all is well.
/// Formulas and script are plain text here: whatever shows a name escapes it. Pure.
public final class Wording {

    public static final int LONGEST_ID = 200;
    public static final int LONGEST_CODE = 100;
    public static final int LONGEST_NAME = 200;
    private static final int LONGEST_EMAIL = 254;
    /// Deliberately loose: one @, something on both sides, a dot-separated domain, nothing that could break a mail header.
    private static final Pattern EMAIL = Pattern.compile(
            "[^\\s@<>\"(),:;\\[\\]\\\\]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?(?:\\.[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?)*");

    private Wording() {
    }

    public static @Nullable String wrongWithUid(String uid) {
        return wrongWithLine("The id", uid, LONGEST_ID);
    }

    /// Of a course or a session.
    public static @Nullable String wrongWithCode(String code) {
        return wrongWithLine("The code", code, LONGEST_CODE);
    }

    public static @Nullable String wrongWithName(String name) {
        return wrongWithLine("The name", name, LONGEST_NAME);
    }

    public static @Nullable String wrongWithTitle(String title) {
        return wrongWithLine("The title", title, LONGEST_NAME);
    }

    public static @Nullable String wrongWithEmail(String email) {
        if (email.length() > LONGEST_EMAIL) {
            return "The mail address is longer than " + LONGEST_EMAIL + " characters.";
        }
        return EMAIL.matcher(email).matches() ? null : "This is not a mail address; one looks like ada@example.org.";
    }

    /// One writing for one text: composed characters, no space around, single spaces within.
    public static String tidy(String text) {
        String composed = Normalizer.isNormalized(text, Normalizer.Form.NFC) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
        return composed.strip();
    }

    /// Why something is done, in one writing; it may be empty. Refuses more than is kept.
    public static String reason(String text) {
        String tidy = tidy(text);
        if (tidy.length() > Suspension.LONGEST_REASON) {
            throw new BadInput("reason", "A reason can have " + Suspension.LONGEST_REASON + " characters at most.");
        }
        return tidy;
    }

    /// @param what with its article, as the sentence begins
    public static @Nullable String wrongWithLine(String what, String text) {
        return wrongWithLine(what, text, Integer.MAX_VALUE);
    }

    private static @Nullable String wrongWithLine(String what, String text, int longest) {
        if (text.isBlank()) {
            return what + " is missing.";
        }
        if (text.length() > longest) {
            return what + " is longer than " + longest + " characters.";
        }
        return text.codePoints().anyMatch(Wording::unwelcome)
                ? what + " contains a control character; remove it." : null;
    }

    /// Control characters, half surrogates, and the invisible ones that turn the reading direction around so that one
    /// name can pass for another.
    private static boolean unwelcome(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                 Character.UNASSIGNED -> true;
            case Character.FORMAT -> c != 0x200C && c != 0x200D && c != 0x00AD;    // joiners belong to Persian, Hindi, emoji
            default -> false;
        };
    }
}
