package org.admitone.client;

import java.time.Instant;
import java.util.List;

/** What requests hold. Made of the OpenAPI document; do not edit. */
public final class Taken {

    private Taken() {
    }

    public static final class ActIn extends Said {

        public ActIn reason(String value) {
            put("reason", value);
            return this;
        }
    }

    public static final class AttendanceRuleIn extends Said {

        public AttendanceRuleIn lateAfterSeconds(Long value) {
            put("lateAfterSeconds", value);
            return this;
        }

        public AttendanceRuleIn leftEarlyBeforeSeconds(Long value) {
            put("leftEarlyBeforeSeconds", value);
            return this;
        }

        /** This or `presentMinutes`, not both. */ public AttendanceRuleIn presentPercent(Long value) {
            put("presentPercent", value);
            return this;
        }

        public AttendanceRuleIn presentMinutes(Long value) {
            put("presentMinutes", value);
            return this;
        }

        public AttendanceRuleIn bridgedGapSeconds(Long value) {
            put("bridgedGapSeconds", value);
            return this;
        }

        public AttendanceRuleIn holdsFor(String value) {
            put("holdsFor", value);
            return this;
        }
    }

    public static final class BanIn extends Said {

        public BanIn reason(String value) {
            put("reason", value);
            return this;
        }

        /** How far it reaches. */ public BanIn from(String value) {
            put("from", value);
            return this;
        }
    }

    public static final class ClassMailsIn extends Said {

        public ClassMailsIn way(String value) {
            put("way", value);
            return this;
        }
    }

    public static final class ConfirmIn extends Said {

        /** Of the preview that was looked at. */ public ConfirmIn digest(String value) {
            put("digest", value);
            return this;
        }

        /** Takes off whom the preview lists as missing. */ public ConfirmIn removeMissing(Boolean value) {
            put("removeMissing", value);
            return this;
        }
    }

    public static final class ConfirmSessionsIn extends Said {

        /** Of the preview that was looked at. */ public ConfirmSessionsIn digest(String value) {
            put("digest", value);
            return this;
        }

        /** Cancels the sessions that the preview lists as missing. */ public ConfirmSessionsIn cancelMissing(Boolean value) {
            put("cancelMissing", value);
            return this;
        }
    }

    public static final class CorrectionIn extends Said {

        public CorrectionIn uid(String value) {
            put("uid", value);
            return this;
        }

        public CorrectionIn says(String value) {
            put("says", value);
            return this;
        }

        /** Of `inside` and `outside`: an instant, or a time in the session's zone. */ public CorrectionIn from(String value) {
            put("from", value);
            return this;
        }

        public CorrectionIn until(String value) {
            put("until", value);
            return this;
        }

        public CorrectionIn reason(String value) {
            put("reason", value);
            return this;
        }
    }

    public static final class CourseIn extends Said {

        public CourseIn title(String value) {
            put("title", value);
            return this;
        }

        public CourseIn zone(String value) {
            put("zone", value);
            return this;
        }

        /** Absent: stays; at first `ask`. */ public CourseIn seatPolicy(String value) {
            put("seatPolicy", value);
            return this;
        }

        /** Absent: stay; at first both. */ public CourseIn acceptedProofs(List<String> value) {
            put("acceptedProofs", value);
            return this;
        }

        /** Days a device stays known after a proof; 0: a proof for each session. Absent: stays; at first 90. */ public CourseIn deviceMemoryDays(Long value) {
            put("deviceMemoryDays", value);
            return this;
        }

        /** New devices a person may bring within `deviceBudgetDays` before staff decide. Absent: stays; at first 3. */ public CourseIn deviceBudget(Long value) {
            put("deviceBudget", value);
            return this;
        }

        /** Days. Absent: stays; at first 30. */ public CourseIn deviceBudgetDays(Long value) {
            put("deviceBudgetDays", value);
            return this;
        }

        /** Whether what is written in its built-in rooms is kept with the session; everybody in the room is told. Absent: stays; at first false. */ public CourseIn keepsChat(Boolean value) {
            put("keepsChat", value);
            return this;
        }
    }

    public static final class EnrolmentEntryIn extends Said {

        public EnrolmentEntryIn uid(String value) {
            put("uid", value);
            return this;
        }

        public EnrolmentEntryIn email(String value) {
            put("email", value);
            return this;
        }

        public EnrolmentEntryIn displayName(String value) {
            put("displayName", value);
            return this;
        }

        public EnrolmentEntryIn language(String value) {
            put("language", value);
            return this;
        }

        public EnrolmentEntryIn role(String value) {
            put("role", value);
            return this;
        }

        public EnrolmentEntryIn from(String value) {
            put("from", value);
            return this;
        }

        public EnrolmentEntryIn until(String value) {
            put("until", value);
            return this;
        }

        public EnrolmentEntryIn sessions(List<String> value) {
            put("sessions", value);
            return this;
        }

        public EnrolmentEntryIn suspended(Boolean value) {
            put("suspended", value);
            return this;
        }

        public EnrolmentEntryIn suspendedReason(String value) {
            put("suspendedReason", value);
            return this;
        }
    }

    public static final class EnrolmentIn extends Said {

        /** Needed for a person who is new to the school. */ public EnrolmentIn displayName(String value) {
            put("displayName", value);
            return this;
        }

        /** In which the person is written to. Absent: stays; null: the school's. */ public EnrolmentIn language(String value) {
            put("language", value);
            return this;
        }

        /** Absent: stays. */ public EnrolmentIn email(String value) {
            put("email", value);
            return this;
        }

        /** Absent: stays; at first `learner`. */ public EnrolmentIn role(String value) {
            put("role", value);
            return this;
        }

        /** A time or a date, which counts from its first minute in the course's zone. null: always was. */ public EnrolmentIn from(String value) {
            put("from", value);
            return this;
        }

        /** A time or a date, which counts whole. null: for good. */ public EnrolmentIn until(String value) {
            put("until", value);
            return this;
        }

        /** Only these sessions. null: all of the course. */ public EnrolmentIn sessions(List<String> value) {
            put("sessions", value);
            return this;
        }

        /** Lets nobody in while true. */ public EnrolmentIn suspended(Boolean value) {
            put("suspended", value);
            return this;
        }

        /** For staff. */ public EnrolmentIn suspendedReason(String value) {
            put("suspendedReason", value);
            return this;
        }
    }

    public static final class EnrolmentsIn extends Said {

        public EnrolmentsIn enrolments(List<Taken.EnrolmentEntryIn> value) {
            put("enrolments", value);
            return this;
        }

        /** Takes off whom the list does not name, of the roles it names. */ public EnrolmentsIn removeMissing(Boolean value) {
            put("removeMissing", value);
            return this;
        }
    }

    public static final class FewestHostsIn extends Said {

        /** As it was looked at. */ public FewestHostsIn made(String value) {
            put("made", value);
            return this;
        }

        /** What the preview says. */ public FewestHostsIn digest(String value) {
            put("digest", value);
            return this;
        }
    }

    public static final class FollowHolidaysIn extends Said {

        /** Of the list of what is due: it happens only if it comes to the same. Absent: whatever it comes to. */ public FollowHolidaysIn digest(String value) {
            put("digest", value);
            return this;
        }
    }

    public static final class GuardDecisionIn extends Said {

        /** As the answer lists them. */ public GuardDecisionIn decision(String value) {
            put("decision", value);
            return this;
        }

        public GuardDecisionIn care(String value) {
            put("care", value);
            return this;
        }
    }

    public static final class GuardIn extends Said {

        public GuardIn guarding(String value) {
            put("guarding", value);
            return this;
        }

        public GuardIn groupName(String value) {
            put("groupName", value);
            return this;
        }

        public GuardIn ownMeetings(String value) {
            put("ownMeetings", value);
            return this;
        }

        public GuardIn decisions(List<Taken.GuardDecisionIn> value) {
            put("decisions", value);
            return this;
        }
    }

    public static final class HolidayIn extends Said {

        public HolidayIn name(String value) {
            put("name", value);
            return this;
        }

        public HolidayIn firstDay(String value) {
            put("firstDay", value);
            return this;
        }

        /** Absent: it is a single day; 400 days at most. */ public HolidayIn lastDay(String value) {
            put("lastDay", value);
            return this;
        }
    }

    public static final class HolidaysIn extends Said {

        /** All that the school shall have; what is not named is removed. They may overlap. */ public HolidaysIn holidays(List<Taken.HolidayIn> value) {
            put("holidays", value);
            return this;
        }
    }

    public static final class HostAccountIn extends Said {

        /** Its own address; aliases of one mailbox are addresses of their own. */ public HostAccountIn email(String value) {
            put("email", value);
            return this;
        }

        public HostAccountIn firstName(String value) {
            put("firstName", value);
            return this;
        }

        public HostAccountIn lastName(String value) {
            put("lastName", value);
            return this;
        }
    }

    public static final class HostAccountsIn extends Said {

        public HostAccountsIn way(String value) {
            put("way", value);
            return this;
        }

        public HostAccountsIn licence(String value) {
            put("licence", value);
            return this;
        }

        public HostAccountsIn accounts(List<Taken.HostAccountIn> value) {
            put("accounts", value);
            return this;
        }
    }

    public static final class HostAccountsPreviewIn extends Said {

        public HostAccountsPreviewIn way(String value) {
            put("way", value);
            return this;
        }

        public HostAccountsPreviewIn licence(String value) {
            put("licence", value);
            return this;
        }

        public HostAccountsPreviewIn accounts(List<Taken.HostAccountIn> value) {
            put("accounts", value);
            return this;
        }

        /** Zoom does not tell; with it, accounts are named for which no licence is left. */ public HostAccountsPreviewIn licencesBought(Long value) {
            put("licencesBought", value);
            return this;
        }
    }

    public static final class HostGroupIn extends Said {

        /** Of no other group. */ public HostGroupIn name(String value) {
            put("name", value);
            return this;
        }

        /** Whether hosts of no group may hold its classes, too. */ public HostGroupIn beside(String value) {
            put("beside", value);
            return this;
        }

        /** Their ids at Zoom, of no other group. */ public HostGroupIn hosts(List<String> value) {
            put("hosts", value);
            return this;
        }

        /** Whose classes they hold. */ public HostGroupIn courses(List<String> value) {
            put("courses", value);
            return this;
        }

        /** Whose courses' classes they hold. */ public HostGroupIn teachers(List<String> value) {
            put("teachers", value);
            return this;
        }
    }

    public static final class HostIn extends Said {

        public HostIn use(String value) {
            put("use", value);
            return this;
        }

        /** `unpaid`: Zoom ends its meetings after 40 minutes and registers nobody. */ public HostIn kind(String value) {
            put("kind", value);
            return this;
        }

        /** Meetings at once. The second has to be started by the host. */ public HostIn capacity(Long value) {
            put("capacity", value);
            return this;
        }

        /** That its meetings hold. */ public HostIn people(Long value) {
            put("people", value);
            return this;
        }

        /** That its meetings last at most. */ public HostIn minutes(Long value) {
            put("minutes", value);
            return this;
        }
    }

    public static final class KnownIn extends Said {

        /** What happened later stays open. */ public KnownIn until(Instant value) {
            put("until", value);
            return this;
        }
    }

    public static final class LetInIn extends Said {

        public LetInIn reason(String value) {
            put("reason", value);
            return this;
        }

        /** Minutes from now. */ public LetInIn minutes(Long value) {
            put("minutes", value);
            return this;
        }
    }

    public static final class MessageIn extends Said {

        /** One line. */ public MessageIn text(String value) {
            put("text", value);
            return this;
        }
    }

    public static final class PassesIn extends Said {

        public PassesIn uid(String value) {
            put("uid", value);
            return this;
        }

        /** true: all whose enrolment covers the session. */ public PassesIn everybody(Boolean value) {
            put("everybody", value);
            return this;
        }

        /** Absent: when the door closes, also if the session is moved. */ public PassesIn expiresAt(Instant value) {
            put("expiresAt", value);
            return this;
        }

        /** What becomes of the links issued before. */ public PassesIn earlierLinks(String value) {
            put("earlierLinks", value);
            return this;
        }
    }

    public static final class PersonIn extends Said {

        public PersonIn displayName(String value) {
            put("displayName", value);
            return this;
        }

        /** Cleared when absent. */ public PersonIn email(String value) {
            put("email", value);
            return this;
        }

        /** In which the person is written to. Absent: stays; null: the school's. */ public PersonIn language(String value) {
            put("language", value);
            return this;
        }
    }

    public static final class PinIn extends Said {

        /** The host's id at Zoom. */ public PinIn host(String value) {
            put("host", value);
            return this;
        }
    }

    public static final class ReasonIn extends Said {

        /** Why, for staff to read. */ public ReasonIn reason(String value) {
            put("reason", value);
            return this;
        }
    }

    public static final class ReplayIn extends Said {

        /** Events from this instant on. */ public ReplayIn from(Instant value) {
            put("from", value);
            return this;
        }

        /** Before. */ public ReplayIn until(Instant value) {
            put("until", value);
            return this;
        }
    }

    public static final class RoomRuleIn extends Said {

        /** From 1 to 1440, before the door opens. null: it waits for a host. */ public RoomRuleIn minutesBefore(Long value) {
            put("minutesBefore", value);
            return this;
        }
    }

    public static final class SeriesChangeIn extends Said {

        /** The session of this day of the rule and all after it; they become a series of their own. Absent: all that are still to come. */ public SeriesChangeIn since(String value) {
            put("since", value);
            return this;
        }

        /** They do not take place. Then nothing else of the rule is said. */ public SeriesChangeIn cancel(Boolean value) {
            put("cancel", value);
            return this;
        }

        /** What becomes of what was changed at a single session. Absent: kept; with `cancel` they are cancelled too. */ public SeriesChangeIn byHand(String value) {
            put("byHand", value);
            return this;
        }

        /** Of a preview: the change happens only if it comes to the same. Absent: whatever it comes to. */ public SeriesChangeIn digest(String value) {
            put("digest", value);
            return this;
        }

        /** For the audit trail. */ public SeriesChangeIn reason(String value) {
            put("reason", value);
            return this;
        }

        public SeriesChangeIn title(String value) {
            put("title", value);
            return this;
        }

        /** Another day moves the session within its week; what is left over is cancelled or added. */ public SeriesChangeIn days(List<String> value) {
            put("days", value);
            return this;
        }

        /** Another rhythm counts from the first session that it changes. */ public SeriesChangeIn everyWeeks(Long value) {
            put("everyWeeks", value);
            return this;
        }

        /** Absent: `since`, or stays. */ public SeriesChangeIn firstDay(String value) {
            put("firstDay", value);
            return this;
        }

        public SeriesChangeIn lastDay(String value) {
            put("lastDay", value);
            return this;
        }

        public SeriesChangeIn starts(String value) {
            put("starts", value);
            return this;
        }

        /** Absent: stays; to be said where `starts` would reach it. */ public SeriesChangeIn ends(String value) {
            put("ends", value);
            return this;
        }

        public SeriesChangeIn zone(String value) {
            put("zone", value);
            return this;
        }

        /** All of them; a session on a day that is new here is cancelled. */ public SeriesChangeIn leftOut(List<String> value) {
            put("leftOut", value);
            return this;
        }

        /** Whether holidays of the whole school have no class. Where they have none, the list is taken as it is now. */ public SeriesChangeIn observesHolidays(Boolean value) {
            put("observesHolidays", value);
            return this;
        }

        /** All holidays of the school on which there is class. */ public SeriesChangeIn heldAllTheSame(List<String> value) {
            put("heldAllTheSame", value);
            return this;
        }

        public SeriesChangeIn opensMinutesBefore(Long value) {
            put("opensMinutesBefore", value);
            return this;
        }

        public SeriesChangeIn closesMinutesAfter(Long value) {
            put("closesMinutesAfter", value);
            return this;
        }

        /** null: as the course says. Absent: stays. */ public SeriesChangeIn seatPolicy(String value) {
            put("seatPolicy", value);
            return this;
        }

        public SeriesChangeIn provider(String value) {
            put("provider", value);
            return this;
        }
    }

    public static final class SeriesIn extends Said {

        public SeriesIn title(String value) {
            put("title", value);
            return this;
        }

        public SeriesIn days(List<String> value) {
            put("days", value);
            return this;
        }

        /** Every how many weeks, counted from Monday on, from that of the first class. Absent: every week. */ public SeriesIn everyWeeks(Long value) {
            put("everyWeeks", value);
            return this;
        }

        public SeriesIn firstDay(String value) {
            put("firstDay", value);
            return this;
        }

        /** The last day on which there may be a session; less than five years after the first. */ public SeriesIn lastDay(String value) {
            put("lastDay", value);
            return this;
        }

        /** A time of day of the zone's clock; it stays the same when the clocks change. */ public SeriesIn starts(String value) {
            put("starts", value);
            return this;
        }

        /** Not after `starts`: on the next day. */ public SeriesIn ends(String value) {
            put("ends", value);
            return this;
        }

        /** Absent: the course's. */ public SeriesIn zone(String value) {
            put("zone", value);
            return this;
        }

        /** Days without class. */ public SeriesIn leftOut(List<String> value) {
            put("leftOut", value);
            return this;
        }

        /** Holidays of the whole school have no class. Absent: true. */ public SeriesIn observesHolidays(Boolean value) {
            put("observesHolidays", value);
            return this;
        }

        /** Holidays of the school on which there is class. */ public SeriesIn heldAllTheSame(List<String> value) {
            put("heldAllTheSame", value);
            return this;
        }

        /** Absent: as the school has it. */ public SeriesIn opensMinutesBefore(Long value) {
            put("opensMinutesBefore", value);
            return this;
        }

        /** Absent: as the school has it. */ public SeriesIn closesMinutesAfter(Long value) {
            put("closesMinutesAfter", value);
            return this;
        }

        /** null: as the course says. */ public SeriesIn seatPolicy(String value) {
            put("seatPolicy", value);
            return this;
        }

        /** A code from the list of providers. Absent: `rooms`. */ public SeriesIn provider(String value) {
            put("provider", value);
            return this;
        }
    }

    public static final class SessionIn extends Said {

        public SessionIn title(String value) {
            put("title", value);
            return this;
        }

        /** Absent: stays; at first the course's. */ public SessionIn zone(String value) {
            put("zone", value);
            return this;
        }

        /** ISO 8601, with or without an offset; without one it is meant in `zone`. Years 2000 to 2200. */ public SessionIn startsAt(String value) {
            put("startsAt", value);
            return this;
        }

        /** After `startsAt` by 7 days at most. */ public SessionIn endsAt(String value) {
            put("endsAt", value);
            return this;
        }

        /** Minutes before the start in which the door is open. Absent: stays; at first as the school has it, 10 unless it said otherwise. */ public SessionIn opensMinutesBefore(Long value) {
            put("opensMinutesBefore", value);
            return this;
        }

        /** Minutes after the end. Absent: stays; at first as the school has it. */ public SessionIn closesMinutesAfter(Long value) {
            put("closesMinutesAfter", value);
            return this;
        }

        /** null: as the course says. Absent: stays. */ public SessionIn seatPolicy(String value) {
            put("seatPolicy", value);
            return this;
        }

        /** A code from the list of providers. Absent: stays; at first `rooms`. */ public SessionIn provider(String value) {
            put("provider", value);
            return this;
        }
    }

    public static final class SettingsIn extends Said {

        public SettingsIn name(String value) {
            put("name", value);
            return this;
        }

        public SettingsIn zone(String value) {
            put("zone", value);
            return this;
        }

        /** Of sessions that are planned from then on without a word about it. */ public SettingsIn opensMinutesBefore(Long value) {
            put("opensMinutesBefore", value);
            return this;
        }

        public SettingsIn closesMinutesAfter(Long value) {
            put("closesMinutesAfter", value);
            return this;
        }
    }

    public static final class TermPlanIn extends Said {

        /** On the session's own clock. */ public TermPlanIn firstDay(String value) {
            put("firstDay", value);
            return this;
        }

        /** The last one that belongs to it; a year later at most. */ public TermPlanIn lastDay(String value) {
            put("lastDay", value);
            return this;
        }

        /** Only these; empty or missing: all courses. */ public TermPlanIn courses(List<String> value) {
            put("courses", value);
            return this;
        }
    }

    public static final class TicketIn extends Said {

        public TicketIn uid(String value) {
            put("uid", value);
            return this;
        }
    }

    public static final class WebhookIn extends Said {

        /** https, or http on this machine; no private network unless an operator allows it. */ public WebhookIn url(String value) {
            put("url", value);
            return this;
        }

        public WebhookIn events(List<String> value) {
            put("events", value);
            return this;
        }
    }
}
