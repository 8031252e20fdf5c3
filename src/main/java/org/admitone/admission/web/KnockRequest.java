package org.admitone.admission.web;

import java.util.UUID;
import java.util.regex.Pattern;
import org.admitone.admission.Knock;
import org.admitone.pass.PassId;
import org.admitone.platform.BadInput;
import org.admitone.platform.SecretCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The body of a knock: `{"link":"…"}` or `{"pass":"…"}`, and optionally `"continueHere":true`.
///
/// @param text what was presented, as the device signed it
record KnockRequest(String text, Knock.Presented presented, Knock.Wish wish) {

    private static final Pattern LINK = Pattern.compile("[A-Za-z0-9_-]{16,64}");
    private static final Pattern PASS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    static KnockRequest of(JsonNode body) {
        if (!body.isObject()) {
            throw new BadInput("", "Send a JSON object with \"link\" or \"pass\".");
        }
        List<BadInput.Fault> faults = new ArrayList<>();
        for (String name : body.propertyNames()) {
            if (!name.equals("link") && !name.equals("pass") && !name.equals("continueHere")) {
                faults.add(new BadInput.Fault("/" + shortened(name), "There is no such member; a knock has link or pass, and continueHere."));
            }
        }
        String link = text(body, "link", LINK, faults);
        String pass = text(body, "pass", PASS, faults);
        Knock.Wish wish = wish(body, faults);
        if (faults.isEmpty() && (link == null) == (pass == null)) {
            faults.add(new BadInput.Fault("", "Present either a link or a pass."));
        }
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
        return link != null
                ? new KnockRequest(link, new Knock.Presented.ByLink(SecretCode.sha256(link)), wish)
                : byPass(String.valueOf(pass), wish);
    }

    private static KnockRequest byPass(String pass, Knock.Wish wish) {
        return new KnockRequest(pass, new Knock.Presented.ByPass(new PassId(UUID.fromString(pass))), wish);
    }

    private static @Nullable String text(JsonNode body, String name, Pattern shape, List<BadInput.Fault> faults) {
        JsonNode value = body.get(name);
        if (value == null) {
            return null;
        }
        if (!value.isString() || !shape.matcher(value.stringValue()).matches()) {
            faults.add(new BadInput.Fault("/" + name, "This is not the shape of a " + name + "."));
            return null;
        }
        return value.stringValue();
    }

    private static Knock.Wish wish(JsonNode body, List<BadInput.Fault> faults) {
        JsonNode value = body.get("continueHere");
        if (value != null && !value.isBoolean()) {
            faults.add(new BadInput.Fault("/continueHere", "Send true or false."));
        }
        return value != null && value.isBoolean() && value.booleanValue() ? Knock.Wish.CONTINUE_HERE : Knock.Wish.ENTER;
    }

    private static String shortened(String name) {
        return name.length() > 40 ? name.substring(0, 40) + "…" : name;
    }

    @Override
    public String toString() {
        return "KnockRequest[masked]";
    }
}
