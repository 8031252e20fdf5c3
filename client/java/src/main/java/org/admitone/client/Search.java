package org.admitone.client;

import java.time.Instant;

/** What lists can be searched and parted by. Made of the OpenAPI document; do not edit. */
public final class Search {

    private Search() {
    }

    public static final class AddHostGroup extends Said {

        public AddHostGroup digest(String value) {
            put("digest", value);
            return this;
        }
    }

    public static final class CancelSession extends Said {

        public CancelSession reason(String value) {
            put("reason", value);
            return this;
        }
    }

    public static final class ChangeHost extends Said {

        public ChangeHost digest(String value) {
            put("digest", value);
            return this;
        }
    }

    public static final class ChangeHostGroup extends Said {

        public ChangeHostGroup digest(String value) {
            put("digest", value);
            return this;
        }
    }

    public static final class ListAudit extends Said {

        public ListAudit action(String value) {
            put("action", value);
            return this;
        }

        public ListAudit actor(String value) {
            put("actor", value);
            return this;
        }

        public ListAudit session(String value) {
            put("session", value);
            return this;
        }

        public ListAudit uid(String value) {
            put("uid", value);
            return this;
        }

        public ListAudit from(Instant value) {
            put("from", value);
            return this;
        }

        public ListAudit until(Instant value) {
            put("until", value);
            return this;
        }

        public ListAudit limit(Long value) {
            put("limit", value);
            return this;
        }

        public ListAudit cursor(String value) {
            put("cursor", value);
            return this;
        }
    }

    public static final class ListChat extends Said {

        public ListChat q(String value) {
            put("q", value);
            return this;
        }

        public ListChat limit(Long value) {
            put("limit", value);
            return this;
        }

        public ListChat cursor(String value) {
            put("cursor", value);
            return this;
        }
    }

    public static final class ListCorrections extends Said {

        public ListCorrections limit(Long value) {
            put("limit", value);
            return this;
        }

        public ListCorrections cursor(String value) {
            put("cursor", value);
            return this;
        }
    }

    public static final class ListCourses extends Said {

        public ListCourses q(String value) {
            put("q", value);
            return this;
        }

        public ListCourses limit(Long value) {
            put("limit", value);
            return this;
        }

        public ListCourses cursor(String value) {
            put("cursor", value);
            return this;
        }
    }

    public static final class ListDeliveries extends Said {

        public ListDeliveries state(String value) {
            put("state", value);
            return this;
        }

        public ListDeliveries limit(Long value) {
            put("limit", value);
            return this;
        }

        public ListDeliveries cursor(String value) {
            put("cursor", value);
            return this;
        }
    }

    public static final class ListDevices extends Said {

        public ListDevices limit(Long value) {
            put("limit", value);
            return this;
        }

        public ListDevices cursor(String value) {
            put("cursor", value);
            return this;
        }
    }

    public static final class ListDrifts extends Said {

        public ListDrifts limit(Long value) {
            put("limit", value);
            return this;
        }

        public ListDrifts cursor(String value) {
            put("cursor", value);
            return this;
        }
    }

    public static final class ListEnrolments extends Said {

        public ListEnrolments q(String value) {
            put("q", value);
            return this;
        }

        public ListEnrolments role(String value) {
            put("role", value);
            return this;
        }

        public ListEnrolments state(String value) {
            put("state", value);
            return this;
        }

        public ListEnrolments limit(Long value) {
            put("limit", value);
            return this;
        }

        public ListEnrolments cursor(String value) {
            put("cursor", value);
            return this;
        }
    }

    public static final class ListGuardedAccounts extends Said {

        public ListGuardedAccounts limit(Long value) {
            put("limit", value);
            return this;
        }

        public ListGuardedAccounts cursor(String value) {
            put("cursor", value);
            return this;
        }
    }

    public static final class ListHolidayChanges extends Said {

        public ListHolidayChanges limit(Long value) {
            put("limit", value);
            return this;
        }

        public ListHolidayChanges cursor(String value) {
            put("cursor", value);
            return this;
        }
    }

    public static final class ListHolidays extends Said {

        public ListHolidays limit(Long value) {
            put("limit", value);
            return this;
        }

        public ListHolidays cursor(String value) {
            put("cursor", value);
            return this;
        }
    }

    public static final class ListHostAccounts extends Said {

        public ListHostAccounts limit(Long value) {
            put("limit", value);
            return this;
        }

        public ListHostAccounts cursor(String value) {
            put("cursor", value);
            return this;
        }
    }

    public static final class ListHostAssignments extends Said {

        public ListHostAssignments from(Instant value) {
            put("from", value);
            return this;
        }

        public ListHostAssignments until(Instant value) {
            put("until", value);
            return this;
        }

        public ListHostAssignments host(String value) {
            put("host", value);
            return this;
        }

        public ListHostAssignments course(String value) {
            put("course", value);
            return this;
        }

        public ListHostAssignments limit(Long value) {
            put("limit", value);
            return this;
        }

        public ListHostAssignments cursor(String value) {
            put("cursor", value);
            return this;
        }
    }

    public static final class ListHostGroups extends Said {

        public ListHostGroups limit(Long value) {
            put("limit", value);
            return this;
        }

        public ListHostGroups cursor(String value) {
            put("cursor", value);
            return this;
        }
    }

    public static final class ListHostSignIns extends Said {

        public ListHostSignIns limit(Long value) {
            put("limit", value);
            return this;
        }

        public ListHostSignIns cursor(String value) {
            put("cursor", value);
            return this;
        }
    }

    public static final class ListHosts extends Said {

        public ListHosts limit(Long value) {
            put("limit", value);
            return this;
        }

        public ListHosts cursor(String value) {
            put("cursor", value);
            return this;
        }
    }

    public static final class ListMails extends Said {

        public ListMails limit(Long value) {
            put("limit", value);
            return this;
        }

        public ListMails cursor(String value) {
            put("cursor", value);
            return this;
        }
    }

    public static final class ListPasses extends Said {

        public ListPasses q(String value) {
            put("q", value);
            return this;
        }

        public ListPasses course(String value) {
            put("course", value);
            return this;
        }

        public ListPasses state(String value) {
            put("state", value);
            return this;
        }

        public ListPasses limit(Long value) {
            put("limit", value);
            return this;
        }

        public ListPasses cursor(String value) {
            put("cursor", value);
            return this;
        }
    }

    public static final class ListPeople extends Said {

        public ListPeople q(String value) {
            put("q", value);
            return this;
        }

        public ListPeople uid(String value) {
            put("uid", value);
            return this;
        }

        public ListPeople limit(Long value) {
            put("limit", value);
            return this;
        }

        public ListPeople cursor(String value) {
            put("cursor", value);
            return this;
        }
    }

    public static final class ListProviders extends Said {

        public ListProviders limit(Long value) {
            put("limit", value);
            return this;
        }

        public ListProviders cursor(String value) {
            put("cursor", value);
            return this;
        }
    }

    public static final class ListSchoolMails extends Said {

        public ListSchoolMails q(String value) {
            put("q", value);
            return this;
        }

        public ListSchoolMails purpose(String value) {
            put("purpose", value);
            return this;
        }

        public ListSchoolMails state(String value) {
            put("state", value);
            return this;
        }

        public ListSchoolMails limit(Long value) {
            put("limit", value);
            return this;
        }

        public ListSchoolMails cursor(String value) {
            put("cursor", value);
            return this;
        }
    }

    public static final class ListSchoolSessions extends Said {

        public ListSchoolSessions endsAfter(Instant value) {
            put("endsAfter", value);
            return this;
        }

        public ListSchoolSessions startsBefore(Instant value) {
            put("startsBefore", value);
            return this;
        }

        public ListSchoolSessions series(String value) {
            put("series", value);
            return this;
        }

        public ListSchoolSessions limit(Long value) {
            put("limit", value);
            return this;
        }

        public ListSchoolSessions cursor(String value) {
            put("cursor", value);
            return this;
        }
    }

    public static final class ListSeries extends Said {

        public ListSeries limit(Long value) {
            put("limit", value);
            return this;
        }

        public ListSeries cursor(String value) {
            put("cursor", value);
            return this;
        }
    }

    public static final class ListSessions extends Said {

        public ListSessions endsAfter(Instant value) {
            put("endsAfter", value);
            return this;
        }

        public ListSessions startsBefore(Instant value) {
            put("startsBefore", value);
            return this;
        }

        public ListSessions series(String value) {
            put("series", value);
            return this;
        }

        public ListSessions limit(Long value) {
            put("limit", value);
            return this;
        }

        public ListSessions cursor(String value) {
            put("cursor", value);
            return this;
        }
    }

    public static final class ListSessionsWithoutHost extends Said {

        public ListSessionsWithoutHost course(String value) {
            put("course", value);
            return this;
        }

        public ListSessionsWithoutHost limit(Long value) {
            put("limit", value);
            return this;
        }

        public ListSessionsWithoutHost cursor(String value) {
            put("cursor", value);
            return this;
        }
    }

    public static final class ListTermOutlook extends Said {

        public ListTermOutlook firstDay(String value) {
            put("firstDay", value);
            return this;
        }

        public ListTermOutlook lastDay(String value) {
            put("lastDay", value);
            return this;
        }

        public ListTermOutlook courses(String value) {
            put("courses", value);
            return this;
        }

        public ListTermOutlook limit(Long value) {
            put("limit", value);
            return this;
        }

        public ListTermOutlook cursor(String value) {
            put("cursor", value);
            return this;
        }
    }

    public static final class ListTermPlans extends Said {

        public ListTermPlans limit(Long value) {
            put("limit", value);
            return this;
        }

        public ListTermPlans cursor(String value) {
            put("cursor", value);
            return this;
        }
    }

    public static final class ListUndelivered extends Said {

        public ListUndelivered q(String value) {
            put("q", value);
            return this;
        }

        public ListUndelivered limit(Long value) {
            put("limit", value);
            return this;
        }

        public ListUndelivered cursor(String value) {
            put("cursor", value);
            return this;
        }
    }

    public static final class ListWebhooks extends Said {

        public ListWebhooks limit(Long value) {
            put("limit", value);
            return this;
        }

        public ListWebhooks cursor(String value) {
            put("cursor", value);
            return this;
        }
    }

    public static final class PreviewFewestHosts extends Said {

        public PreviewFewestHosts made(String value) {
            put("made", value);
            return this;
        }
    }

    public static final class ReadAuditCsv extends Said {

        public ReadAuditCsv action(String value) {
            put("action", value);
            return this;
        }

        public ReadAuditCsv actor(String value) {
            put("actor", value);
            return this;
        }

        public ReadAuditCsv session(String value) {
            put("session", value);
            return this;
        }

        public ReadAuditCsv uid(String value) {
            put("uid", value);
            return this;
        }

        public ReadAuditCsv from(Instant value) {
            put("from", value);
            return this;
        }

        public ReadAuditCsv until(Instant value) {
            put("until", value);
            return this;
        }
    }

    public static final class ReadTermOutlook extends Said {

        public ReadTermOutlook firstDay(String value) {
            put("firstDay", value);
            return this;
        }

        public ReadTermOutlook lastDay(String value) {
            put("lastDay", value);
            return this;
        }

        public ReadTermOutlook courses(String value) {
            put("courses", value);
            return this;
        }
    }

    public static final class RemoveEnrolment extends Said {

        public RemoveEnrolment reason(String value) {
            put("reason", value);
            return this;
        }
    }

    public static final class RemoveHostGroup extends Said {

        public RemoveHostGroup digest(String value) {
            put("digest", value);
            return this;
        }
    }

    public static final class RevokePass extends Said {

        public RevokePass reason(String value) {
            put("reason", value);
            return this;
        }
    }

    public static final class RevokePassByCodes extends Said {

        public RevokePassByCodes reason(String value) {
            put("reason", value);
            return this;
        }
    }
}
