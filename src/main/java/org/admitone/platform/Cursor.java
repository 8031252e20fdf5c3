package org.admitone.platform;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/// A place in a sorted list: what the item is sorted by, and the item. Opaque to callers.
public record Cursor(String key, UUID id) {

    private static final int ID_LENGTH = 36;

    public static Cursor of(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            UUID id = UUID.fromString(plain.substring(0, ID_LENGTH));
            String key = plain.substring(ID_LENGTH);
            if (key.indexOf('\0') < 0) {
                return new Cursor(key, id);
            }
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException notOurs) {
            // told below
        }
        throw foreign();
    }

    public static BadInput foreign() {
        return new BadInput("cursor", "This cursor is not one that was given out. Begin again without it.");
    }

    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((id + key).getBytes(StandardCharsets.UTF_8));
    }
}
