package org.admitone.client;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Calls every operation of the API once with sense. The server's tests run it against a server of their own. */
public final class EveryOperation {

    private final AdmitOne admitone;
    private final String device;

    private EveryOperation(AdmitOne admitone, String device) {
        this.admitone = admitone;
        this.device = device;
    }

    /** @param device a device of the person {@code ada} */
    public static void run(String server, String key, String device) {
        EveryOperation tour = new EveryOperation(AdmitOne.at(URI.create(server), key), device);
        tour.roster();
        String session = tour.sessions();
        tour.passes(session);
        tour.calendars();
        tour.attendance(session);
        tour.webhooks();
        tour.guard();
        tour.hostGroups();
        tour.hostAccounts();
        tour.hosts(session);
        tour.door(session);
        tour.houseAndEnd();
    }

    private void roster() {
        Answer<Told.Person> ada = admitone.readPerson("ada");
        same(admitone.putPerson("ada", Condition.ifMatch(ada.etag()), new Taken.PersonIn().displayName("Ada L.").email("ada@example.org")).body().displayName(), "Ada L.");
        refused("precondition-failed", () -> admitone.putPerson("ada", Condition.ifMatch(ada.etag()), new Taken.PersonIn().displayName("Eve")));
        same(admitone.listPeople(new Search.ListPeople().uid("ada").limit(1L)).body().items().size(), 1);
        same(admitone.allPeople(new Search.ListPeople().limit(1L)).filter(one -> one.uid().equals("ada")).count(), 1L);
        same(admitone.putCourse("algebra", Condition.IF_NEW, new Taken.CourseIn().title("Algebra").zone("Europe/Berlin").seatPolicy("ask")).status(), 201);
        same(admitone.readCourse("algebra").body().seatPolicy(), "ask");
        same(admitone.allCourses(new Search.ListCourses().q("alg")).count(), 1L);
        same(admitone.putEnrolment("algebra", "ada", Condition.NONE, new Taken.EnrolmentIn().role("learner").until("2026-12-31")).status(), 201);
        same(admitone.putEnrolments("algebra", new Taken.EnrolmentsIn().enrolments(List.of(new Taken.EnrolmentEntryIn().uid("eve").displayName("Eve"))).removeMissing(false)).body().added(), 1L);
        same(admitone.suspendEnrolment("algebra", "eve", Condition.NONE, new Taken.ReasonIn().reason("unpaid")).body().suspended(), true);
        same(admitone.resumeEnrolment("algebra", "eve", Condition.NONE).body().suspended(), false);
        same(admitone.readEnrolment("algebra", "eve").body().uid(), "eve");
        same(admitone.allEnrolments("algebra", new Search.ListEnrolments().limit(1L)).count(), 2L);
        same(admitone.removeEnrolment("algebra", "eve", Condition.NONE).status(), 204);
        Told.ImportPreview preview = admitone.previewImport("algebra", "uid;name\nbob;Bob\n".getBytes(StandardCharsets.UTF_8), "text/csv").body();
        same(admitone.readImport("algebra", preview.id()).body().digest(), preview.digest());
        same(admitone.confirmImport("algebra", preview.id(), new Taken.ConfirmIn().digest(preview.digest())).body().added(), 1L);
    }

    private String sessions() {
        Taken.SessionIn said = new Taken.SessionIn().title("One").startsAt("2026-09-02T10:00").endsAt("2026-09-02T11:00");
        String session = admitone.putSession("algebra", "one", Condition.NONE, said).body().id();
        same(admitone.readSession("algebra", "one").body().id(), session);
        same(admitone.allSessions("algebra", new Search.ListSessions().endsAfter(Instant.parse("2026-09-01T00:00:00Z"))).count(), 1L);
        same(admitone.readSessionProvider("algebra", "one").body().provider(), "rooms");
        termPlans();
        same(admitone.readSessionById(session).body().course(), "algebra");
        same(admitone.allSchoolSessions(new Search.ListSchoolSessions().startsBefore(Instant.parse("2026-09-03T00:00:00Z"))).count(), 1L);
        admitone.putSession("algebra", "gone", Condition.IF_NEW, said);
        same(admitone.cancelSession("algebra", "gone", Condition.NONE).body().cancelledAt() != null, true);
        series();
        holidays();
        byte[] list = "course;code;start;end\nalgebra;two;2026-09-03 10:00;11:00\n".getBytes(StandardCharsets.UTF_8);
        Told.SessionImportPreview look = admitone.previewSessionImport("algebra", list, "text/csv").body();
        same(admitone.readSessionImport("algebra", look.id()).body().digest(), look.digest());
        same(admitone.confirmSessionImport("algebra", look.id(), new Taken.ConfirmSessionsIn().digest(look.digest())).body().added(), 1L);
        Told.SessionImportPreview again = admitone.previewSchoolSessionImport(list, "text/csv").body();
        same(admitone.readSchoolSessionImport(again.id()).body().counts().unchanged(), 1L);
        same(admitone.confirmSchoolSessionImport(again.id(), new Taken.ConfirmSessionsIn().digest(again.digest()).cancelMissing(false)).body().added(), 0L);
        return session;
    }

    private void holidays() {
        Taken.HolidaysIn list = new Taken.HolidaysIn().holidays(List.of(new Taken.HolidayIn().name("Autumn").firstDay("2030-10-14").lastDay("2030-10-25")));
        byte[] calendar = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Winter\r\nDTSTART;VALUE=DATE:20301224\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n".getBytes(StandardCharsets.UTF_8);
        same(admitone.readHolidayCalendar(calendar, "text/calendar").body().holidays().get(0).name(), "Winter");
        same(admitone.previewHolidays(list).body().added().size(), 1);
        same(admitone.replaceHolidays(Condition.ifMatch(admitone.listHolidays(new Search.ListHolidays()).etag()), list).body().added().size(), 1);
        same(admitone.allHolidays(new Search.ListHolidays().limit(1L)).count(), 1L);
        Taken.HolidaysIn autumn = new Taken.HolidaysIn().holidays(List.of(new Taken.HolidayIn().name("Autumn").firstDay("2026-10-12")));
        admitone.replaceHolidays(Condition.NONE, autumn);
        Told.HolidayPlan due = admitone.allHolidayChanges(new Search.ListHolidayChanges().limit(1L)).findFirst().orElseThrow();
        same(admitone.followHolidays("algebra", due.series(), new Taken.FollowHolidaysIn().digest(due.digest())).body().cancels().size(), 1);
        same(admitone.listHolidayChanges(new Search.ListHolidayChanges()).body().items().size(), 0);
        same(admitone.replaceHolidays(Condition.NONE, new Taken.HolidaysIn().holidays(List.of())).body().removed().size(), 1);
    }

    private void series() {
        Taken.SeriesIn rule = new Taken.SeriesIn().title("Geometry").days(List.of("monday")).firstDay("2026-10-05").lastDay("2026-10-26").starts("16:00").ends("17:00");
        same(admitone.previewSeries("algebra", rule).body().added(), 4L);
        String series = admitone.planSeries("algebra", rule).body().series().id();
        Taken.SeriesChangeIn later = new Taken.SeriesChangeIn().since("2026-10-19").starts("18:00").ends("19:00");
        String digest = admitone.previewSeriesChange("algebra", series, later).body().digest();
        same(admitone.changeSeries("algebra", series, later.digest(digest)).body().changed(), 2L);
        same(admitone.readSeries("algebra", series).body().sessions().size(), 2);
        same(admitone.allSeries("algebra", new Search.ListSeries().limit(1L)).count(), 2L);
    }

    private void passes(String session) {
        Taken.PassesIn one = new Taken.PassesIn().uid("ada");
        same(admitone.issuePasses(session, one).body().links().size(), 1);
        same(admitone.issuePassesByCodes("algebra", "one", one).status(), 201);
        same(admitone.issueTicket(session, new Taken.TicketIn().uid("ada")).body().uid(), "ada");
        same(admitone.issueTicketByCodes("algebra", "one", new Taken.TicketIn().uid("ada")).status(), 201);
        same(admitone.revokeLinks(session, "ada").status(), 204);
        same(admitone.revokeLinksByCodes("algebra", "one", "ada").status(), 204);
        same(admitone.revokePass(session, "ada", new Search.RevokePass().reason("unpaid")).status(), 204);
        same(admitone.readPass(session, "ada").body().revoked().reason(), "unpaid");
        same(admitone.allPasses(new Search.ListPasses().state("revoked").limit(1L)).count(), 1L);
        same(admitone.restorePass(session, "ada").status(), 204);
        same(admitone.readPassByCodes("algebra", "one", "ada").body().revoked(), null);
        same(admitone.revokePassByCodes("algebra", "one", "ada", new Search.RevokePassByCodes()).status(), 204);
        same(admitone.restorePassByCodes("algebra", "one", "ada").status(), 204);
    }

    private void calendars() {
        same(admitone.allMails("ada", new Search.ListMails().limit(1L)).count(), 0L);
        same(admitone.allSchoolMails(new Search.ListSchoolMails().state("returned")).count(), 0L);
        same(admitone.allUndelivered(new Search.ListUndelivered().q("ada")).count(), 0L);
        same(admitone.tellAgain("ada").body().courses(), 0L);
        String address = admitone.renewCalendar("ada").body().address();
        same(admitone.readCalendar("ada").body().address(), address);
        same(admitone.endCalendar("ada").status(), 204);
        same(admitone.sayClassMails("algebra", new Taken.ClassMailsIn().way("off")).body().sends(), false);
        same(admitone.readClassMails("algebra").body().way(), "off");
    }

    private void attendance(String session) {
        same(admitone.readPresence(session).body().inside(), 0L);
        same(admitone.readAttendance(session).body().code(), "one");
        same(admitone.readAttendanceCsv(session).body().contains("ada"), true);
        same(admitone.readAttendanceXlsx(session).body().length > 100, true);
        same(admitone.readSignedAttendance(session).body().length > 100, true);
        same(admitone.correctAttendance(session, new Taken.CorrectionIn().uid("ada").says("excused").reason("at the dentist's")).status(), 201);
        same(admitone.allCorrections(session, new Search.ListCorrections()).map(Told.Correction::says).toList(), List.of("excused"));
        same(admitone.changeAttendanceRule("algebra", new Taken.AttendanceRuleIn().presentMinutes(30L)).body().presentMinutes(), 30L);
        same(admitone.readAttendanceRule("algebra").body().presentPercent(), null);
    }

    private void webhooks() {
        Taken.WebhookIn said = new Taken.WebhookIn().url("https://lms.example/hooks").events(List.of("person.joined"));
        same(admitone.putWebhook("lms", Condition.IF_NEW, said).status(), 201);
        same(admitone.allWebhooks(new Search.ListWebhooks()).count(), 1L);
        same(admitone.switchWebhookOff("lms", Condition.ifMatch(admitone.readWebhook("lms").etag())).status(), 200);
        String event = admitone.testWebhook("lms").body().id();
        same(admitone.allDeliveries("lms", new Search.ListDeliveries().state("waiting")).count(), 1L);
        same(admitone.readDelivery("lms", event).body().delivery().id(), event);
        same(admitone.replayDelivery("lms", event).status(), 202);
        same(admitone.replayWebhook("lms", new Taken.ReplayIn().from(Instant.parse("2026-09-01T00:00:00Z")).until(Instant.parse("2026-09-03T00:00:00Z"))).status(), 202);
        same(admitone.rotateWebhookSecret("lms", Condition.NONE).body().secret() != null, true);
        same(admitone.switchWebhookOn("lms", Condition.NONE).status(), 200);
        same(admitone.removeWebhook("lms", Condition.NONE).status(), 204);
    }

    private void guard() {
        Answer<Told.Guard> guard = admitone.readGuard();
        same(admitone.changeGuard(Condition.ifMatch(guard.etag()), new Taken.GuardIn().guarding("off").groupName("Classes")).body().groupName(), "Classes");
        same(admitone.allGuardedAccounts(new Search.ListGuardedAccounts()).count(), 0L);
        same(admitone.allDrifts(new Search.ListDrifts()).count(), 0L);
        same(admitone.allHostSignIns(new Search.ListHostSignIns()).count(), 0L);
        same(admitone.knowHostSignIns(new Taken.KnownIn().until(Instant.parse("2026-09-01T00:00:00Z"))).status(), 204);
        same(admitone.lookAtHosts().status(), 202);
    }

    private void hosts(String session) {
        same(admitone.readSessionHost(session).body().pinned(), null);
        refused("bad-input", () -> admitone.pinHost(session, new Taken.PinIn().host("nobody")));
        same(admitone.unpinHost(session).status(), 204);
        same(admitone.holdInRoom(session).body().provider(), "rooms");
        same(admitone.changeRoomRule(new Taken.RoomRuleIn()).body().roomMinutesBefore(), null);
        same(admitone.readHostPool().body().hosts(), 0L);
        Told.FewestHosts fewest = admitone.previewFewestHosts(new Search.PreviewFewestHosts().made("stays")).body();
        same(admitone.useFewestHosts(new Taken.FewestHostsIn().made("stays").digest(fewest.digest())).body().licencesAfter(), 0L);
        same(admitone.allHostAssignments(new Search.ListHostAssignments().host("nobody")).count(), 0L);
        same(admitone.allSessionsWithoutHost(new Search.ListSessionsWithoutHost().course("algebra")).count(), 0L);
    }

    /// No account is set up at Zoom here, so nothing is made.
    private void hostAccounts() {
        List<Taken.HostAccountIn> rooms = List.of(new Taken.HostAccountIn().email("rooms+1@school.example").firstName("Room"));
        same(admitone.previewHostAccounts(new Taken.HostAccountsPreviewIn().way("sso").licence("basic").accounts(rooms)).body().wrong(), 0L);
        String account = admitone.wantHostAccounts(new Taken.HostAccountsIn().way("sso").licence("basic").accounts(rooms)).body().accounts().get(0).id();
        same(admitone.allHostAccounts(new Search.ListHostAccounts()).count(), 1L);
        same(admitone.tryHostAccountsAgain().status(), 202);
        same(admitone.tryHostAccountAgain(account).status(), 202);
        refused("changed-meanwhile", () -> admitone.takeOverHostAccount(account));
        same(admitone.dropHostAccount(account).status(), 204);
    }

    private void hostGroups() {
        Told.PoolEffect shown = admitone.previewHostGroup(new Taken.HostGroupIn().name("Maths").courses(List.of("algebra"))).body();
        same(shown.moved(), 0L);
        Answer<Told.HostGroup> group = admitone.addHostGroup(new Search.AddHostGroup().digest(shown.digest()), new Taken.HostGroupIn().name("Maths").courses(List.of("algebra")).teachers(List.of("ada")));
        String id = group.body().id();
        same(admitone.allHostGroups(new Search.ListHostGroups().limit(1L)).count(), 1L);
        same(admitone.readHostGroup(id).body().teachers(), List.of("ada"));
        same(admitone.previewHostGroupChange(id, new Taken.HostGroupIn().name("Maths")).body().lost(), 0L);
        same(admitone.changeHostGroup(id, new Search.ChangeHostGroup(), Condition.ifMatch(group.etag()), new Taken.HostGroupIn().name("Mathematics")).body().courses().isEmpty(), true);
        refused("changed-meanwhile", () -> admitone.removeHostGroup(id, new Search.RemoveHostGroup().digest("other"), Condition.NONE));
        same(admitone.previewHostGroupRemoval(id).body().withoutHost(), 0L);
        same(admitone.removeHostGroup(id, new Search.RemoveHostGroup(), Condition.NONE).status(), 204);
        same(admitone.allHosts(new Search.ListHosts()).count(), 0L);
        refused("not-there", () -> admitone.readHost("nobody"));
        refused("not-there", () -> admitone.previewHost("nobody", new Taken.HostIn().capacity(2L)));
        refused("not-there", () -> admitone.changeHost("nobody", new Search.ChangeHost(), Condition.NONE, new Taken.HostIn().use("not_for_classes")));
    }

    private void door(String session) {
        same(admitone.allDevices("ada", new Search.ListDevices()).count(), 1L);
        same(admitone.excuseDevice("ada", device, new Taken.ActIn().reason("new phone")).status(), 204);
        same(admitone.revokeDevice("ada", device, new Taken.ActIn().reason("lost")).status(), 204);
        same(admitone.handOver(session, "ada", new Taken.ActIn().reason("another phone")).status(), 204);
        same(admitone.evict(session, "ada", new Taken.ActIn().reason("noise")).status(), 204);
        same(admitone.ban(session, "ada", new Taken.BanIn().reason("noise").from("session")).status(), 204);
        same(admitone.liftBan(session, "ada", new Taken.ActIn().reason("promised")).status(), 204);
        same(admitone.letIn(session, "ada", new Taken.LetInIn().reason("forgot her phone").minutes(20L)).status(), 204);
        same(admitone.readDoor(session).body().people().isEmpty(), false);
        same(admitone.allChat(session, new Search.ListChat().q("page")).count(), 0L);
        same(admitone.readChatCsv(session).body().contains("text"), true);
        same(admitone.sayToAll(session, new Taken.MessageIn().text("Break until ten")).status(), 204);
        same(admitone.sayToOne(session, "ada", new Taken.MessageIn().text("Your microphone is on")).status(), 204);
        same(admitone.endSession(session, new Taken.ActIn().reason("fire alarm")).status(), 204);
    }

    private void houseAndEnd() {
        same(admitone.allProviders(new Search.ListProviders().limit(1L)).anyMatch(one -> one.code().equals("rooms")), true);
        Answer<Told.Settings> settings = admitone.readSettings();
        same(admitone.changeSettings(Condition.ifMatch(settings.etag()), new Taken.SettingsIn().opensMinutesBefore(20L)).body().opensMinutesBefore(), 20L);
        same(admitone.readProvider("rooms").body().ready(), true);
        same(admitone.allAudit(new Search.ListAudit().action("webhook.").limit(2L)).count() > 4, true);
        same(admitone.readHealth().body().parts().stream().anyMatch(part -> part.part().equals("database") && part.standing().equals("fine")), true);
        same(admitone.readAuditCsv(new Search.ReadAuditCsv().action("webhook.")).body().contains("webhook.added"), true);
        same(new String(admitone.readDocument().body(), StandardCharsets.UTF_8).contains("openapi"), true);
        same(admitone.archiveCourse("algebra", Condition.NONE).body().archivedAt() != null, true);
        same(admitone.takeCourseBack("algebra", Condition.NONE).body().archivedAt(), null);
        refused("not-there", () -> admitone.readPerson("nobody"));
    }

    /** No session is held in Zoom here: there is nothing to prepare. */
    private void termPlans() {
        String nowhere = "00000000-0000-0000-0000-000000000001";
        same(admitone.readTermOutlook(new Search.ReadTermOutlook().firstDay("2026-09-01").lastDay("2026-12-31")).body().sessions(), 0L);
        same(admitone.allTermOutlook(new Search.ListTermOutlook().firstDay("2026-09-01").lastDay("2026-12-31")).count(), 0L);
        refused("bad-input", () -> admitone.startTermPlan(new Taken.TermPlanIn().firstDay("2026-09-01").lastDay("2026-12-31")));
        same(admitone.allTermPlans(new Search.ListTermPlans()).count(), 0L);
        refused("not-there", () -> admitone.readTermPlan(nowhere));
        refused("not-there", () -> admitone.pauseTermPlan(nowhere));
        refused("not-there", () -> admitone.resumeTermPlan(nowhere));
        refused("not-there", () -> admitone.cancelTermPlan(nowhere));
    }

    private static void refused(String code, Runnable call) {
        try {
            call.run();
        } catch (Problem problem) {
            same(problem.code(), code);
            return;
        }
        throw new AssertionError("went through, expected " + code);
    }

    private static void same(Object is, Object expected) {
        if (is == null ? expected != null : !is.equals(expected)) {
            throw new AssertionError("expected " + expected + ", was " + is);
        }
    }
}
