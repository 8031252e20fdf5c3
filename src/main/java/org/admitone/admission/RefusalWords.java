package org.admitone.admission;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.admitone.admission.Refusal.Lack;
import org.admitone.admission.Refusal.WayIn;

/// Each refusal as a sentence for the person (what happened, and what to do next) and one for staff. Times are in the zone
/// that is handed in, the session's where the reader's is not known.
public final class RefusalWords {

    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private RefusalWords() {}

    /// Constant for each code; the title of the problem.
    public static String title(Refusal refusal) {
        return switch (refusal) {
            case Refusal.UnknownPass() -> "This link does not open any class";
            case Refusal.SessionCancelled() -> "This class has been cancelled";
            case Refusal.PassRevoked() -> "This pass is no longer good";
            case Refusal.Banned() -> "You have been kept out of this class";
            case Refusal.NotOnRoster() -> "You are not on the roster of this class";
            case Refusal.NotEntitled(_) -> "Your enrolment does not cover this class now";
            case Refusal.SessionOver(_) -> "This class is over";
            case Refusal.DeviceBudget(_, _) -> "Too many new devices";
            case Refusal.ProofNeeded(_, _) -> "Please show that it is you";
            case Refusal.SeatTaken(_, _, _) -> "Your seat is in use on another device";
            case Refusal.SeatContested(_) -> "Your seat has moved too often";
            case Refusal.KnockRepeated() -> "This knock was answered before";
        };
    }

    /// For the person at the door.
    public static String forPerson(Refusal refusal, ZoneId zone) {
        return switch (refusal) {
            case Refusal.UnknownPass() -> "This link does not open any class. Check that it is complete, or open the class from your course page.";
            case Refusal.SessionCancelled() -> "This class has been cancelled by the school. There is nothing for you to do.";
            case Refusal.PassRevoked() -> "This pass was withdrawn or has run out. Open the class from your course page, or ask your school for a new link.";
            case Refusal.Banned() -> "The teacher or the school has kept you out of this class. If you think that is a mistake, write to your school.";
            case Refusal.NotOnRoster() -> "You are not on the roster of this class. If you have just enrolled, try again in a few minutes, or ask your school.";
            case Refusal.NotEntitled(Lack lack) -> lack(lack, zone);
            case Refusal.SessionOver(Instant since) -> "This class ended at " + at(since, zone) + ". Look at your course page for the next one.";
            case Refusal.DeviceBudget(int budget, Duration span) -> "You have used " + budget + " new devices within " + span.toDays()
                    + " days, as many as this course allows. Come on a device that you have used before, or ask your school to allow this one.";
            case Refusal.ProofNeeded(_, Duration within) -> within == null
                    ? "This device is not known yet. Show that it is you: open the class from your course page, or have a code mailed to you."
                    : "To move your seat to this device, show once more that it is you, within the next " + within.toMinutes() + " minutes.";
            case Refusal.SeatTaken(String label, Instant since, WayIn wayIn) -> "Your seat is in use on another device (" + label + ") since "
                    + TIME.format(since.atZone(zone)) + ". " + switch (wayIn) {
                        case CONTINUE_HERE -> "Continue here and the other device leaves.";
                        case ASK_STAFF -> "Leave there first. If that is not you, say so below, or ask your school.";
                    };
            case Refusal.SeatContested(Instant since) -> "Your seat has moved between devices too often in the last minutes and stays where it has been since "
                    + TIME.format(since.atZone(zone)) + ". The school has been told. Wait ten minutes, or open the class from your course page.";
            case Refusal.KnockRepeated() -> "This knock was answered before. Knock again.";
        };
    }

    /// For the school's door staff.
    public static String forStaff(Refusal refusal, ZoneId zone) {
        return switch (refusal) {
            case Refusal.UnknownPass() -> "Somebody knocked with a link that does not exist.";
            case Refusal.SessionCancelled() -> "Knocked at a cancelled session.";
            case Refusal.PassRevoked() -> "The pass or the link was revoked or has expired. Issue a new link if the person should come.";
            case Refusal.Banned() -> "Banned from this session or its course. Lift the ban to let the person in.";
            case Refusal.NotOnRoster() -> "No longer on the roster. Add the person to the roster, or let them in now.";
            case Refusal.NotEntitled(Lack.Suspended()) -> "The enrolment is suspended.";
            case Refusal.NotEntitled(Lack.EndedAt(Instant until)) -> "The entitlement ended at " + at(until, zone) + ".";
            case Refusal.NotEntitled(Lack.OtherSessionsOnly()) -> "The entitlement covers other sessions only.";
            case Refusal.NotEntitled(Lack.StartsAt(Instant from)) -> "The entitlement starts at " + at(from, zone) + ".";
            case Refusal.SessionOver(Instant since) -> "Knocked after the door had closed at " + at(since, zone) + ".";
            case Refusal.DeviceBudget(int budget, Duration span) -> "More than " + budget + " new devices in " + span.toDays()
                    + " days: perhaps the pass is lent. Allow the device if you know why.";
            case Refusal.ProofNeeded(_, _) -> "Asked for a proof on a device that is not known, or not lately enough.";
            case Refusal.SeatTaken(String label, Instant since, _) -> "The seat was occupied on " + label + " since " + TIME.format(since.atZone(zone)) + ".";
            case Refusal.SeatContested(_) -> "The seat moved too often: two people may be using one pass.";
            case Refusal.KnockRepeated() -> "A knock was sent again after its answer no longer held.";
        };
    }

    private static String lack(Lack lack, ZoneId zone) {
        return switch (lack) {
            case Lack.Suspended() -> "Your enrolment is suspended at the moment. Your school can tell you why and lift it.";
            case Lack.EndedAt(Instant until) -> "Your enrolment ended at " + at(until, zone) + ". Renew it with your school to come in.";
            case Lack.OtherSessionsOnly() -> "Your enrolment covers other classes of this course, not this one. Your school can change that.";
            case Lack.StartsAt(Instant from) -> "Your enrolment starts at " + at(from, zone) + ". Come back then.";
        };
    }

    private static String at(Instant time, ZoneId zone) {
        return DAY_AND_TIME.format(time.atZone(zone)) + " (" + zone.getId() + ")";
    }
}
