package org.admitone.provider.zoom;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.admitone.scenario.ZoomSchool;
import tools.jackson.databind.JsonNode;

/// What went over the wire, or is kept by the school, and must never be written down.
final class WireSecrets {

    private static final Set<String> FIELDS = Set.of("join_url", "start_url", "registration_url", "token", "access_token", "zak", "password", "encrypted_password", "h323_password",
            "pstn_password", "email", "user_email", "host_email", "participant_email", "plainToken", "encryptedToken");
    private static final Pattern SECRET_LOOKING = Pattern.compile("[?&](tk|zak|pwd|access_token)=|Bearer \\S|Basic \\S{12}|[\\w.+-]+@[\\w-]+(\\.[\\w-]+)*\\.example", Pattern.CASE_INSENSITIVE);

    private WireSecrets() {}

    static Set<String> of(ZoomSchool school, OpenWire... wires) {
        Set<String> secrets = new HashSet<>();
        for (OpenWire wire : wires) {
            wire.passed().forEach(each -> Stream.of(each.sent(), each.answer()).forEach(body -> gather(body, secrets)));
        }
        var credentials = school.zoom.credentials();
        secrets.addAll(List.of(credentials.clientSecret(), credentials.webhookSecret()));
        secrets.addAll(school.database.jdbc().sql("select email from person where email is not null").query(String.class).list());
        secrets.addAll(school.database.jdbc().sql("select alias from zoom_registrant where alias is not null").query(String.class).list());
        return secrets;
    }

    private static void gather(JsonNode node, Set<String> into) {
        node.properties().forEach(field -> {
            if (FIELDS.contains(field.getKey()) && field.getValue().asString("").length() > 5) {
                into.add(field.getValue().asString(""));
            }
            gather(field.getValue(), into);
        });
        if (node.isArray()) {
            node.forEach(each -> gather(each, into));
        }
    }

    static boolean looksSecret(String line) {
        return SECRET_LOOKING.matcher(line).find();
    }

    /// Enough to find out what it is, not enough to use it.
    static String shortened(String secret) {
        return secret.substring(0, Math.min(12, secret.length())) + "…";
    }
}
