package org.admitone.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.stream.Stream;

/** AdmitOne's API for one program. Made of the OpenAPI document; do not edit. */
public final class AdmitOne {

    private final Wire wire;

    private AdmitOne(Wire wire) {
        this.wire = wire;
    }

    /**
     * @param server scheme, host and port
     * @param key    an API key, as it was shown once
     */
    public static AdmitOne at(URI server, String key) {
        return at(HttpClient.newHttpClient(), server, key);
    }

    public static AdmitOne at(HttpClient http, URI server, String key) {
        return new AdmitOne(new Wire(http, server, key));
    }

    /** This document. */
    public Answer<byte[]> readDocument() {
        return wire.call("readDocument", "GET", "/api/v1/openapi.json").bytes();
    }

    /** People of the school, sorted by name, in parts. */
    public Answer<Told.PersonPage> listPeople(Search.ListPeople search) {
        return wire.call("listPeople", "GET", "/api/v1/people").search(search).json(Told.PersonPage.class);
    }

    /** All parts of it, each asked for when it is needed. */
    public Stream<Told.Person> allPeople(Search.ListPeople search) {
        return Wire.parts(cursor -> listPeople(search.cursor(cursor)).body(), Told.PersonPage::items, Told.PersonPage::next);
    }

    /** One person. */
    public Answer<Told.Person> readPerson(String uid) {
        return wire.call("readPerson", "GET", "/api/v1/people/" + Wire.segment(uid)).json(Told.Person.class);
    }

    /** Adds a person, or makes one as said. */
    public Answer<Told.Person> putPerson(String uid, Condition condition, Taken.PersonIn body) {
        return wire.call("putPerson", "PUT", "/api/v1/people/" + Wire.segment(uid)).on(condition).body(body).json(Told.Person.class);
    }

    /** Mails to the person of the last thirty days and what became of them, the newest first, in parts. */
    public Answer<Told.MailPage> listMails(String uid, Search.ListMails search) {
        return wire.call("listMails", "GET", "/api/v1/people/" + Wire.segment(uid) + "/mails").search(search).json(Told.MailPage.class);
    }

    /** All parts of it, each asked for when it is needed. */
    public Stream<Told.Mail> allMails(String uid, Search.ListMails search) {
        return Wire.parts(cursor -> listMails(uid, search.cursor(cursor)).body(), Told.MailPage::items, Told.MailPage::next);
    }

    /** Tells the person their classes to come anew by mail, where an earlier mail did not arrive though the address is right. */
    public Answer<Told.ToldAgain> tellAgain(String uid) {
        return wire.call("tellAgain", "POST", "/api/v1/people/" + Wire.segment(uid) + "/mails/again").json(Told.ToldAgain.class);
    }

    /** Mails of the whole school of the last thirty days and what became of them, the newest first, in parts. */
    public Answer<Told.SchoolMailPage> listSchoolMails(Search.ListSchoolMails search) {
        return wire.call("listSchoolMails", "GET", "/api/v1/mails").search(search).json(Told.SchoolMailPage.class);
    }

    /** All parts of it, each asked for when it is needed. */
    public Stream<Told.SchoolMail> allSchoolMails(Search.ListSchoolMails search) {
        return Wire.parts(cursor -> listSchoolMails(search.cursor(cursor)).body(), Told.SchoolMailPage::items, Told.SchoolMailPage::next);
    }

    /** Whom mail does not reach, as far as is known here, the latest first, in parts. */
    public Answer<Told.UndeliveredPage> listUndelivered(Search.ListUndelivered search) {
        return wire.call("listUndelivered", "GET", "/api/v1/mails/undelivered").search(search).json(Told.UndeliveredPage.class);
    }

    /** All parts of it, each asked for when it is needed. */
    public Stream<Told.Undelivered> allUndelivered(Search.ListUndelivered search) {
        return Wire.parts(cursor -> listUndelivered(search.cursor(cursor)).body(), Told.UndeliveredPage::items, Told.UndeliveredPage::next);
    }

    /** Where the person's calendar can be subscribed to; 404: nowhere yet, or ended. */
    public Answer<Told.PersonCalendar> readCalendar(String uid) {
        return wire.call("readCalendar", "GET", "/api/v1/people/" + Wire.segment(uid) + "/calendar").json(Told.PersonCalendar.class);
    }

    /** A new address; an earlier one is dead. */
    public Answer<Told.PersonCalendar> renewCalendar(String uid) {
        return wire.call("renewCalendar", "POST", "/api/v1/people/" + Wire.segment(uid) + "/calendar").json(Told.PersonCalendar.class);
    }

    /** No address any more, until a new one is made. */
    public Answer<Void> endCalendar(String uid) {
        return wire.call("endCalendar", "DELETE", "/api/v1/people/" + Wire.segment(uid) + "/calendar").nothing();
    }

    /** Courses, archived ones too, in parts. */
    public Answer<Told.CoursePage> listCourses(Search.ListCourses search) {
        return wire.call("listCourses", "GET", "/api/v1/courses").search(search).json(Told.CoursePage.class);
    }

    /** All parts of it, each asked for when it is needed. */
    public Stream<Told.Course> allCourses(Search.ListCourses search) {
        return Wire.parts(cursor -> listCourses(search.cursor(cursor)).body(), Told.CoursePage::items, Told.CoursePage::next);
    }

    /** One course. */
    public Answer<Told.Course> readCourse(String code) {
        return wire.call("readCourse", "GET", "/api/v1/courses/" + Wire.segment(code)).json(Told.Course.class);
    }

    /** Adds a course, or makes one as said. What is not mentioned of its door stays. */
    public Answer<Told.Course> putCourse(String code, Condition condition, Taken.CourseIn body) {
        return wire.call("putCourse", "PUT", "/api/v1/courses/" + Wire.segment(code)).on(condition).body(body).json(Told.Course.class);
    }

    /** Puts a course away. Archiving again changes nothing. */
    public Answer<Told.Course> archiveCourse(String code, Condition condition) {
        return wire.call("archiveCourse", "POST", "/api/v1/courses/" + Wire.segment(code) + "/archive").on(condition).json(Told.Course.class);
    }

    /** Takes an archived course back into use. */
    public Answer<Told.Course> takeCourseBack(String code, Condition condition) {
        return wire.call("takeCourseBack", "POST", "/api/v1/courses/" + Wire.segment(code) + "/take-back").on(condition).json(Told.Course.class);
    }

    /** Whether its people are told their classes by mail. */
    public Answer<Told.ClassMails> readClassMails(String code) {
        return wire.call("readClassMails", "GET", "/api/v1/courses/" + Wire.segment(code) + "/class-mails").json(Told.ClassMails.class);
    }

    /** Switches them on or off for this course. */
    public Answer<Told.ClassMails> sayClassMails(String code, Taken.ClassMailsIn body) {
        return wire.call("sayClassMails", "PUT", "/api/v1/courses/" + Wire.segment(code) + "/class-mails").body(body).json(Told.ClassMails.class);
    }

    /** Sessions of a course by time, cancelled ones too, in parts. */
    public Answer<Told.SessionPage> listSessions(String course, Search.ListSessions search) {
        return wire.call("listSessions", "GET", "/api/v1/courses/" + Wire.segment(course) + "/sessions").search(search).json(Told.SessionPage.class);
    }

    /** All parts of it, each asked for when it is needed. */
    public Stream<Told.Session> allSessions(String course, Search.ListSessions search) {
        return Wire.parts(cursor -> listSessions(course, search.cursor(cursor)).body(), Told.SessionPage::items, Told.SessionPage::next);
    }

    /** One session. */
    public Answer<Told.Session> readSession(String course, String code) {
        return wire.call("readSession", "GET", "/api/v1/courses/" + Wire.segment(course) + "/sessions/" + Wire.segment(code)).json(Told.Session.class);
    }

    /** Plans a session, or moves or changes it. Passes stay good. */
    public Answer<Told.Session> putSession(String course, String code, Condition condition, Taken.SessionIn body) {
        return wire.call("putSession", "PUT", "/api/v1/courses/" + Wire.segment(course) + "/sessions/" + Wire.segment(code)).on(condition).body(body).json(Told.Session.class);
    }

    /** Cancels a session for good. Cancelling again changes nothing. */
    public Answer<Told.Session> cancelSession(String course, String code, Search.CancelSession search, Condition condition) {
        return wire.call("cancelSession", "POST", "/api/v1/courses/" + Wire.segment(course) + "/sessions/" + Wire.segment(code) + "/cancel").search(search).on(condition).json(Told.Session.class);
    }

    /** The same without a reason. */
    public Answer<Told.Session> cancelSession(String course, String code, Condition condition) {
        return cancelSession(course, code, new Search.CancelSession(), condition);
    }

    /** How one session stands at its provider. */
    public Answer<Told.SessionProvider> readSessionProvider(String course, String code) {
        return wire.call("readSessionProvider", "GET", "/api/v1/courses/" + Wire.segment(course) + "/sessions/" + Wire.segment(code) + "/provider").json(Told.SessionProvider.class);
    }

    /** The course's series of sessions, sorted by first day, in parts. */
    public Answer<Told.SeriesPage> listSeries(String course, Search.ListSeries search) {
        return wire.call("listSeries", "GET", "/api/v1/courses/" + Wire.segment(course) + "/series").search(search).json(Told.SeriesPage.class);
    }

    /** All parts of it, each asked for when it is needed. */
    public Stream<Told.Series> allSeries(String course, Search.ListSeries search) {
        return Wire.parts(cursor -> listSeries(course, search.cursor(cursor)).body(), Told.SeriesPage::items, Told.SeriesPage::next);
    }

    /** Plans up to 500 sessions by a weekly rule, all or none. */
    public Answer<Told.SeriesDetail> planSeries(String course, Taken.SeriesIn body) {
        return wire.call("planSeries", "POST", "/api/v1/courses/" + Wire.segment(course) + "/series").body(body).json(Told.SeriesDetail.class);
    }

    /** Which sessions a weekly rule comes to, and what is held meanwhile. Changes nothing. */
    public Answer<Told.SeriesPreview> previewSeries(String course, Taken.SeriesIn body) {
        return wire.call("previewSeries", "POST", "/api/v1/courses/" + Wire.segment(course) + "/series/preview").body(body).json(Told.SeriesPreview.class);
    }

    /** A series and all its sessions. */
    public Answer<Told.SeriesDetail> readSeries(String course, String series) {
        return wire.call("readSeries", "GET", "/api/v1/courses/" + Wire.segment(course) + "/series/" + Wire.segment(series)).json(Told.SeriesDetail.class);
    }

    /** What a change would do to each session. Changes nothing. */
    public Answer<Told.SeriesPreview> previewSeriesChange(String course, String series, Taken.SeriesChangeIn body) {
        return wire.call("previewSeriesChange", "POST", "/api/v1/courses/" + Wire.segment(course) + "/series/" + Wire.segment(series) + "/preview").body(body).json(Told.SeriesPreview.class);
    }

    /** Changes or cancels the sessions of a series that are still to come, all or from one of them on; all of it or nothing. */
    public Answer<Told.SeriesPreview> changeSeries(String course, String series, Taken.SeriesChangeIn body) {
        return wire.call("changeSeries", "POST", "/api/v1/courses/" + Wire.segment(course) + "/series/" + Wire.segment(series) + "/change").body(body).json(Told.SeriesPreview.class);
    }

    /** Holidays of the whole school, by their first day, in parts; the ETag is of the whole list. */
    public Answer<Told.HolidayPage> listHolidays(Search.ListHolidays search) {
        return wire.call("listHolidays", "GET", "/api/v1/holidays").search(search).json(Told.HolidayPage.class);
    }

    /** All parts of it, each asked for when it is needed. */
    public Stream<Told.Holiday> allHolidays(Search.ListHolidays search) {
        return Wire.parts(cursor -> listHolidays(search.cursor(cursor)).body(), Told.HolidayPage::items, Told.HolidayPage::next);
    }

    /** From now on these are the school's holidays. Sessions that are planned stay; the same list again changes nothing. */
    public Answer<Told.HolidayChange> replaceHolidays(Condition condition, Taken.HolidaysIn body) {
        return wire.call("replaceHolidays", "PUT", "/api/v1/holidays").on(condition).body(body).json(Told.HolidayChange.class);
    }

    /** What a list would add and remove. Changes nothing. */
    public Answer<Told.HolidayChange> previewHolidays(Taken.HolidaysIn body) {
        return wire.call("previewHolidays", "POST", "/api/v1/holidays/preview").body(body).json(Told.HolidayChange.class);
    }

    /** Which holidays a calendar names, as ministries publish it. Changes nothing. */
    public Answer<Told.NamedHolidays> readHolidayCalendar(byte[] list, String contentType) {
        return wire.call("readHolidayCalendar", "POST", "/api/v1/holidays/calendar").list(list, contentType).json(Told.NamedHolidays.class);
    }

    /** Series that are not as the list of holidays has it now, with the sessions that fall on a holiday and those that would come back, in parts. */
    public Answer<Told.HolidayPlanPage> listHolidayChanges(Search.ListHolidayChanges search) {
        return wire.call("listHolidayChanges", "GET", "/api/v1/holidays/changes").search(search).json(Told.HolidayPlanPage.class);
    }

    /** All parts of it, each asked for when it is needed. */
    public Stream<Told.HolidayPlan> allHolidayChanges(Search.ListHolidayChanges search) {
        return Wire.parts(cursor -> listHolidayChanges(search.cursor(cursor)).body(), Told.HolidayPlanPage::items, Told.HolidayPlanPage::next);
    }

    /** Cancels the sessions of a series that fall on a holiday and plans those that come back; all of it or nothing. Again changes nothing. */
    public Answer<Told.HolidayPlan> followHolidays(String course, String series, Taken.FollowHolidaysIn body) {
        return wire.call("followHolidays", "POST", "/api/v1/courses/" + Wire.segment(course) + "/series/" + Wire.segment(series) + "/holidays").body(body).json(Told.HolidayPlan.class);
    }

    /** Sessions of the whole school by time, cancelled ones too, in parts. */
    public Answer<Told.SessionPage> listSchoolSessions(Search.ListSchoolSessions search) {
        return wire.call("listSchoolSessions", "GET", "/api/v1/sessions").search(search).json(Told.SessionPage.class);
    }

    /** All parts of it, each asked for when it is needed. */
    public Stream<Told.Session> allSchoolSessions(Search.ListSchoolSessions search) {
        return Wire.parts(cursor -> listSchoolSessions(search.cursor(cursor)).body(), Told.SessionPage::items, Told.SessionPage::next);
    }

    /** One session by our own id, as events and the audit trail name it. */
    public Answer<Told.Session> readSessionById(String id) {
        return wire.call("readSessionById", "GET", "/api/v1/sessions/" + Wire.segment(id)).json(Told.Session.class);
    }

    /** Which host holds a session in Zoom, whether staff pinned it, and why it has none. */
    public Answer<Told.SessionHost> readSessionHost(String id) {
        return wire.call("readSessionHost", "GET", "/api/v1/sessions/" + Wire.segment(id) + "/host").json(Told.SessionHost.class);
    }

    /** Pins a session to a host. One that could not hold it even if free is refused with every reason; one that is taken gets it as soon as others make room. */
    public Answer<Told.SessionHost> pinHost(String id, Taken.PinIn body) {
        return wire.call("pinHost", "PUT", "/api/v1/sessions/" + Wire.segment(id) + "/host").body(body).json(Told.SessionHost.class);
    }

    /** Any host of the session may hold it again. */
    public Answer<Void> unpinHost(String id) {
        return wire.call("unpinHost", "DELETE", "/api/v1/sessions/" + Wire.segment(id) + "/host").nothing();
    }

    /** Holds a session in a built-in room instead of in Zoom, until somebody is inside. Everybody's link and seat stays. */
    public Answer<Told.SessionHost> holdInRoom(String id) {
        return wire.call("holdInRoom", "POST", "/api/v1/sessions/" + Wire.segment(id) + "/room").json(Told.SessionHost.class);
    }

    /** Term plans with their progress, the latest first, in parts. */
    public Answer<Told.TermPlanPage> listTermPlans(Search.ListTermPlans search) {
        return wire.call("listTermPlans", "GET", "/api/v1/term-plans").search(search).json(Told.TermPlanPage.class);
    }

    /** All parts of it, each asked for when it is needed. */
    public Stream<Told.TermPlan> allTermPlans(Search.ListTermPlans search) {
        return Wire.parts(cursor -> listTermPlans(search.cursor(cursor)).body(), Told.TermPlanPage::items, Told.TermPlanPage::next);
    }

    /** Has the meetings of these days made now, behind whatever is due. */
    public Answer<Told.TermPlan> startTermPlan(Taken.TermPlanIn body) {
        return wire.call("startTermPlan", "POST", "/api/v1/term-plans").body(body).json(Told.TermPlan.class);
    }

    /** One term plan and how far it is. */
    public Answer<Told.TermPlan> readTermPlan(String id) {
        return wire.call("readTermPlan", "GET", "/api/v1/term-plans/" + Wire.segment(id)).json(Told.TermPlan.class);
    }

    /** No further session of it is begun. */
    public Answer<Told.TermPlan> pauseTermPlan(String id) {
        return wire.call("pauseTermPlan", "POST", "/api/v1/term-plans/" + Wire.segment(id) + "/pause").json(Told.TermPlan.class);
    }

    /** It goes on. */
    public Answer<Told.TermPlan> resumeTermPlan(String id) {
        return wire.call("resumeTermPlan", "POST", "/api/v1/term-plans/" + Wire.segment(id) + "/resume").json(Told.TermPlan.class);
    }

    /** Gives it up. What was made stays. */
    public Answer<Told.TermPlan> cancelTermPlan(String id) {
        return wire.call("cancelTermPlan", "POST", "/api/v1/term-plans/" + Wire.segment(id) + "/cancel").json(Told.TermPlan.class);
    }

    /** When the sessions of these days will be ready, before anything is begun. */
    public Answer<Told.TermOutlook> readTermOutlook(Search.ReadTermOutlook search) {
        return wire.call("readTermOutlook", "GET", "/api/v1/term-outlook").search(search).json(Told.TermOutlook.class);
    }

    /** The same for each session, the nearest first, in parts. */
    public Answer<Told.TermSessionPage> listTermOutlook(Search.ListTermOutlook search) {
        return wire.call("listTermOutlook", "GET", "/api/v1/term-outlook/sessions").search(search).json(Told.TermSessionPage.class);
    }

    /** All parts of it, each asked for when it is needed. */
    public Stream<Told.TermSession> allTermOutlook(Search.ListTermOutlook search) {
        return Wire.parts(cursor -> listTermOutlook(search.cursor(cursor)).body(), Told.TermSessionPage::items, Told.TermSessionPage::next);
    }

    /** Passes of the whole school, the latest issued first, in parts. One that nobody needed yet is not among them. */
    public Answer<Told.PassPage> listPasses(Search.ListPasses search) {
        return wire.call("listPasses", "GET", "/api/v1/passes").search(search).json(Told.PassPage.class);
    }

    /** All parts of it, each asked for when it is needed. */
    public Stream<Told.HeldPass> allPasses(Search.ListPasses search) {
        return Wire.parts(cursor -> listPasses(search.cursor(cursor)).body(), Told.PassPage::items, Told.PassPage::next);
    }

    /** One pass; 404 while nobody needed it. */
    public Answer<Told.HeldPass> readPass(String id, String uid) {
        return wire.call("readPass", "GET", "/api/v1/sessions/" + Wire.segment(id) + "/passes/" + Wire.segment(uid)).json(Told.HeldPass.class);
    }

    /** Takes a pass back, with its links; who is inside loses the seat. */
    public Answer<Void> revokePass(String id, String uid, Search.RevokePass search) {
        return wire.call("revokePass", "DELETE", "/api/v1/sessions/" + Wire.segment(id) + "/passes/" + Wire.segment(uid)).search(search).nothing();
    }

    /** The same without a reason. */
    public Answer<Void> revokePass(String id, String uid) {
        return revokePass(id, uid, new Search.RevokePass());
    }

    /** The same by the learning system's codes. */
    public Answer<Told.HeldPass> readPassByCodes(String course, String code, String uid) {
        return wire.call("readPassByCodes", "GET", "/api/v1/courses/" + Wire.segment(course) + "/sessions/" + Wire.segment(code) + "/passes/" + Wire.segment(uid)).json(Told.HeldPass.class);
    }

    /** The same by the learning system's codes. */
    public Answer<Void> revokePassByCodes(String course, String code, String uid, Search.RevokePassByCodes search) {
        return wire.call("revokePassByCodes", "DELETE", "/api/v1/courses/" + Wire.segment(course) + "/sessions/" + Wire.segment(code) + "/passes/" + Wire.segment(uid)).search(search).nothing();
    }

    /** The same without a reason. */
    public Answer<Void> revokePassByCodes(String course, String code, String uid) {
        return revokePassByCodes(course, code, uid, new Search.RevokePassByCodes());
    }

    /** Fresh pass links for one person or for everybody. */
    public Answer<Told.Passes> issuePasses(String id, Taken.PassesIn body) {
        return wire.call("issuePasses", "POST", "/api/v1/sessions/" + Wire.segment(id) + "/passes").body(body).json(Told.Passes.class);
    }

    /** The same by the learning system's codes. */
    public Answer<Told.Passes> issuePassesByCodes(String course, String code, Taken.PassesIn body) {
        return wire.call("issuePassesByCodes", "POST", "/api/v1/courses/" + Wire.segment(course) + "/sessions/" + Wire.segment(code) + "/passes").body(body).json(Told.Passes.class);
    }

    /** Ends every link of a pass; the pass and who is inside stay. */
    public Answer<Void> revokeLinks(String id, String uid) {
        return wire.call("revokeLinks", "DELETE", "/api/v1/sessions/" + Wire.segment(id) + "/passes/" + Wire.segment(uid) + "/links").nothing();
    }

    /** The same by the learning system's codes. */
    public Answer<Void> revokeLinksByCodes(String course, String code, String uid) {
        return wire.call("revokeLinksByCodes", "DELETE", "/api/v1/courses/" + Wire.segment(course) + "/sessions/" + Wire.segment(code) + "/passes/" + Wire.segment(uid) + "/links").nothing();
    }

    /** Gives a pass back. Its earlier links stay dead. */
    public Answer<Void> restorePass(String id, String uid) {
        return wire.call("restorePass", "POST", "/api/v1/sessions/" + Wire.segment(id) + "/passes/" + Wire.segment(uid) + "/restore").nothing();
    }

    /** The same by the learning system's codes. */
    public Answer<Void> restorePassByCodes(String course, String code, String uid) {
        return wire.call("restorePassByCodes", "POST", "/api/v1/courses/" + Wire.segment(course) + "/sessions/" + Wire.segment(code) + "/passes/" + Wire.segment(uid) + "/restore").nothing();
    }

    /** Lets the learning system's signed-in user in, without link or mail. */
    public Answer<Told.Ticket> issueTicket(String id, Taken.TicketIn body) {
        return wire.call("issueTicket", "POST", "/api/v1/sessions/" + Wire.segment(id) + "/tickets").body(body).json(Told.Ticket.class);
    }

    /** The same by the learning system's codes. */
    public Answer<Told.Ticket> issueTicketByCodes(String course, String code, Taken.TicketIn body) {
        return wire.call("issueTicketByCodes", "POST", "/api/v1/courses/" + Wire.segment(course) + "/sessions/" + Wire.segment(code) + "/tickets").body(body).json(Told.Ticket.class);
    }

    /** The roster of a course, in parts. */
    public Answer<Told.EnrolmentPage> listEnrolments(String course, Search.ListEnrolments search) {
        return wire.call("listEnrolments", "GET", "/api/v1/courses/" + Wire.segment(course) + "/enrolments").search(search).json(Told.EnrolmentPage.class);
    }

    /** All parts of it, each asked for when it is needed. */
    public Stream<Told.Enrolment> allEnrolments(String course, Search.ListEnrolments search) {
        return Wire.parts(cursor -> listEnrolments(course, search.cursor(cursor)).body(), Told.EnrolmentPage::items, Told.EnrolmentPage::next);
    }

    /** Many at once: all of them or none. */
    public Answer<Told.Imported> putEnrolments(String course, Taken.EnrolmentsIn body) {
        return wire.call("putEnrolments", "PUT", "/api/v1/courses/" + Wire.segment(course) + "/enrolments").body(body).json(Told.Imported.class);
    }

    /** One enrolment. */
    public Answer<Told.Enrolment> readEnrolment(String course, String uid) {
        return wire.call("readEnrolment", "GET", "/api/v1/courses/" + Wire.segment(course) + "/enrolments/" + Wire.segment(uid)).json(Told.Enrolment.class);
    }

    /** Enrols a person, or changes an enrolment; makes the person where needed. */
    public Answer<Told.Enrolment> putEnrolment(String course, String uid, Condition condition, Taken.EnrolmentIn body) {
        return wire.call("putEnrolment", "PUT", "/api/v1/courses/" + Wire.segment(course) + "/enrolments/" + Wire.segment(uid)).on(condition).body(body).json(Told.Enrolment.class);
    }

    /** Takes somebody off the roster. Who is inside loses the seat. */
    public Answer<Void> removeEnrolment(String course, String uid, Search.RemoveEnrolment search, Condition condition) {
        return wire.call("removeEnrolment", "DELETE", "/api/v1/courses/" + Wire.segment(course) + "/enrolments/" + Wire.segment(uid)).search(search).on(condition).nothing();
    }

    /** The same without a reason. */
    public Answer<Void> removeEnrolment(String course, String uid, Condition condition) {
        return removeEnrolment(course, uid, new Search.RemoveEnrolment(), condition);
    }

    /** Lets nobody in until resumed. Who is inside loses the seat. */
    public Answer<Told.Enrolment> suspendEnrolment(String course, String uid, Condition condition, Taken.ReasonIn body) {
        return wire.call("suspendEnrolment", "POST", "/api/v1/courses/" + Wire.segment(course) + "/enrolments/" + Wire.segment(uid) + "/suspend").on(condition).body(body).json(Told.Enrolment.class);
    }

    /** Lets in again. */
    public Answer<Told.Enrolment> resumeEnrolment(String course, String uid, Condition condition) {
        return wire.call("resumeEnrolment", "POST", "/api/v1/courses/" + Wire.segment(course) + "/enrolments/" + Wire.segment(uid) + "/resume").on(condition).json(Told.Enrolment.class);
    }

    /** Looks at a list and changes nothing. */
    public Answer<Told.ImportPreview> previewImport(String course, byte[] list, String contentType) {
        return wire.call("previewImport", "POST", "/api/v1/courses/" + Wire.segment(course) + "/imports").list(list, contentType).json(Told.ImportPreview.class);
    }

    /** The same list against the roster as it is now. */
    public Answer<Told.ImportPreview> readImport(String course, String id) {
        return wire.call("readImport", "GET", "/api/v1/courses/" + Wire.segment(course) + "/imports/" + Wire.segment(id)).json(Told.ImportPreview.class);
    }

    /** Does what the preview said, or nothing. */
    public Answer<Told.Imported> confirmImport(String course, String id, Taken.ConfirmIn body) {
        return wire.call("confirmImport", "POST", "/api/v1/courses/" + Wire.segment(course) + "/imports/" + Wire.segment(id) + "/confirm").body(body).json(Told.Imported.class);
    }

    /** Looks at a list or a calendar of a course's sessions and changes nothing. */
    public Answer<Told.SessionImportPreview> previewSessionImport(String course, byte[] list, String contentType) {
        return wire.call("previewSessionImport", "POST", "/api/v1/courses/" + Wire.segment(course) + "/session-imports").list(list, contentType).json(Told.SessionImportPreview.class);
    }

    /** The same list against the sessions as they are now. */
    public Answer<Told.SessionImportPreview> readSessionImport(String course, String id) {
        return wire.call("readSessionImport", "GET", "/api/v1/courses/" + Wire.segment(course) + "/session-imports/" + Wire.segment(id)).json(Told.SessionImportPreview.class);
    }

    /** Does what the preview said, or nothing. */
    public Answer<Told.SessionsImported> confirmSessionImport(String course, String id, Taken.ConfirmSessionsIn body) {
        return wire.call("confirmSessionImport", "POST", "/api/v1/courses/" + Wire.segment(course) + "/session-imports/" + Wire.segment(id) + "/confirm").body(body).json(Told.SessionsImported.class);
    }

    /** Looks at a list of sessions of several courses, each line with its course's code, or at a calendar whose events name theirs in CATEGORIES, and changes nothing. */
    public Answer<Told.SessionImportPreview> previewSchoolSessionImport(byte[] list, String contentType) {
        return wire.call("previewSchoolSessionImport", "POST", "/api/v1/session-imports").list(list, contentType).json(Told.SessionImportPreview.class);
    }

    /** The same list against the sessions as they are now. */
    public Answer<Told.SessionImportPreview> readSchoolSessionImport(String id) {
        return wire.call("readSchoolSessionImport", "GET", "/api/v1/session-imports/" + Wire.segment(id)).json(Told.SessionImportPreview.class);
    }

    /** Does what the preview said, or nothing. */
    public Answer<Told.SessionsImported> confirmSchoolSessionImport(String id, Taken.ConfirmSessionsIn body) {
        return wire.call("confirmSchoolSessionImport", "POST", "/api/v1/session-imports/" + Wire.segment(id) + "/confirm").body(body).json(Told.SessionsImported.class);
    }

    /** Who was and who is inside, as rooms and providers reported it. */
    public Answer<Told.Presence> readPresence(String id) {
        return wire.call("readPresence", "GET", "/api/v1/sessions/" + Wire.segment(id) + "/presence").json(Told.Presence.class);
    }

    /** What the school's rule makes of it. */
    public Answer<Told.Attendance> readAttendance(String id) {
        return wire.call("readAttendance", "GET", "/api/v1/sessions/" + Wire.segment(id) + "/attendance").json(Told.Attendance.class);
    }

    /** The same for spreadsheets. */
    public Answer<String> readAttendanceCsv(String id) {
        return wire.call("readAttendanceCsv", "GET", "/api/v1/sessions/" + Wire.segment(id) + "/attendance.csv").text();
    }

    /** The same as a workbook. */
    public Answer<byte[]> readAttendanceXlsx(String id) {
        return wire.call("readAttendanceXlsx", "GET", "/api/v1/sessions/" + Wire.segment(id) + "/attendance.xlsx").bytes();
    }

    /** The sheet with all that it was made from, signed; checked without us as docs/attendance.md tells. */
    public Answer<byte[]> readSignedAttendance(String id) {
        return wire.call("readSignedAttendance", "GET", "/api/v1/sessions/" + Wire.segment(id) + "/attendance.signed.json").bytes();
    }

    /** All that was said otherwise than measured, in the order in which it was said. */
    public Answer<Told.CorrectionPage> listCorrections(String id, Search.ListCorrections search) {
        return wire.call("listCorrections", "GET", "/api/v1/sessions/" + Wire.segment(id) + "/attendance/corrections").search(search).json(Told.CorrectionPage.class);
    }

    /** All parts of it, each asked for when it is needed. */
    public Stream<Told.Correction> allCorrections(String id, Search.ListCorrections search) {
        return Wire.parts(cursor -> listCorrections(id, search.cursor(cursor)).body(), Told.CorrectionPage::items, Told.CorrectionPage::next);
    }

    /** Says otherwise than was measured; both stay on the sheet. */
    public Answer<Told.Correction> correctAttendance(String id, Taken.CorrectionIn body) {
        return wire.call("correctAttendance", "POST", "/api/v1/sessions/" + Wire.segment(id) + "/attendance/corrections").body(body).json(Told.Correction.class);
    }

    /** What was written in its built-in room, in that order, in parts; empty where the course keeps none. */
    public Answer<Told.ChatPage> listChat(String id, Search.ListChat search) {
        return wire.call("listChat", "GET", "/api/v1/sessions/" + Wire.segment(id) + "/chat").search(search).json(Told.ChatPage.class);
    }

    /** All parts of it, each asked for when it is needed. */
    public Stream<Told.ChatLine> allChat(String id, Search.ListChat search) {
        return Wire.parts(cursor -> listChat(id, search.cursor(cursor)).body(), Told.ChatPage::items, Told.ChatPage::next);
    }

    /** All of it as a file; the audit trail says who took it along. */
    public Answer<String> readChatCsv(String id) {
        return wire.call("readChatCsv", "GET", "/api/v1/sessions/" + Wire.segment(id) + "/chat.csv").text();
    }

    /** By which rule attendance is judged. */
    public Answer<Told.AttendanceRule> readAttendanceRule(String code) {
        return wire.call("readAttendanceRule", "GET", "/api/v1/courses/" + Wire.segment(code) + "/attendance-rule").json(Told.AttendanceRule.class);
    }

    /** Another rule from now on, or for all sessions. */
    public Answer<Told.AttendanceRule> changeAttendanceRule(String code, Taken.AttendanceRuleIn body) {
        return wire.call("changeAttendanceRule", "PUT", "/api/v1/courses/" + Wire.segment(code) + "/attendance-rule").body(body).json(Told.AttendanceRule.class);
    }

    /** Who is expected, inside, on the way, gone, refused and why. */
    public Answer<Told.Door> readDoor(String id) {
        return wire.call("readDoor", "GET", "/api/v1/sessions/" + Wire.segment(id) + "/door").json(Told.Door.class);
    }

    /** Out of the room now. A new knock is decided as any other. */
    public Answer<Void> evict(String id, String uid, Taken.ActIn body) {
        return wire.call("evict", "POST", "/api/v1/sessions/" + Wire.segment(id) + "/people/" + Wire.segment(uid) + "/evict").body(body).nothing();
    }

    /** Frees the seat for another device of the person; the one that sits on it leaves. */
    public Answer<Void> handOver(String id, String uid, Taken.ActIn body) {
        return wire.call("handOver", "POST", "/api/v1/sessions/" + Wire.segment(id) + "/people/" + Wire.segment(uid) + "/hand-over").body(body).nothing();
    }

    /** Out, and kept out. */
    public Answer<Void> ban(String id, String uid, Taken.BanIn body) {
        return wire.call("ban", "POST", "/api/v1/sessions/" + Wire.segment(id) + "/people/" + Wire.segment(uid) + "/ban").body(body).nothing();
    }

    /** Lifts every ban of the person that holds for this session. */
    public Answer<Void> liftBan(String id, String uid, Taken.ActIn body) {
        return wire.call("liftBan", "POST", "/api/v1/sessions/" + Wire.segment(id) + "/people/" + Wire.segment(uid) + "/lift-ban").body(body).nothing();
    }

    /** Lets in somebody of the school whom roster, entitlement, time or device budget would refuse; never without a proof. */
    public Answer<Void> letIn(String id, String uid, Taken.LetInIn body) {
        return wire.call("letIn", "POST", "/api/v1/sessions/" + Wire.segment(id) + "/people/" + Wire.segment(uid) + "/let-in").body(body).nothing();
    }

    /** Shown to everybody inside, and for ten minutes to whoever comes in; in built-in rooms only. */
    public Answer<Void> sayToAll(String id, Taken.MessageIn body) {
        return wire.call("sayToAll", "POST", "/api/v1/sessions/" + Wire.segment(id) + "/message").body(body).nothing();
    }

    /** The same to one person. */
    public Answer<Void> sayToOne(String id, String uid, Taken.MessageIn body) {
        return wire.call("sayToOne", "POST", "/api/v1/sessions/" + Wire.segment(id) + "/people/" + Wire.segment(uid) + "/message").body(body).nothing();
    }

    /** Ends the session for all before its time. */
    public Answer<Void> endSession(String id, Taken.ActIn body) {
        return wire.call("endSession", "POST", "/api/v1/sessions/" + Wire.segment(id) + "/end").body(body).nothing();
    }

    /** On which devices a person has proved who they are. */
    public Answer<Told.DeviceList> listDevices(String uid, Search.ListDevices search) {
        return wire.call("listDevices", "GET", "/api/v1/people/" + Wire.segment(uid) + "/devices").search(search).json(Told.DeviceList.class);
    }

    /** All parts of it, each asked for when it is needed. */
    public Stream<Told.Device> allDevices(String uid, Search.ListDevices search) {
        return Wire.parts(cursor -> listDevices(uid, search.cursor(cursor)).body(), Told.DeviceList::items, Told.DeviceList::next);
    }

    /** Takes a device's right and its seats away. */
    public Answer<Void> revokeDevice(String uid, String device, Taken.ActIn body) {
        return wire.call("revokeDevice", "POST", "/api/v1/people/" + Wire.segment(uid) + "/devices/" + Wire.segment(device) + "/revoke").body(body).nothing();
    }

    /** Lets a device not count in its person's budget. */
    public Answer<Void> excuseDevice(String uid, String device, Taken.ActIn body) {
        return wire.call("excuseDevice", "POST", "/api/v1/people/" + Wire.segment(uid) + "/devices/" + Wire.segment(device) + "/excuse").body(body).nothing();
    }

    /** The audit trail, the newest line first, in parts; each line is checked against the chain. */
    public Answer<Told.AuditPage> listAudit(Search.ListAudit search) {
        return wire.call("listAudit", "GET", "/api/v1/audit").search(search).json(Told.AuditPage.class);
    }

    /** All parts of it, each asked for when it is needed. */
    public Stream<Told.AuditLine> allAudit(Search.ListAudit search) {
        return Wire.parts(cursor -> listAudit(search.cursor(cursor)).body(), Told.AuditPage::items, Told.AuditPage::next);
    }

    /** All that fits as a file for spreadsheets, the newest line first. */
    public Answer<String> readAuditCsv(Search.ReadAuditCsv search) {
        return wire.call("readAuditCsv", "GET", "/api/v1/audit.csv").search(search).text();
    }

    /** How each part of the house is, in words, and what to do next. */
    public Answer<Told.Health> readHealth() {
        return wire.call("readHealth", "GET", "/api/v1/health").json(Told.Health.class);
    }

    /** What it is called and what is usual there. */
    public Answer<Told.Settings> readSettings() {
        return wire.call("readSettings", "GET", "/api/v1/settings").json(Told.Settings.class);
    }

    /** Says otherwise, for pages and mails from now on and for sessions planned from now on. */
    public Answer<Told.Settings> changeSettings(Condition condition, Taken.SettingsIn body) {
        return wire.call("changeSettings", "PUT", "/api/v1/settings").on(condition).body(body).json(Told.Settings.class);
    }

    /** All of them by name, in parts. */
    public Answer<Told.WebhookList> listWebhooks(Search.ListWebhooks search) {
        return wire.call("listWebhooks", "GET", "/api/v1/webhooks").search(search).json(Told.WebhookList.class);
    }

    /** All parts of it, each asked for when it is needed. */
    public Stream<Told.Webhook> allWebhooks(Search.ListWebhooks search) {
        return Wire.parts(cursor -> listWebhooks(search.cursor(cursor)).body(), Told.WebhookList::items, Told.WebhookList::next);
    }

    /** One of them. */
    public Answer<Told.Webhook> readWebhook(String name) {
        return wire.call("readWebhook", "GET", "/api/v1/webhooks/" + Wire.segment(name)).json(Told.Webhook.class);
    }

    /** Makes or changes one. The answer to the first holds the secret. */
    public Answer<Told.Webhook> putWebhook(String name, Condition condition, Taken.WebhookIn body) {
        return wire.call("putWebhook", "PUT", "/api/v1/webhooks/" + Wire.segment(name)).on(condition).body(body).json(Told.Webhook.class);
    }

    /** Gone, with what waits for it. */
    public Answer<Void> removeWebhook(String name, Condition condition) {
        return wire.call("removeWebhook", "DELETE", "/api/v1/webhooks/" + Wire.segment(name)).on(condition).nothing();
    }

    /** A new secret, in this answer only; the old one signs too for a while. */
    public Answer<Told.Webhook> rotateWebhookSecret(String name, Condition condition) {
        return wire.call("rotateWebhookSecret", "POST", "/api/v1/webhooks/" + Wire.segment(name) + "/secret").on(condition).json(Told.Webhook.class);
    }

    /** Nothing is sent; what happens goes on waiting. */
    public Answer<Told.Webhook> switchWebhookOff(String name, Condition condition) {
        return wire.call("switchWebhookOff", "POST", "/api/v1/webhooks/" + Wire.segment(name) + "/off").on(condition).json(Told.Webhook.class);
    }

    /** Sends again, also what waited. */
    public Answer<Told.Webhook> switchWebhookOn(String name, Condition condition) {
        return wire.call("switchWebhookOn", "POST", "/api/v1/webhooks/" + Wire.segment(name) + "/on").on(condition).json(Told.Webhook.class);
    }

    /** Sends a test. */
    public Answer<Told.TestSent> testWebhook(String name) {
        return wire.call("testWebhook", "POST", "/api/v1/webhooks/" + Wire.segment(name) + "/test").json(Told.TestSent.class);
    }

    /** Sends a stretch of time again. */
    public Answer<Told.Replayed> replayWebhook(String name, Taken.ReplayIn body) {
        return wire.call("replayWebhook", "POST", "/api/v1/webhooks/" + Wire.segment(name) + "/replay").body(body).json(Told.Replayed.class);
    }

    /** What was sent, the newest first. */
    public Answer<Told.DeliveryPage> listDeliveries(String name, Search.ListDeliveries search) {
        return wire.call("listDeliveries", "GET", "/api/v1/webhooks/" + Wire.segment(name) + "/deliveries").search(search).json(Told.DeliveryPage.class);
    }

    /** All parts of it, each asked for when it is needed. */
    public Stream<Told.Delivery> allDeliveries(String name, Search.ListDeliveries search) {
        return Wire.parts(cursor -> listDeliveries(name, search.cursor(cursor)).body(), Told.DeliveryPage::items, Told.DeliveryPage::next);
    }

    /** What is sent and every call. */
    public Answer<Told.WholeDelivery> readDelivery(String name, String id) {
        return wire.call("readDelivery", "GET", "/api/v1/webhooks/" + Wire.segment(name) + "/deliveries/" + Wire.segment(id)).json(Told.WholeDelivery.class);
    }

    /** Sends it again. */
    public Answer<Told.WholeDelivery> replayDelivery(String name, String id) {
        return wire.call("replayDelivery", "POST", "/api/v1/webhooks/" + Wire.segment(name) + "/deliveries/" + Wire.segment(id) + "/replay").json(Told.WholeDelivery.class);
    }

    /** What can hold a class here, in parts. */
    public Answer<Told.ProviderPage> listProviders(Search.ListProviders search) {
        return wire.call("listProviders", "GET", "/api/v1/providers").search(search).json(Told.ProviderPage.class);
    }

    /** All parts of it, each asked for when it is needed. */
    public Stream<Told.Provider> allProviders(Search.ListProviders search) {
        return Wire.parts(cursor -> listProviders(search.cursor(cursor)).body(), Told.ProviderPage::items, Told.ProviderPage::next);
    }

    /** One provider. */
    public Answer<Told.Provider> readProvider(String code) {
        return wire.call("readProvider", "GET", "/api/v1/providers/" + Wire.segment(code)).json(Told.Provider.class);
    }

    /** Groups of hosts, by name, in parts. */
    public Answer<Told.HostGroupPage> listHostGroups(Search.ListHostGroups search) {
        return wire.call("listHostGroups", "GET", "/api/v1/providers/zoom/host-groups").search(search).json(Told.HostGroupPage.class);
    }

    /** All parts of it, each asked for when it is needed. */
    public Stream<Told.HostGroup> allHostGroups(Search.ListHostGroups search) {
        return Wire.parts(cursor -> listHostGroups(search.cursor(cursor)).body(), Told.HostGroupPage::items, Told.HostGroupPage::next);
    }

    /** Makes a group of hosts; the pool is planned anew within a moment. */
    public Answer<Told.HostGroup> addHostGroup(Search.AddHostGroup search, Taken.HostGroupIn body) {
        return wire.call("addHostGroup", "POST", "/api/v1/providers/zoom/host-groups").search(search).body(body).json(Told.HostGroup.class);
    }

    /** What making this group would do. */
    public Answer<Told.PoolEffect> previewHostGroup(Taken.HostGroupIn body) {
        return wire.call("previewHostGroup", "POST", "/api/v1/providers/zoom/host-groups/preview").body(body).json(Told.PoolEffect.class);
    }

    /** One of them. */
    public Answer<Told.HostGroup> readHostGroup(String id) {
        return wire.call("readHostGroup", "GET", "/api/v1/providers/zoom/host-groups/" + Wire.segment(id)).json(Told.HostGroup.class);
    }

    /** Says what the group is from now on, as a whole. */
    public Answer<Told.HostGroup> changeHostGroup(String id, Search.ChangeHostGroup search, Condition condition, Taken.HostGroupIn body) {
        return wire.call("changeHostGroup", "PUT", "/api/v1/providers/zoom/host-groups/" + Wire.segment(id)).search(search).on(condition).body(body).json(Told.HostGroup.class);
    }

    /** Its hosts are everybody's then. */
    public Answer<Void> removeHostGroup(String id, Search.RemoveHostGroup search, Condition condition) {
        return wire.call("removeHostGroup", "DELETE", "/api/v1/providers/zoom/host-groups/" + Wire.segment(id)).search(search).on(condition).nothing();
    }

    /** What changing the group so would do. */
    public Answer<Told.PoolEffect> previewHostGroupChange(String id, Taken.HostGroupIn body) {
        return wire.call("previewHostGroupChange", "POST", "/api/v1/providers/zoom/host-groups/" + Wire.segment(id) + "/preview").body(body).json(Told.PoolEffect.class);
    }

    /** What removing the group would do. Changes nothing. */
    public Answer<Told.PoolEffect> previewHostGroupRemoval(String id) {
        return wire.call("previewHostGroupRemoval", "GET", "/api/v1/providers/zoom/host-groups/" + Wire.segment(id) + "/removal").json(Told.PoolEffect.class);
    }

    /** Hosts and what each can hold, by id, in parts. */
    public Answer<Told.HostPage> listHosts(Search.ListHosts search) {
        return wire.call("listHosts", "GET", "/api/v1/providers/zoom/hosts").search(search).json(Told.HostPage.class);
    }

    /** All parts of it, each asked for when it is needed. */
    public Stream<Told.Host> allHosts(Search.ListHosts search) {
        return Wire.parts(cursor -> listHosts(search.cursor(cursor)).body(), Told.HostPage::items, Told.HostPage::next);
    }

    /** One of them. */
    public Answer<Told.Host> readHost(String host) {
        return wire.call("readHost", "GET", "/api/v1/providers/zoom/hosts/" + Wire.segment(host)).json(Told.Host.class);
    }

    /** Says what the host can hold, and whether it holds classes. */
    public Answer<Told.Host> changeHost(String host, Search.ChangeHost search, Condition condition, Taken.HostIn body) {
        return wire.call("changeHost", "PUT", "/api/v1/providers/zoom/hosts/" + Wire.segment(host)).search(search).on(condition).body(body).json(Told.Host.class);
    }

    /** What saying so of the host would do. */
    public Answer<Told.PoolEffect> previewHost(String host, Taken.HostIn body) {
        return wire.call("previewHost", "POST", "/api/v1/providers/zoom/hosts/" + Wire.segment(host) + "/preview").body(body).json(Told.PoolEffect.class);
    }

    /** How many licences the timetable needs, when the peak is, and how many sessions have no host. */
    public Answer<Told.HostPool> readHostPool() {
        return wire.call("readHostPool", "GET", "/api/v1/providers/zoom/pool").json(Told.HostPool.class);
    }

    /** Whether a session that still has no host shortly before its door opens is held in a built-in room by itself. */
    public Answer<Told.HostPool> changeRoomRule(Taken.RoomRuleIn body) {
        return wire.call("changeRoomRule", "POST", "/api/v1/providers/zoom/pool/room").body(body).json(Told.HostPool.class);
    }

    /** What bringing sessions to come together on as few hosts as possible would do. Changes nothing. */
    public Answer<Told.FewestHosts> previewFewestHosts(Search.PreviewFewestHosts search) {
        return wire.call("previewFewestHosts", "GET", "/api/v1/providers/zoom/pool/fewest").search(search).json(Told.FewestHosts.class);
    }

    /** Brings them together just as the preview showed; where something else would be done by now, nothing is. */
    public Answer<Told.FewestHosts> useFewestHosts(Taken.FewestHostsIn body) {
        return wire.call("useFewestHosts", "POST", "/api/v1/providers/zoom/pool/fewest").body(body).json(Told.FewestHosts.class);
    }

    /** Which host holds which session to come, sorted by start, in parts. */
    public Answer<Told.HostAssignmentPage> listHostAssignments(Search.ListHostAssignments search) {
        return wire.call("listHostAssignments", "GET", "/api/v1/providers/zoom/pool/assignments").search(search).json(Told.HostAssignmentPage.class);
    }

    /** All parts of it, each asked for when it is needed. */
    public Stream<Told.HostAssignment> allHostAssignments(Search.ListHostAssignments search) {
        return Wire.parts(cursor -> listHostAssignments(search.cursor(cursor)).body(), Told.HostAssignmentPage::items, Told.HostAssignmentPage::next);
    }

    /** Sessions to come that nobody can hold, and why, sorted by start, in parts. */
    public Answer<Told.SessionWithoutHostPage> listSessionsWithoutHost(Search.ListSessionsWithoutHost search) {
        return wire.call("listSessionsWithoutHost", "GET", "/api/v1/providers/zoom/pool/without-host").search(search).json(Told.SessionWithoutHostPage.class);
    }

    /** All parts of it, each asked for when it is needed. */
    public Stream<Told.SessionWithoutHost> allSessionsWithoutHost(Search.ListSessionsWithoutHost search) {
        return Wire.parts(cursor -> listSessionsWithoutHost(search.cursor(cursor)).body(), Told.SessionWithoutHostPage::items, Told.SessionWithoutHostPage::next);
    }

    /** What staff decided about host accounts at Zoom. */
    public Answer<Told.Guard> readGuard() {
        return wire.call("readGuard", "GET", "/api/v1/providers/zoom/guard").json(Told.Guard.class);
    }

    /** Decides otherwise; Zoom is set accordingly right afterwards. */
    public Answer<Told.Guard> changeGuard(Condition condition, Taken.GuardIn body) {
        return wire.call("changeGuard", "PUT", "/api/v1/providers/zoom/guard").on(condition).body(body).json(Told.Guard.class);
    }

    /** The hosts' group and each host, and whether they are as decided. */
    public Answer<Told.GuardedAccountPage> listGuardedAccounts(Search.ListGuardedAccounts search) {
        return wire.call("listGuardedAccounts", "GET", "/api/v1/providers/zoom/guard/accounts").search(search).json(Told.GuardedAccountPage.class);
    }

    /** All parts of it, each asked for when it is needed. */
    public Stream<Told.GuardedAccount> allGuardedAccounts(Search.ListGuardedAccounts search) {
        return Wire.parts(cursor -> listGuardedAccounts(search.cursor(cursor)).body(), Told.GuardedAccountPage::items, Told.GuardedAccountPage::next);
    }

    /** What was otherwise than decided, the newest first. */
    public Answer<Told.DriftPage> listDrifts(Search.ListDrifts search) {
        return wire.call("listDrifts", "GET", "/api/v1/providers/zoom/guard/drifts").search(search).json(Told.DriftPage.class);
    }

    /** All parts of it, each asked for when it is needed. */
    public Stream<Told.Drift> allDrifts(Search.ListDrifts search) {
        return Wire.parts(cursor -> listDrifts(search.cursor(cursor)).body(), Told.DriftPage::items, Told.DriftPage::next);
    }

    /** Who signed in to host accounts, and what else happened to them, the newest first. */
    public Answer<Told.HostSignInPage> listHostSignIns(Search.ListHostSignIns search) {
        return wire.call("listHostSignIns", "GET", "/api/v1/providers/zoom/guard/sign-ins").search(search).json(Told.HostSignInPage.class);
    }

    /** All parts of it, each asked for when it is needed. */
    public Stream<Told.HostSignIn> allHostSignIns(Search.ListHostSignIns search) {
        return Wire.parts(cursor -> listHostSignIns(search.cursor(cursor)).body(), Told.HostSignInPage::items, Told.HostSignInPage::next);
    }

    /** Says that all that happened to host accounts so far is all right. */
    public Answer<Void> knowHostSignIns(Taken.KnownIn body) {
        return wire.call("knowHostSignIns", "POST", "/api/v1/providers/zoom/guard/sign-ins/known").body(body).nothing();
    }

    /** Host accounts that are wanted at Zoom, the newest first. */
    public Answer<Told.HostAccountPage> listHostAccounts(Search.ListHostAccounts search) {
        return wire.call("listHostAccounts", "GET", "/api/v1/providers/zoom/host-accounts").search(search).json(Told.HostAccountPage.class);
    }

    /** All parts of it, each asked for when it is needed. */
    public Stream<Told.HostAccount> allHostAccounts(Search.ListHostAccounts search) {
        return Wire.parts(cursor -> listHostAccounts(search.cursor(cursor)).body(), Told.HostAccountPage::items, Told.HostAccountPage::next);
    }

    /** Has host accounts made at Zoom, all of them or none; right afterwards. */
    public Answer<Told.HostAccounts> wantHostAccounts(Taken.HostAccountsIn body) {
        return wire.call("wantHostAccounts", "POST", "/api/v1/providers/zoom/host-accounts").body(body).json(Told.HostAccounts.class);
    }

    /** What is wrong with a list of host accounts; nothing is made. */
    public Answer<Told.HostAccountsPreview> previewHostAccounts(Taken.HostAccountsPreviewIn body) {
        return wire.call("previewHostAccounts", "POST", "/api/v1/providers/zoom/host-accounts/preview").body(body).json(Told.HostAccountsPreview.class);
    }

    /** Tries all again that were not made. */
    public Answer<Void> tryHostAccountsAgain() {
        return wire.call("tryHostAccountsAgain", "POST", "/api/v1/providers/zoom/host-accounts/again").nothing();
    }

    /** Tries one again, or looks at its invitation now. */
    public Answer<Told.HostAccount> tryHostAccountAgain(String id) {
        return wire.call("tryHostAccountAgain", "POST", "/api/v1/providers/zoom/host-accounts/" + Wire.segment(id) + "/again").json(Told.HostAccount.class);
    }

    /** Takes over one that was there before: it gets its licence and holds classes. */
    public Answer<Told.HostAccount> takeOverHostAccount(String id) {
        return wire.call("takeOverHostAccount", "POST", "/api/v1/providers/zoom/host-accounts/" + Wire.segment(id) + "/take-over").json(Told.HostAccount.class);
    }

    /** Takes one off the list; what is at Zoom stays. */
    public Answer<Void> dropHostAccount(String id) {
        return wire.call("dropHostAccount", "DELETE", "/api/v1/providers/zoom/host-accounts/" + Wire.segment(id)).nothing();
    }

    /** Everything guarded is looked at again at once. */
    public Answer<Void> lookAtHosts() {
        return wire.call("lookAtHosts", "POST", "/api/v1/providers/zoom/guard/look").nothing();
    }
}
