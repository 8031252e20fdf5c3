package org.admitone.console;

import org.admitone.platform.BadInput;

/// Why somebody of the staff does something, as a form sent it: each act stands in the audit trail with its reason.
public final class WhyAsked {

    private static final int LONGEST = 300;

    private WhyAsked() {}

    /// Refuses none.
    public static String of(Form form, Reader reader) {
        String reason = form.value("reason");
        if (reason.isEmpty()) {
            throw new BadInput("reason", reader.say("form.say-why"));
        }
        return shortened(reason);
    }

    public static String shortened(String reason) {
        return reason.length() > LONGEST ? reason.substring(0, LONGEST) : reason;
    }
}
