package org.admitone.admission.proof.web;

import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.admitone.admission.Knock.Presented;
import org.admitone.pass.PassId;
import org.admitone.platform.BadInput;
import org.admitone.platform.SecretCode;
import org.admitone.platform.json.JsonIn;
import org.admitone.platform.words.Language;
import org.jspecify.annotations.Nullable;

/// What a request at the doorstep presents, read from its body. Prints itself masked.
///
/// @param text as the device signed it
record DoorInput(String text, Presented presented) {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{16,64}");
    private static final Pattern PASS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{6}");

    /// A link or a pass, and the six digits.
    record WithDigits(DoorInput input, String digits) {}

    /// @param language of the page; null: none, or none that is spoken here
    record Wish(DoorInput input, @Nullable Language language) {}

    static Wish wish(JsonIn body) {
        Supplier<DoorInput> made = read(body);
        String language = body.textOrNull("language");
        return body.finish(() -> new Wish(made.get(), language == null ? null : Language.ofCode(language).orElse(null)));
    }

    static DoorInput of(JsonIn body) {
        Supplier<DoorInput> made = read(body);
        return body.finish(made);
    }

    static WithDigits withDigits(JsonIn body) {
        Supplier<DoorInput> made = read(body);
        String digits = body.read("code", text -> fitting(DIGITS, text), "A code has six digits.", "000000");
        return body.finish(() -> new WithDigits(made.get(), digits));
    }

    static String ticket(JsonIn body) {
        String ticket = body.read("ticket", text -> fitting(CODE, text), "This is not the shape of a ticket.", "");
        return body.finish(() -> ticket);
    }

    private static Supplier<DoorInput> read(JsonIn body) {
        String link = body.readOrNull("link", text -> fitting(CODE, text), "This is not the shape of a link's code.");
        String pass = body.readOrNull("pass", text -> fitting(PASS, text), "This is not the shape of a pass's number.");
        return () -> made(link, pass);
    }

    private static DoorInput made(@Nullable String link, @Nullable String pass) {
        if (link != null && pass == null) {
            return new DoorInput(link, new Presented.ByLink(SecretCode.sha256(link)));
        }
        if (pass != null && link == null) {
            return new DoorInput(pass, new Presented.ByPass(new PassId(UUID.fromString(pass))));
        }
        throw new BadInput("/link", "Present either a link or a pass.");
    }

    private static String fitting(Pattern shape, String text) {
        if (!shape.matcher(text).matches()) {
            throw new IllegalArgumentException();
        }
        return text;
    }

    @Override
    public String toString() {
        return "DoorInput[masked]";
    }
}
