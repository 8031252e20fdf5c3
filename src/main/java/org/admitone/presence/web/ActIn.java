package org.admitone.presence.web;

import org.admitone.admission.StaffAct;
import org.admitone.audit.Actor;
import org.admitone.platform.json.JsonIn;

/// Reads why a program does something at the door; kept in the audit trail with the program's name.
final class ActIn {

    static final int LONGEST_REASON = 300;

    private ActIn() {
    }

    /// Once everything else of the body has been read.
    static StaffAct finish(JsonIn body, Actor actor) {
        String reason = body.text("reason").strip();
        if (reason.length() > LONGEST_REASON || reason.isEmpty() && body.says("reason")) {
            body.fault("reason", "Say why, in 1 to " + LONGEST_REASON + " characters; it is kept in the audit trail.");
        }
        return body.finish(() -> new StaffAct(actor.name(), reason));
    }
}
