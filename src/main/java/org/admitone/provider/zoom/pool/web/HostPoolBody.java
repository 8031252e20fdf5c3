package org.admitone.provider.zoom.pool.web;

import java.time.Instant;
import java.util.Locale;
import java.util.OptionalInt;
import org.admitone.provider.zoom.pool.HostedSession;
import org.admitone.provider.zoom.pool.PoolSession;
import org.admitone.provider.zoom.pool.PoolStanding;
import org.admitone.provider.zoom.pool.SessionWithoutHost;
import org.admitone.provider.zoom.pool.WhyWords;
import org.admitone.provider.zoom.pool.plan.Why;
import org.jspecify.annotations.Nullable;

/// What the pool has worked out, as programs see it.
///
/// @param hosts             that may hold classes now
/// @param roomMinutesBefore its door opens, whoever still has no host goes to a room; null: nobody does
record HostPoolBody(@Nullable Instant plannedAt, int licencesNeeded, int licencesAtLeast, int licencesMissing, int hosts, int assigned, int withoutHost, @Nullable Peak peak,
                    @Nullable Integer roomMinutesBefore) {

    record Peak(int sessions, Instant from, Instant until) {}

    static HostPoolBody of(PoolStanding standing, OptionalInt roomMinutes) {
        return new HostPoolBody(standing.plannedAt().orElse(null), standing.licences(), standing.lowerBound(), standing.missing(), standing.owned(), standing.assigned(),
                standing.withoutHost(), standing.peak().map(peak -> new Peak(peak.sessions(), peak.from(), peak.to())).orElse(null),
                roomMinutes.isPresent() ? roomMinutes.getAsInt() : null);
    }

    /// @param from since when it takes its host, set-up included
    record Assigned(String session, String course, String code, Instant startsAt, Instant endsAt, String host, String hostName, Instant from, Instant until, String chosenBy, boolean made) {

        static Assigned of(HostedSession each) {
            PoolSession session = each.session();
            return new Assigned(session.id().toString(), session.course(), session.code(), session.startsAt(), session.endsAt(), each.host().value(), each.name(), each.from(), each.to(),
                    each.by().name().toLowerCase(Locale.ROOT), each.meeting() == HostedSession.Meeting.MADE);
        }
    }

    record Without(String session, String course, String code, Instant startsAt, Instant endsAt, Reason why, Instant since) {

        static Without of(SessionWithoutHost each) {
            PoolSession session = each.session();
            return new Without(session.id().toString(), session.course(), session.code(), session.startsAt(), session.endsAt(), Reason.of(each.why()), each.since());
        }
    }

    /// @param host   that it is pinned to
    /// @param hosts  how many could hold it, were they free
    /// @param people who belong to it
    /// @param most   people or minutes that its hosts hold
    record Reason(String code, @Nullable String host, @Nullable Instant from, @Nullable Instant until, @Nullable Integer hosts, @Nullable Integer people, @Nullable Integer minutes,
                  @Nullable Integer most) {

        static Reason of(Why why) {
            String code = WhyWords.code(why);
            return switch (why) {
                case Why.NobodyFree(var from, var to, int hosts) -> new Reason(code, null, from, to, hosts, null, null, null);
                case Why.PinnedTaken(var host, var from, var to) -> new Reason(code, host.value(), from, to, null, null, null, null);
                case Why.PinnedGone(var host) -> new Reason(code, host.value(), null, null, null, null, null, null);
                case Why.PinnedUnable(var host) -> new Reason(code, host.value(), null, null, null, null, null, null);
                case Why.TooManyPeople(int people, int most) -> new Reason(code, null, null, null, null, people, null, most);
                case Why.TooLong(int minutes, int most) -> new Reason(code, null, null, null, null, null, minutes, most);
                case Why.TooLongForUnpaid(int minutes, int most) -> new Reason(code, null, null, null, null, null, minutes, most);
                case Why.NoLicence _, Why.GroupWithoutHosts _, Why.RefusedByAll _, Why.NoHosts _ -> new Reason(code, null, null, null, null, null, null, null);
            };
        }
    }
}
