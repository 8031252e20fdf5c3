package org.admitone.admission;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.admitone.admission.KnockFacts.DeviceStanding;
import org.admitone.admission.KnockFacts.Known;
import org.admitone.admission.KnockFacts.SeatStanding;
import org.admitone.audit.AuditEntry;
import org.jspecify.annotations.Nullable;

/// A decision on a knock as one audit line: the outcome, the rule and what it rested on (I8).
final class DoorLines {

    private DoorLines() {}

    static AuditEntry of(Knock knock, KnockFacts facts, Admission admission, @Nullable SeatId seat, Instant now) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("knock", knock.id().toString());
        detail.put("by", knock.presented() instanceof Knock.Presented.ByLink ? "link" : "pass");
        String action = switch (admission) {
            case Admission.Admitted admitted -> {
                detail.put("seat", String.valueOf(seat));
                detail.put("taking", taking(admitted.taking()));
                detail.put("role", admitted.role().code());
                detail.put("device", admitted.device().toString());
                yield "knock.admitted";
            }
            case Admission.WaitUntil(_, Instant opensAt) -> {
                detail.put("opensAt", opensAt.toString());
                yield "knock.wait";
            }
            case Admission.Refused(Refusal why) -> {
                detail.put("reason", why.code());
                yield "knock.refused";
            }
        };
        if (!(facts instanceof Known known)) {
            return new AuditEntry(now, "door", action, null, null, null, detail);
        }
        inputs(known, detail);
        return new AuditEntry(now, "person:" + known.visitor().uid(), action, known.session().course().value(),
                known.session().id().value(), known.visitor().person().value(), detail);
    }

    private static String taking(Admission.SeatTaking taking) {
        return switch (taking) {
            case Admission.SeatTaking.TakeFree() -> "free";
            case Admission.SeatTaking.Keep(_) -> "kept";
            case Admission.SeatTaking.MoveFrom(_) -> "moved";
        };
    }

    private static void inputs(Known known, Map<String, Object> detail) {
        detail.put("policy", known.rules().seatPolicy().code());
        if (known.rights().letIn()) {
            detail.put("letIn", true);
        }
        switch (known.device()) {
            case DeviceStanding.Strange(int newDevices) -> detail.put("newDevices", newDevices);
            case DeviceStanding.Familiar(_, int rank, var proofs) -> {
                detail.put("deviceRank", rank);
                proofs.forEach((kind, madeAt) -> detail.put(kind.code(), madeAt.toString()));
            }
        }
        switch (known.seat()) {
            case SeatStanding.Free() -> detail.put("seatWas", "free");
            case SeatStanding.Here(_, _) -> detail.put("seatWas", "here");
            case SeatStanding.Elsewhere other -> {
                detail.put("seatWas", other.away() ? "away elsewhere" : "elsewhere");
                detail.put("movesLately", other.movesLately());
            }
        }
    }
}
