package org.admitone.pass.web;

import java.time.Instant;
import org.admitone.pass.HeldPass;
import org.jspecify.annotations.Nullable;

/// A pass as programs see it: no link of it, for a link is told once. Prints itself masked.
///
/// @param course  the course's code
/// @param code    the session's code
/// @param session our id of it
/// @param links   how many open the door to a knock still
/// @param usedAt  when it last gave its person a seat; null: never
record HeldPassBody(String pass, String uid, String displayName, String course, String code, String session, String title, Instant startsAt, Instant closesAt,
                    int links, @Nullable Instant usedAt, @Nullable Revoked revoked) {

    record Revoked(Instant at, String reason) {}

    static HeldPassBody of(HeldPass held) {
        HeldPass.For of = held.session();
        HeldPass.Revoked revoked = held.revoked();
        return new HeldPassBody(held.id().toString(), held.holder().uid(), held.holder().displayName(), of.course(), of.code(), of.session().toString(), of.title(), of.startsAt(),
                of.closesAt(), held.links(), held.usedAt(), revoked == null ? null : new Revoked(revoked.at(), revoked.reason()));
    }

    @Override
    public String toString() {
        return "HeldPassBody[" + pass + ", masked]";
    }
}
