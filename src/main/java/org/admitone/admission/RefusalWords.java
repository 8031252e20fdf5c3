package org.admitone.admission;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.admitone.admission.Refusal.Lack;
import org.admitone.admission.Refusal.WayIn;
import org.admitone.platform.words.Words;

/// Each refusal as a sentence for the person (what happened, and what to do next) and one for staff. Times are in the zone
/// that is handed in, the session's where the reader's is not known.
public final class RefusalWords {

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private RefusalWords() {}

    /// Constant for each code; the title of the problem.
    public static String title(Refusal refusal, Words words) {
        return words.say(switch (refusal) {
            case Refusal.UnknownPass() -> "refusal.unknown.title";
            case Refusal.SessionCancelled() -> "refusal.cancelled.title";
            case Refusal.PassRevoked() -> "refusal.revoked.title";
            case Refusal.Banned() -> "refusal.banned.title";
            case Refusal.NotOnRoster() -> "refusal.not-on-roster.title";
            case Refusal.NotEntitled(_) -> "refusal.not-entitled.title";
            case Refusal.SessionOver(_) -> "refusal.over.title";
            case Refusal.DeviceBudget(_, _) -> "refusal.budget.title";
            case Refusal.ProofNeeded(_, _) -> "refusal.proof.title";
            case Refusal.SeatTaken(_, _, _) -> "refusal.taken.title";
            case Refusal.SeatContested(_) -> "refusal.contested.title";
            case Refusal.KnockRepeated() -> "refusal.knock-repeated.title";
        });
    }

    /// For the person at the door.
    public static String forPerson(Refusal refusal, ZoneId zone, Words words) {
        return switch (refusal) {
            case Refusal.UnknownPass() -> words.say("refusal.unknown.person");
            case Refusal.SessionCancelled() -> words.say("refusal.cancelled.person");
            case Refusal.PassRevoked() -> words.say("refusal.revoked.person");
            case Refusal.Banned() -> words.say("refusal.banned.person");
            case Refusal.NotOnRoster() -> words.say("refusal.not-on-roster.person");
            case Refusal.NotEntitled(Lack.Suspended()) -> words.say("refusal.suspended.person");
            case Refusal.NotEntitled(Lack.EndedAt(Instant until)) -> words.say("refusal.ended.person", at(until, zone, words));
            case Refusal.NotEntitled(Lack.OtherSessionsOnly()) -> words.say("refusal.other-sessions.person");
            case Refusal.NotEntitled(Lack.StartsAt(Instant from)) -> words.say("refusal.starts.person", at(from, zone, words));
            case Refusal.SessionOver(Instant since) -> words.say("refusal.over.person", at(since, zone, words));
            case Refusal.DeviceBudget(int budget, Duration span) -> words.say("refusal.budget.person", budget, span.toDays());
            case Refusal.ProofNeeded(_, Duration within) -> within == null ? words.say("refusal.proof.person") : words.say("refusal.proof-again.person", within.toMinutes());
            case Refusal.SeatTaken(String label, Instant since, WayIn wayIn) -> words.say(switch (wayIn) {
                case CONTINUE_HERE -> "refusal.taken-continue.person";
                case ASK_STAFF -> "refusal.taken-ask.person";
            }, DeviceNames.told(label, words), TIME.format(since.atZone(zone)));
            case Refusal.SeatContested(Instant since) -> words.say("refusal.contested.person", TIME.format(since.atZone(zone)));
            case Refusal.KnockRepeated() -> words.say("refusal.knock-repeated.person");
        };
    }

    /// For the school's door staff.
    public static String forStaff(Refusal refusal, ZoneId zone, Words words) {
        return switch (refusal) {
            case Refusal.UnknownPass() -> words.say("refusal.unknown.staff");
            case Refusal.SessionCancelled() -> words.say("refusal.cancelled.staff");
            case Refusal.PassRevoked() -> words.say("refusal.revoked.staff");
            case Refusal.Banned() -> words.say("refusal.banned.staff");
            case Refusal.NotOnRoster() -> words.say("refusal.not-on-roster.staff");
            case Refusal.NotEntitled(Lack.Suspended()) -> words.say("refusal.suspended.staff");
            case Refusal.NotEntitled(Lack.EndedAt(Instant until)) -> words.say("refusal.ended.staff", at(until, zone, words));
            case Refusal.NotEntitled(Lack.OtherSessionsOnly()) -> words.say("refusal.other-sessions.staff");
            case Refusal.NotEntitled(Lack.StartsAt(Instant from)) -> words.say("refusal.starts.staff", at(from, zone, words));
            case Refusal.SessionOver(Instant since) -> words.say("refusal.over.staff", at(since, zone, words));
            case Refusal.DeviceBudget(int budget, Duration span) -> words.say("refusal.budget.staff", budget, span.toDays());
            case Refusal.ProofNeeded(_, _) -> words.say("refusal.proof.staff");
            case Refusal.SeatTaken(String label, Instant since, _) -> words.say("refusal.taken.staff", DeviceNames.told(label, words), TIME.format(since.atZone(zone)));
            case Refusal.SeatContested(_) -> words.say("refusal.contested.staff");
            case Refusal.KnockRepeated() -> words.say("refusal.knock-repeated.staff");
        };
    }

    private static String at(Instant time, ZoneId zone, Words words) {
        return DAY_AND_TIME.withLocale(words.language().locale()).format(time.atZone(zone)) + " (" + zone.getId() + ")";
    }
}
