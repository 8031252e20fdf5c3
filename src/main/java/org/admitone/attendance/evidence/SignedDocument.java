package org.admitone.attendance.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The file: JSON in exactly three lines, so that a line of shell can take it apart. The first has the public key and the signature, the second,
/// alone and as it stands, is what was signed, the third closes the object. There is one way to write each document, and no byte without a meaning.
///
/// @param key       the public key, as X.509 has it
/// @param signature Ed25519 over `signed`
/// @param signed    the bytes of the second line, without its end
record SignedDocument(byte[] key, byte[] signature, byte[] signed) {

    private static final Pattern FORM = Pattern.compile("\\{\"key\":\"([A-Za-z0-9+/]+=*)\",\"signature\":\"([A-Za-z0-9+/]+=*)\",\"signed\":\n(\\{[^\n]*})\n}\n");

    byte[] bytes() {
        Base64.Encoder base64 = Base64.getEncoder();
        return ("{\"key\":\"" + base64.encodeToString(key) + "\",\"signature\":\"" + base64.encodeToString(signature) + "\",\"signed\":\n"
                + new String(signed, StandardCharsets.UTF_8) + "\n}\n").getBytes(StandardCharsets.UTF_8);
    }

    /// Empty where the file has another form.
    static Optional<SignedDocument> of(byte[] file) {
        Matcher form = FORM.matcher(new String(file, StandardCharsets.UTF_8));
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            var document = new SignedDocument(Base64.getDecoder().decode(form.group(1)), Base64.getDecoder().decode(form.group(2)),
                    form.group(3).getBytes(StandardCharsets.UTF_8));
            return java.util.Arrays.equals(document.bytes(), file) ? Optional.of(document) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
