package org.admitone.console.security;

import java.util.LinkedHashMap;
import java.util.Map;
import org.admitone.audit.Actor;
import org.admitone.console.Form;
import org.admitone.console.StaffMember;
import org.admitone.platform.BadInput;

/// What an owner does about a colleague's account, and why; without a reason it is not done.
record OwnersAct(StaffMember by, String reason) {

    private static final int LONGEST = 300;

    /// @param field holds the reason
    static OwnersAct of(StaffMember by, Form form, String field) {
        String reason = form.value(field);
        if (reason.isEmpty() || reason.length() > LONGEST) {
            throw new BadInput(field, "Say why, in up to " + LONGEST + " characters; it is kept in the audit trail.");
        }
        return new OwnersAct(by, reason);
    }

    Actor actor() {
        return Actor.staff(by.login());
    }

    /// For the audit line: of whom, what else, why.
    Map<String, ?> line(StaffMember of, Map<String, ?> more) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("login", of.login());
        line.putAll(more);
        line.put("reason", reason);
        return line;
    }
}
