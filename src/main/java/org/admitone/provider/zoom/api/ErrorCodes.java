package org.admitone.provider.zoom.api;

import static org.admitone.provider.zoom.api.Behaviour.AWAY;
import static org.admitone.provider.zoom.api.Behaviour.BAD_CREDENTIALS;
import static org.admitone.provider.zoom.api.Behaviour.BUSY;
import static org.admitone.provider.zoom.api.Behaviour.CONFLICT;
import static org.admitone.provider.zoom.api.Behaviour.DAILY_LIMIT;
import static org.admitone.provider.zoom.api.Behaviour.HOST_GONE;
import static org.admitone.provider.zoom.api.Behaviour.MEETING_GONE;
import static org.admitone.provider.zoom.api.Behaviour.MISSING_SCOPES;
import static org.admitone.provider.zoom.api.Behaviour.OTHER_GONE;
import static org.admitone.provider.zoom.api.Behaviour.PLAN_LACKS;
import static org.admitone.provider.zoom.api.Behaviour.REFUSED;
import static org.admitone.provider.zoom.api.Behaviour.RENEW_TOKEN;
import static org.admitone.provider.zoom.api.Behaviour.THROTTLED;

import java.util.List;

/// Every error of Zoom's that is known, and what is done about it. The first line that fits counts. `docs/zoom/errors.md` is made from it.
final class ErrorCodes {

    private ErrorCodes() {}

    static final List<ErrorCode> ALL = List.of(
            at(400, 124, "", RENEW_TOKEN, "The token is not valid or has run out."),
            at(401, 124, "", RENEW_TOKEN, "The token is not valid or has run out."),
            at(0, 4711, "", MISSING_SCOPES, "The app at Zoom lacks a scope that this needs."),
            at(0, 4700, "scope", MISSING_SCOPES, "The app at Zoom lacks a scope that this needs."),
            at(0, 4700, "", RENEW_TOKEN, "The token is missing or not valid."),
            at(400, 0, "does not contain scopes", MISSING_SCOPES, "The app at Zoom lacks a scope that this needs."),
            at(401, 0, "does not contain scopes", MISSING_SCOPES, "The app at Zoom lacks a scope that this needs."),
            at(0, 4702, "", BAD_CREDENTIALS, "The client id or secret is wrong."),
            at(0, 4704, "", BAD_CREDENTIALS, "The client id or secret is wrong."),
            at(0, 4705, "", BAD_CREDENTIALS, "The app is not a server-to-server app."),
            at(0, 4706, "", BAD_CREDENTIALS, "Credentials or their kind were not sent."),
            at(0, 4709, "", BAD_CREDENTIALS, "The app expects a redirect; it is not a server-to-server app."),
            at(0, 4717, "", BAD_CREDENTIALS, "The app is switched off at Zoom."),
            at(0, 4733, "", BAD_CREDENTIALS, "An authorization code has run out; server-to-server apps have none."),
            at(0, 4734, "", BAD_CREDENTIALS, "An authorization code is not valid; server-to-server apps have none."),
            at(0, 4735, "", BAD_CREDENTIALS, "Whoever made the app is no longer there."),
            at(0, 4737, "", RENEW_TOKEN, "The token was revoked or replaced."),
            at(0, 4738, "", RENEW_TOKEN, "The token was revoked or replaced."),
            at(0, 4740, "", RENEW_TOKEN, "The token was revoked or replaced."),
            at(0, 4741, "", RENEW_TOKEN, "The token was revoked or replaced."),
            at(0, 200, "", PLAN_LACKS, "The account's plan, or the role of whoever made the app, does not allow it."),
            at(400, 300, "not available for this account", PLAN_LACKS, "Zoom has not switched this on for the account; its support does."),
            at(400, 300, "meeting does not exist", MEETING_GONE, "There is no such meeting."),
            at(400, 300, "meeting id does not exist", MEETING_GONE, "There is no such meeting."),
            at(400, 300, "invalid meeting id", MEETING_GONE, "There is no such meeting."),
            at(400, 300, "", REFUSED, "A field of the request is wrong, or this cannot be done with this meeting or registrant."),
            at(400, 303, "", REFUSED, "Registering several people at once works for meetings of the usual kind only."),
            at(400, 400, "dashboard", PLAN_LACKS, "The account has no dashboard; Business plans and above have."),
            at(400, 400, "", REFUSED, "Zoom says no, without saying why."),
            at(400, 404, "", REFUSED, "Registration is not switched on for the meeting."),
            at(400, 1000, "", REFUSED, "The user answers telephone calls for others and cannot be changed like that."),
            at(400, 1009, "", CONFLICT, "That address has an account already."),
            at(400, 1010, "", HOST_GONE, "The host does not belong to the account."),
            at(400, 1107, "", REFUSED, "The host's address belongs to a managed or blocked domain."),
            at(400, 1108, "", REFUSED, "The host's licence cannot be changed like that."),
            at(400, 1109, "", REFUSED, "The host cannot be changed like that."),
            at(400, 1116, "", REFUSED, "The account takes addresses of certain domains only, and this is none of them."),
            at(400, 1117, "", REFUSED, "The host is an administrator, who cannot be removed."),
            at(400, 1120, "", HOST_GONE, "The host never accepted the invitation, and it has run out."),
            at(400, 1122, "", PLAN_LACKS, "The account or the host lacks what this feature needs."),
            at(400, 1204, "", PLAN_LACKS, "The account or the host lacks what this feature needs."),
            at(400, 1205, "", PLAN_LACKS, "The account or the host lacks what this feature needs."),
            at(400, 1206, "", PLAN_LACKS, "The account or the host lacks what this feature needs."),
            at(400, 1207, "", PLAN_LACKS, "The account or the host lacks what this feature needs."),
            at(400, 1208, "", PLAN_LACKS, "The account or the host lacks what this feature needs."),
            at(400, 1209, "", PLAN_LACKS, "The account or the host lacks what this feature needs."),
            at(400, 1210, "", PLAN_LACKS, "The account or the host lacks what this feature needs."),
            at(400, 1211, "", PLAN_LACKS, "The account or the host lacks what this feature needs."),
            at(400, 1228, "", PLAN_LACKS, "The account or the host lacks what this feature needs."),
            at(400, 1233, "", PLAN_LACKS, "The account or the host lacks what this feature needs."),
            at(400, 1234, "", PLAN_LACKS, "The account or the host lacks what this feature needs."),
            at(400, 1242, "", PLAN_LACKS, "The account or the host lacks what this feature needs."),
            at(400, 1506, "", REFUSED, "The log knows tries 0 to 3."),
            at(400, 2002, "", PLAN_LACKS, "Single sign-on is not switched on for the account."),
            at(400, 2016, "", PLAN_LACKS, "Zoom does not let this account do it; its support knows why."),
            at(400, 2032, "", PLAN_LACKS, "Making accounts ahead of their first single sign-on is not switched on for the account; Zoom's support does."),
            at(400, 2033, "", PLAN_LACKS, "No seat is left for another user."),
            at(400, 2034, "", PLAN_LACKS, "No licence is left."),
            at(400, 2035, "", PLAN_LACKS, "An account of this kind cannot have more users."),
            at(400, 2036, "", REFUSED, "That address owns another account at Zoom and cannot be invited."),
            at(400, 2037, "", REFUSED, "Zoom does not let that address be invited."),
            at(400, 2038, "", PLAN_LACKS, "No licence is left."),
            at(400, 2039, "", PLAN_LACKS, "No seat is left that the user could have instead."),
            at(400, 2300, "", REFUSED, "Zoom does not know this call."),
            at(400, 3000, "limit of attendees", PLAN_LACKS, "The meeting has as many registrants as it can have."),
            at(400, 3000, "", REFUSED, "Zoom does not let this meeting be reached; its host may be blocked or changed."),
            at(400, 3018, "", REFUSED, "A host's permanent number cannot be deleted."),
            at(400, 3037, "", REFUSED, "A permanent audio conference cannot be deleted."),
            at(400, 3038, "", REFUSED, "The meeting is over; nobody can be registered any more."),
            at(400, 3043, "", PLAN_LACKS, "The meeting has as many registrants as it can have."),
            at(400, 3063, "", REFUSED, "The meeting runs on a server of its own and cannot be ended from here."),
            at(400, 3161, "", PLAN_LACKS, "The host may not hold or schedule meetings: no licence, or not activated."),
            at(400, 3303, "", CONFLICT, "The recording is not complete yet."),
            at(400, 3309, "", PLAN_LACKS, "The storage for recordings is full."),
            at(400, 3310, "", CONFLICT, "The recording is in use."),
            at(400, 3412, "", PLAN_LACKS, "No seat is left."),
            at(400, 4100, "", CONFLICT, "That personal link is somebody else's."),
            at(400, 11321, "", REFUSED, "Zoom has blocked the address's domain."),
            at(400, 12700, "", REFUSED, "Zoom does not search this account's meetings by when they ended."),
            at(400, 12702, "", REFUSED, "It is too long ago; Zoom keeps a year."),
            at(401, 201, "", MISSING_SCOPES, "Whoever made the app lacks the role for this."),
            at(401, 0, "", RENEW_TOKEN, "The token is not accepted."),
            at(403, 2306, "", PLAN_LACKS, "The account does not show meetings scheduled for others."),
            at(403, 2314, "", PLAN_LACKS, "Zoom's assistant is not switched on."),
            at(403, 0, "", PLAN_LACKS, "Zoom does not allow it for this account."),
            at(404, 1001, "meeting", MEETING_GONE, "There is no such meeting."),
            at(404, 1001, "", HOST_GONE, "There is no such host."),
            at(404, 1102, "", PLAN_LACKS, "No phone licence is left."),
            at(404, 1401, "", OTHER_GONE, "There is no app with that id."),
            at(404, 1501, "", REFUSED, "The log's period ends before it begins."),
            at(404, 1502, "", REFUSED, "The log goes back seven days."),
            at(404, 1503, "", REFUSED, "The log's period is not written as Zoom wants it."),
            at(404, 1504, "", REFUSED, "The log's period begins in the future."),
            at(404, 3001, "", MEETING_GONE, "There is no such meeting, or its number has run out."),
            at(404, 3301, "", OTHER_GONE, "There is no recording, or not yet."),
            at(404, 4130, "", OTHER_GONE, "There is no such group."),
            at(404, 4131, "", OTHER_GONE, "There is no such member of the group."),
            at(404, 0, "", OTHER_GONE, "There is no such thing."),
            at(408, 0, "", AWAY, "Zoom waited too long for our request."),
            at(409, 1005, "", CONFLICT, "That address is used already."),
            at(409, 4132, "", CONFLICT, "That group's name is used already."),
            at(409, 0, "", CONFLICT, "Something else stands in the way."),
            at(429, 0, "concurrent requests", BUSY, "The same thing is being changed at the moment."),
            at(429, 0, "daily", DAILY_LIMIT, "The day's allowance is used up."),
            at(429, 429, "", THROTTLED, "Too many calls at once."),
            at(429, 4001, "", THROTTLED, "Too many calls at once."),
            at(429, 0, "", THROTTLED, "Too many calls at once."),
            at(5, 0, "", AWAY, "Zoom is in trouble."),
            at(0, 0, "", REFUSED, "Zoom says no, in a way that is not known."));

    private static ErrorCode at(int status, int code, String says, Behaviour behaviour, String meaning) {
        return new ErrorCode(status, code, says, behaviour, meaning);
    }

    static ErrorCode of(Reply reply) {
        return ALL.stream().filter(line -> line.fits(reply.status(), reply.code(), reply.message())).findFirst().orElseThrow();
    }
}
