package org.admitone.pass.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.admitone.pass.LinkTerms;
import org.admitone.platform.BadInput;
import org.admitone.platform.json.JsonIn;
import org.jspecify.annotations.Nullable;

/// Whom a program wants links for: `{"uid":"…"}` or `{"everybody":true}`; optionally `expiresAt`, and `earlierLinks` as
/// `keep` or `revoke`.
sealed interface Wanted {

    record One(String uid, LinkTerms terms) implements Wanted {}

    record Everybody(LinkTerms terms) implements Wanted {}

    static Wanted read(JsonIn body) {
        String uid = body.textOrNull("uid");
        boolean everybody = body.yes("everybody");
        Instant expiresAt = body.readOrNull("expiresAt", text -> OffsetDateTime.parse(text).toInstant(),
                "This must be a time such as 2026-09-30T18:00:00+02:00.");
        LinkTerms.Earlier earlier = body.oneOf("earlierLinks", LinkTerms.Earlier.class);
        return body.finish(() -> made(uid, everybody, new LinkTerms(expiresAt, earlier == null ? LinkTerms.Earlier.KEEP : earlier)));
    }

    private static Wanted made(@Nullable String uid, boolean everybody, LinkTerms terms) {
        if ((uid == null) != everybody) {
            throw new BadInput("uid", "Say either uid or \"everybody\": true.");
        }
        return uid == null ? new Everybody(terms) : new One(uid, terms);
    }
}
