package org.admitone.attendance.web;

import java.time.Instant;
import java.time.ZoneId;
import org.admitone.attendance.Correction;
import org.admitone.attendance.Correction.Word;
import org.admitone.platform.json.JsonIn;
import org.admitone.platform.json.TimesInZone;
import org.admitone.presence.Interval;
import org.jspecify.annotations.Nullable;

/// A correction as programs see it.
///
/// @param says `present`, `absent`, `excused`, `inside`, `outside` or `as_measured`
/// @param from and `until`: of `inside` and `outside`
record CorrectionBody(String uid, String says, @Nullable Instant from, @Nullable Instant until, String reason, String by, Instant at) {

    /// What is said of whom.
    record Saying(String uid, Word word, String reason) {}

    static CorrectionBody of(String uid, Correction correction) {
        Interval stretch = correction.word().stretch();
        return new CorrectionBody(uid, correction.word().code(), stretch == null ? null : stretch.from(), stretch == null ? null : stretch.until(),
                correction.reason(), correction.by(), correction.at());
    }

    static Saying read(JsonIn body, ZoneId zone) {
        String uid = body.text("uid");
        String says = body.text("says");
        String reason = body.text("reason");
        Instant from = body.readOrNull("from", text -> TimesInZone.read(text, zone), TimesInZone.FAULT);
        Instant until = body.readOrNull("until", text -> TimesInZone.read(text, zone), TimesInZone.FAULT);
        return body.finish(() -> new Saying(uid, Word.of(says, from, until), reason));
    }
}
