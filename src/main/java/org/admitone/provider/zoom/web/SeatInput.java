package org.admitone.provider.zoom.web;

import java.util.UUID;
import java.util.regex.Pattern;
import org.admitone.pass.PassId;
import org.admitone.platform.json.JsonIn;
import org.admitone.provider.zoom.meetings.WaysIn;
import org.admitone.roster.PersonId;

/// What requests about a seat say. Whatever cannot be read is refused with every fault at once.
final class SeatInput {

    private static final Pattern TICKET = Pattern.compile("[A-Za-z0-9_-]{16,64}");
    private static final String NO_PASS = "This is not the shape of a pass's number.";
    private static final UUID NOBODY = new UUID(0, 0);

    private SeatInput() {}

    record Entering(String ticket, WaysIn.Wish wish) {

        @Override
        public String toString() {
            return "Entering[masked]";
        }
    }

    record TakingOut(PassId pass, PersonId person, boolean forGood) {}

    static Entering entering(JsonIn body) {
        String ticket = body.read("ticket", text -> {
            if (!TICKET.matcher(text).matches()) {
                throw new IllegalArgumentException();
            }
            return text;
        }, "This is not the shape of a ticket.", "");
        boolean asHost = body.yes("asHost");
        return body.finish(() -> new Entering(ticket, asHost ? WaysIn.Wish.AS_HOST : WaysIn.Wish.USUAL));
    }

    static PassId pass(JsonIn body) {
        UUID pass = body.read("pass", UUID::fromString, NO_PASS, NOBODY);
        return body.finish(() -> new PassId(pass));
    }

    static TakingOut takingOut(JsonIn body) {
        UUID pass = body.read("pass", UUID::fromString, NO_PASS, NOBODY);
        UUID person = body.read("person", UUID::fromString, "This is not the shape of a person's number.", NOBODY);
        boolean forGood = body.yes("ban");
        return body.finish(() -> new TakingOut(new PassId(pass), new PersonId(person), forGood));
    }
}
