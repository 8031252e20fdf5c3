package org.admitone.admission.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.admitone.admission.DeviceNames;
import org.admitone.admission.KnockAnswer;
import org.admitone.admission.KnockAnswer.NoEntry;
import org.admitone.admission.KnockAnswer.NotYet;
import org.admitone.admission.KnockAnswer.Welcome;
import org.admitone.admission.KnockFacts;
import org.admitone.admission.Refusal;
import org.admitone.admission.Refusal.Lack;
import org.admitone.admission.RefusalWords;
import org.admitone.platform.words.Words;
import org.admitone.provider.Providers;
import org.admitone.roster.ProofKind;
import org.springframework.stereotype.Component;

/// The answer to a knock as JSON members. Refusals are problems (RFC 9457) whose extension members say what can be done.
@Component
final class KnockAnswers {

    private final Providers providers;

    KnockAnswers(Providers providers) {
        this.providers = providers;
    }

    record Shown(int status, Map<String, ?> body) {}

    Shown show(KnockAnswer answer, Words words) {
        return switch (answer) {
            case Welcome welcome -> new Shown(200, welcome(welcome));
            case NotYet(KnockFacts.Known facts, Instant opensAt) -> {
                Map<String, Object> body = new LinkedHashMap<>();
                body.put("outcome", "wait");
                body.put("opensAt", opensAt.toString());
                body.put("session", session(facts.session()));
                yield new Shown(200, body);
            }
            case NoEntry(Refusal why) -> new Shown(403, refused(why, words));
        };
    }

    private Map<String, Object> welcome(Welcome welcome) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("outcome", "admitted");
        body.put("ticket", welcome.ticket());
        body.put("ticketExpiresAt", welcome.ticketExpiresAt().toString());
        body.put("seat", welcome.seat().toString());
        body.put("pass", welcome.facts().visitor().pass().toString());
        body.put("room", room(welcome.facts().session()));
        body.put("session", session(welcome.facts().session()));
        body.put("person", Map.of("displayName", welcome.facts().visitor().displayName(), "role", welcome.role().code()));
        return body;
    }

    private String room(KnockFacts.SessionDoor session) {
        return providers.byCode(session.provider()).map(provider -> provider.seatPage(session.id().value()))
                .orElseThrow(() -> new IllegalStateException("no provider " + session.provider()));
    }

    private static Map<String, Object> session(KnockFacts.SessionDoor session) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", session.id().toString());
        body.put("title", session.title());
        body.put("startsAt", session.startsAt().toString());
        body.put("endsAt", session.endsAt().toString());
        body.put("zone", session.zone().getId());
        return body;
    }

    private static Map<String, Object> refused(Refusal why, Words words) {
        ZoneId zone = ZoneOffset.UTC;       // the page knows the reader's zone and says times itself
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "https://admitone.org/problems/" + why.code());
        body.put("title", RefusalWords.title(why, words));
        body.put("status", 403);
        body.put("detail", RefusalWords.forPerson(why, zone, words));
        body.put("code", why.code());
        extend(body, why, words);
        return body;
    }

    /// What the person can act on and when.
    private static void extend(Map<String, Object> body, Refusal why, Words words) {
        switch (why) {
            case Refusal.SessionOver(Instant since) -> body.put("since", since.toString());
            case Refusal.NotEntitled(Lack.EndedAt(Instant until)) -> body.put("until", until.toString());
            case Refusal.NotEntitled(Lack.StartsAt(Instant from)) -> body.put("from", from.toString());
            case Refusal.NotEntitled(Lack.Suspended()) -> body.put("lack", "suspended");
            case Refusal.NotEntitled(Lack.OtherSessionsOnly()) -> body.put("lack", "other-sessions-only");
            case Refusal.DeviceBudget(int budget, Duration span) -> {
                body.put("budget", budget);
                body.put("days", span.toDays());
            }
            case Refusal.ProofNeeded(var accepted, Duration within) -> {
                body.put("proofs", accepted.stream().map(ProofKind::code).sorted().toList());
                if (within != null) {
                    body.put("withinSeconds", within.toSeconds());
                }
            }
            case Refusal.SeatTaken(String label, Instant since, Refusal.WayIn wayIn) -> {
                body.put("device", DeviceNames.told(label, words));
                body.put("since", since.toString());
                body.put("wayIn", wayIn == Refusal.WayIn.CONTINUE_HERE ? "continue-here" : "ask-staff");
            }
            case Refusal.SeatContested(Instant since) -> body.put("since", since.toString());
            case Refusal.UnknownPass(), Refusal.SessionCancelled(), Refusal.PassRevoked(), Refusal.Banned(),
                 Refusal.NotOnRoster(), Refusal.KnockRepeated() -> { }
        }
    }
}
