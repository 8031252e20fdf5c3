package org.admitone.provider.zoom.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;

/// What an error answer means for whoever made the call.
///
/// @param behaviour what the client itself does about it
record Verdict(Behaviour behaviour, ZoomTrouble trouble) {

    private static final Pattern SCOPE = Pattern.compile("[a-z_]+(?::[a-z_]+){1,3}");

    static Verdict of(Call call, Reply reply, Instant now) {
        ErrorCode line = ErrorCodes.of(reply);
        if (reply.status() == 429 && reply.saysDaily()) {
            return new Verdict(Behaviour.DAILY_LIMIT, usedUp(call, reply, now));
        }
        return new Verdict(line.behaviour(), switch (line.behaviour()) {
            case RENEW_TOKEN, BAD_CREDENTIALS -> new ZoomTrouble.BadCredentials();
            case MISSING_SCOPES -> new ZoomTrouble.MissingScopes(SCOPE.matcher(reply.message()).results().map(found -> found.group()).distinct().toList());
            case PLAN_LACKS -> new ZoomTrouble.PlanLacks(reply.code(), line.meaning());
            case MEETING_GONE -> new ZoomTrouble.NotFound(ZoomTrouble.NotFound.Thing.MEETING);
            case HOST_GONE -> new ZoomTrouble.NotFound(ZoomTrouble.NotFound.Thing.HOST);
            case OTHER_GONE -> new ZoomTrouble.NotFound(ZoomTrouble.NotFound.Thing.OTHER);
            case CONFLICT -> new ZoomTrouble.Conflict(reply.code(), line.meaning());
            case REFUSED -> new ZoomTrouble.Refused(reply.status(), reply.code(), line.meaning(), fields(reply));
            case BUSY, THROTTLED -> new ZoomTrouble.Throttled(again(reply, now));
            case DAILY_LIMIT -> usedUp(call, reply, now);
            case AWAY -> call.writes() ? new ZoomTrouble.Ambiguous() : new ZoomTrouble.Unreachable(now);
        });
    }

    /// Only what looks like a name: values are never repeated.
    private static List<String> fields(Reply reply) {
        return reply.body().list("errors", each -> each.textOr("field", "")).stream().filter(field -> field.matches("[A-Za-z0-9_.\\[\\]]{1,80}")).toList();
    }

    /// When a call that was too much may come again.
    static Instant again(Reply reply, Instant now) {
        return reply.comeAgain(now).filter(at -> at.isAfter(now)).orElse(now.plusSeconds(1));
    }

    static Instant midnightAfter(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /// Of the account, where Zoom says that it is the API's; otherwise of those in the call whom it names, or all of them.
    private static ZoomTrouble.DailyLimit usedUp(Call call, Reply reply, Instant now) {
        Instant until = reply.comeAgain(now).filter(at -> at.isAfter(now)).orElse(midnightAfter(now));
        String message = reply.message();
        if (call.counted().isEmpty() || message.contains("daily rate limit for this API")) {
            return new ZoomTrouble.DailyLimit(Allowance.CALLS, List.of(), until);
        }
        List<String> all = call.counted().stream().map(Call.Counted::subject).toList();
        List<String> named = all.stream().filter(message::contains).toList();
        return new ZoomTrouble.DailyLimit(call.counted().getFirst().allowance(), named.isEmpty() ? all : named, until);
    }
}
