package org.admitone.console.security;

import java.util.Locale;

/// What somebody showed to be let in.
enum Shown {
    INVITATION, PASSWORD, PASSWORD_AND_CODE, PASSWORD_AND_RECOVERY_CODE, PASSKEY;

    static Shown ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
