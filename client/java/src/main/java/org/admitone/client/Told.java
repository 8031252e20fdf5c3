package org.admitone.client;

import java.time.Instant;
import java.util.List;

/** What answers hold. Made of the OpenAPI document; do not edit. */
public final class Told {

    private Told() {
    }

    public record Attendance(String session, String code, Instant asOf, Told.AttendanceRule rule, List<Told.PersonAttendance> people) {
    }

    public record AttendanceRule(long lateAfterSeconds, long leftEarlyBeforeSeconds, Long presentPercent, Long presentMinutes, long bridgedGapSeconds, String saidBy, Instant saidAt, String holdsFor) {
    }

    public record AuditLine(long number, Instant at, String actor, String action, String course, String session, String uid, Object detail, boolean whole) {
    }

    public record AuditPage(List<Told.AuditLine> items, String next) {
    }

    public record Banned(Instant at, String by, String reason, boolean wholeCourse) {
    }

    public record ChatLine(String id, Instant at, String uid, String displayName, String text) {
    }

    public record ChatPage(List<Told.ChatLine> items, String next) {
    }

    public record ClassMails(String way, boolean sends, String saidBy, Instant saidAt) {
    }

    public record Correction(String uid, String says, Instant from, Instant until, String reason, String by, Instant at) {
    }

    public record CorrectionPage(List<Told.Correction> items, String next) {
    }

    public record Course(String code, String title, String zone, String seatPolicy, List<String> acceptedProofs, long deviceMemoryDays, long deviceBudget, long deviceBudgetDays, boolean keepsChat, Instant archivedAt, long revision) {
    }

    public record CoursePage(List<Told.Course> items, String next) {
    }

    public record DayWithoutHoliday(String day, Instant startsAt, Instant endsAt) {
    }

    public record Delivery(String id, String type, Instant timestamp, String state, long tries, Told.DeliveryCall lastCall, Instant nextTryAt) {
    }

    public record DeliveryCall(Instant at, long milliseconds, Long status, String problem, String answer) {
    }

    public record DeliveryPage(List<Told.Delivery> items, String next) {
    }

    /** A browser on which the person has proved who they are. */ public record Device(String id, String label, Instant firstSeenAt, Instant excusedAt, Instant revokedAt, String revokedReason, List<Told.DeviceProof> proofs) {
    }

    public record DeviceList(List<Told.Device> items, String next) {
    }

    public record DeviceProof(String kind, Instant at) {
    }

    public record Door(String session, Instant asOf, Told.DoorTally tally, List<Told.Guest> people, List<Told.RefusedKnock> refusedLately) {
    }

    /** People. */ public record DoorTally(long expected, long inside, long coming, long away, long missing) {
    }

    public record Drift(String id, String account, String setting, String found, String should, String noticedBy, Instant noticedAt, Told.DriftDoer doneBy, String state, Instant endedAt) {
    }

    /** Who did it, where Zoom tells. */ public record DriftDoer(String id, String address) {
    }

    public record DriftPage(List<Told.Drift> items, String next) {
    }

    public record Enrolment(String uid, String email, String displayName, String language, String role, Instant from, Instant until, List<String> sessions, boolean suspended, String suspendedReason, Instant suspendedAt, long revision) {
    }

    public record EnrolmentPage(List<Told.Enrolment> items, String next) {
    }

    public record EventOfNoCourse(String where, String title, List<String> named) {
    }

    /** What using as few hosts as possible does, or did. Sessions whose door opens within a day, pins and groups stay as they are; so does everybody's link. */ public record FewestHosts(long licencesBefore, long licencesAfter, long licencesAtLeast, long writes, String writesBy, String digest, Told.PoolEffect effect) {
    }

    public record FieldChange(String field, String before, String after) {
    }

    public record Guarantee(String need, String words, String strength, String when, String how) {
    }

    public record Guard(String guarding, String groupName, String ownMeetings, List<Told.GuardDecision> decisions, String group, long revision) {
    }

    public record GuardDecision(String decision, String care, List<String> settings) {
    }

    /** Why it cannot be guarded. */ public record GuardTrouble(String kind, String detail) {
    }

    public record GuardedAccount(String account, String name, Instant lookedAt, long otherwise, Told.GuardTrouble trouble) {
    }

    public record GuardedAccountPage(List<Told.GuardedAccount> items, String next) {
    }

    public record Guest(String uid, String displayName, String role, boolean expected, boolean suspended, String whereabouts, Instant since, String device, String ended, Told.Banned banned, Told.LetIn letIn, Told.Refusal refused) {
    }

    public record Health(String standing, Instant at, List<Told.HealthPart> parts) {
    }

    public record HealthFact(String name, String value) {
    }

    public record HealthPart(String part, String name, String standing, String what, String next, List<Told.HealthFact> facts) {
    }

    public record HeldMeanwhile(String session, String title, String course, String teachers) {
    }

    /** A pass that was needed once: issued, used, or taken back. Never a link of it. */ public record HeldPass(String pass, String uid, String displayName, String course, String code, String session, String title, Instant startsAt, Instant closesAt, long links, Instant usedAt, Told.RevokedPass revoked) {
    }

    public record Holiday(String name, String firstDay, String lastDay) {
    }

    /** What would come of a list beside the one there is, or what came of it. */ public record HolidayChange(List<Told.Holiday> added, List<Told.Holiday> removed) {
    }

    public record HolidayOfSeries(String day, String name) {
    }

    public record HolidayPage(List<Told.Holiday> items, String next) {
    }

    /** What it would come to, or, answering the act, came to, that a series follows the list of holidays as it is now. */ public record HolidayPlan(String course, String series, String title, String digest, List<Told.SessionOnHoliday> cancels, List<Told.DayWithoutHoliday> adds) {
    }

    public record HolidayPlanPage(List<Told.HolidayPlan> items, String next) {
    }

    public record Host(String id, String name, String address, boolean licensed, String use, String kind, Long capacity, Long people, Long minutes, long knownCapacity, long knownPeople, String group, long revision) {
    }

    /** A host account that is wanted at Zoom. */ public record HostAccount(String id, String emailMasked, String name, String way, String licence, String state, Told.HostAccountObstacle obstacle, String host, Instant wantedAt, Instant changedAt) {
    }

    public record HostAccountLine(List<String> faults, boolean there) {
    }

    /** Why it was not made, or what it waits for; account, scopes and waiting pass by themselves. */ public record HostAccountObstacle(String kind, String detail) {
    }

    public record HostAccountPage(List<Told.HostAccount> items, String next) {
    }

    public record HostAccounts(List<Told.HostAccount> accounts) {
    }

    public record HostAccountsPreview(List<Told.HostAccountLine> accounts, long wrong, Long licensedUsers, Long basicUsers) {
    }

    public record HostAssignment(String session, String course, String code, Instant startsAt, Instant endsAt, String host, String hostName, Instant from, Instant until, String chosenBy, boolean made) {
    }

    public record HostAssignmentPage(List<Told.HostAssignment> items, String next) {
    }

    /** Hosts that are kept for some classes; docs/zoom/hosts.md. */ public record HostGroup(String id, String name, String beside, List<String> hosts, List<String> courses, List<String> teachers, long revision) {
    }

    public record HostGroupPage(List<Told.HostGroup> items, String next) {
    }

    public record HostPage(List<Told.Host> items, String next) {
    }

    /** When the most sessions are held at once. */ public record HostPeak(long sessions, Instant from, Instant until) {
    }

    public record HostPool(Instant plannedAt, long licencesNeeded, long licencesAtLeast, long licencesMissing, long hosts, long assigned, long withoutHost, Told.HostPeak peak, Long roomMinutesBefore) {
    }

    public record HostSignIn(String id, String host, String kind, Instant at, String client, Instant knownAt, String knownBy) {
    }

    public record HostSignInPage(List<Told.HostSignIn> items, String next) {
    }

    public record HostedBy(String host, String hostName, String chosenBy, boolean made) {
    }

    public record ImportCounts(long added, long updated, long unchanged, long missing) {
    }

    public record ImportEntry(String uid, String displayName, String role, List<Told.FieldChange> changes) {
    }

    public record ImportPreview(String id, String digest, Instant expiresAt, String form, Told.ImportCounts counts, List<Told.ImportEntry> added, List<Told.ImportEntry> updated, List<Told.ImportEntry> missing, List<String> notes) {
    }

    /** What was done, in numbers. */ public record Imported(long added, long updated, long unchanged, long removed) {
    }

    /** From its first instant up to, not including, its end. */ public record Interval(Instant from, Instant until) {
    }

    public record LetIn(Instant until, String by, String reason) {
    }

    /** Without its text and without an address. */ public record Mail(String id, String subject, String purpose, String state, Instant writtenAt, Instant sentAt, long tries, String lastProblem, Instant nextTryAt) {
    }

    public record MailPage(List<Told.Mail> items, String next) {
    }

    public record MeasuredAttendance(Instant firstIn, Instant lastOut, long minutes, long secondsInside, long lateSeconds, long leftEarlySeconds, String verdict, List<Told.Interval> intervals) {
    }

    public record NamedHolidays(List<Told.Holiday> holidays) {
    }

    public record NobodyHolds(String code, String words) {
    }

    public record PassLink(String uid, String pass, String url, Instant expiresAt) {
    }

    public record PassPage(List<Told.HeldPass> items, String next) {
    }

    /** Fresh links, told this once. */ public record Passes(List<Told.PassLink> links, List<String> revoked) {
    }

    public record Person(String uid, String email, String displayName, String language, long revision) {
    }

    public record PersonAttendance(String uid, String displayName, String role, boolean expected, Instant admittedAt, long admissions, Instant firstIn, Instant lastOut, Instant insideSince, long minutes, long secondsInside, long lateSeconds, long leftEarlySeconds, long secondsOutsideSeat, String verdict, List<Told.Interval> intervals, List<String> toldBy, Told.MeasuredAttendance measured, List<Told.Correction> corrections) {
    }

    public record PersonCalendar(String address, Instant madeAt) {
    }

    public record PersonPage(List<Told.Person> items, String next) {
    }

    public record PersonPresence(String uid, String displayName, String role, Instant insideSince, long secondsOutsideSeat, List<Told.Interval> intervals, List<String> toldBy) {
    }

    public record PinnedTo(String host, String hostName, String by, Instant at) {
    }

    /** What would become of coming sessions. Nothing is changed. */ public record PoolEffect(long moved, long lost, long gained, long withoutHost, List<Told.PoolEffectOn> sessions, String digest) {
    }

    public record PoolEffectOn(String session, Instant opensAt, String becomes, String before, String after, String why, boolean madeAnew) {
    }

    public record Presence(String session, Instant asOf, long inside, List<Told.PersonPresence> people, List<Told.Stranger> strangers) {
    }

    public record Provider(String code, String name, boolean ready, String why, String next, List<Told.Guarantee> guarantees) {
    }

    public record ProviderNote(String weight, String words, String next) {
    }

    public record ProviderPage(List<Told.Provider> items, String next) {
    }

    public record Refusal(Instant at, String code) {
    }

    public record RefusedKnock(Instant at, String uid, String code) {
    }

    public record Replayed(long events) {
    }

    public record RevokedPass(Instant at, String reason) {
    }

    public record SchoolMail(String uid, String displayName, Told.Mail mail) {
    }

    public record SchoolMailPage(List<Told.SchoolMail> items, String next) {
    }

    /** Sessions that were planned together, by the rule as it stands now. */ public record Series(String course, String id, String title, List<String> days, long everyWeeks, String firstDay, String lastDay, String starts, String ends, String zone, List<String> leftOut, boolean observesHolidays, List<String> heldAllTheSame, long opensMinutesBefore, long closesMinutesAfter, String seatPolicy, String provider, Instant plannedAt, String plannedBy) {
    }

    public record SeriesDetail(Told.Series series, List<Told.SeriesSession> sessions) {
    }

    public record SeriesPage(List<Told.Series> items, String next) {
    }

    /** What would come of it, or, answering a change, what came of it. */ public record SeriesPreview(String series, String digest, long changed, long added, long cancelled, List<Told.SeriesStep> steps, List<Told.HolidayOfSeries> holidays) {
    }

    public record SeriesSession(String day, String code, String id, Instant startsAt, boolean cancelled, boolean changedByHand) {
    }

    public record SeriesStep(String does, String why, String day, String code, String title, Instant startsAt, Instant endsAt, Instant wasAt, boolean partly, List<Told.HeldMeanwhile> meanwhile) {
    }

    public record Session(String course, String code, String id, String title, Instant startsAt, Instant endsAt, String zone, long opensMinutesBefore, long closesMinutesAfter, String seatPolicy, Instant opensAt, Instant closesAt, String provider, Instant cancelledAt, Instant endedAt, String series, String seriesDay, boolean leftSeries, long revision) {
    }

    public record SessionHost(String session, String provider, Told.HostedBy hosted, Told.PinnedTo pinned, Told.WhyNoHost why) {
    }

    public record SessionImportCounts(long added, long changed, long unchanged, long cancelled, long staysCancelled, long missing, long ofNoCourse) {
    }

    /** A session as it would be. */ public record SessionImportEntry(String course, String code, String title, Instant startsAt, Instant endsAt, String zone, List<String> changes, List<Told.HeldMeanwhile> meanwhile) {
    }

    public record SessionImportPreview(String id, String digest, Instant expiresAt, String form, Told.SessionImportCounts counts, List<Told.SessionImportEntry> added, List<Told.SessionImportEntry> changed, List<Told.SessionImportEntry> cancelled, List<Told.SessionNotListed> missing, List<Told.EventOfNoCourse> ofNoCourse, List<String> notes) {
    }

    public record SessionNotListed(String id, String code, String title, Instant startsAt) {
    }

    public record SessionOnHoliday(String day, String holiday, String code, String id, Instant startsAt) {
    }

    public record SessionPage(List<Told.Session> items, String next) {
    }

    public record SessionProvider(String provider, List<Told.ProviderNote> notes, List<Told.Guarantee> guarantees) {
    }

    public record SessionWithoutHost(String session, String course, String code, Instant startsAt, Instant endsAt, Told.WhyNoHost why, Instant since) {
    }

    public record SessionWithoutHostPage(List<Told.SessionWithoutHost> items, String next) {
    }

    /** What was done, in numbers. */ public record SessionsImported(long added, long changed, long unchanged, long cancelled) {
    }

    public record Settings(String name, String zone, long opensMinutesBefore, long closesMinutesAfter, Told.SettingsSaid said, long revision) {
    }

    /** What of it was said by staff or a program; null: nothing, so that the installation's setting holds. */ public record SettingsSaid(String name, String zone, Long opensMinutesBefore, Long closesMinutesAfter) {
    }

    public record Stranger(String kind, String uid, String shownName, Instant joined, Instant left, long seconds, String removal) {
    }

    /** When what is not made yet will be ready, as far as Zoom's limits decide it. */ public record TermOutlook(long sessions, long late, Instant madeBy, Instant readyBy, String limit) {
    }

    /** Days whose sessions held in Zoom are prepared ahead of their time; docs/zoom/term-plan.md. */ public record TermPlan(String id, String firstDay, String lastDay, List<String> courses, String state, Instant startedAt, String startedBy, Instant stateSince, String stateBy, Told.TermProgress progress) {
    }

    public record TermPlanPage(List<Told.TermPlan> items, String next) {
    }

    /** Counted from how the meetings of its sessions are now. */ public record TermProgress(long sessions, long made, long ready, long open, long missed, List<Told.TermTrouble> troubles) {
    }

    public record TermSession(String session, Instant opensAt, Instant madeAt, Instant readyAt, String late, Told.NobodyHolds nobody) {
    }

    public record TermSessionPage(List<Told.TermSession> items, String next) {
    }

    /** What stands in the way; it is tried again by itself. */ public record TermTrouble(String words, long sessions) {
    }

    public record TestSent(String id) {
    }

    public record Ticket(String uid, String url, Instant expiresAt) {
    }

    public record ToldAgain(long courses) {
    }

    /** Somebody whose last mail was refused for good or came back, at the address they still have. */ public record Undelivered(String uid, String displayName, String email, Instant since, String why) {
    }

    public record UndeliveredPage(List<Told.Undelivered> items, String next) {
    }

    public record Webhook(String name, String url, List<String> events, String secret, Instant oldSecretUntil, Told.WebhookOff off, Instant deliveredAt, Instant failingSince, long waiting, Instant createdAt, String createdBy, long revision) {
    }

    public record WebhookList(List<Told.Webhook> items, String next) {
    }

    public record WebhookOff(Instant at, String why) {
    }

    public record WholeDelivery(Told.Delivery delivery, String body, List<Told.DeliveryCall> calls) {
    }

    /** What does not belong to the reason is null. The words are in docs/zoom/hosts.md. */ public record WhyNoHost(String code, String host, Instant from, Instant until, Long hosts, Long people, Long minutes, Long most) {
    }
}
