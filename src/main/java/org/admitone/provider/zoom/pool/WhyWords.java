package org.admitone.provider.zoom.pool;

import java.util.Map;
import org.admitone.provider.zoom.pool.plan.Why;

/// Reasons as they are kept and as programs read them.
final class WhyWords {

    private WhyWords() {}

    static String code(Why why) {
        return switch (why) {
            case Why.NobodyFree _ -> "nobody-free";
            case Why.PinnedTaken _ -> "pinned-taken";
            case Why.PinnedGone _ -> "pinned-gone";
            case Why.PinnedUnable _ -> "pinned-unable";
            case Why.TooManyPeople _ -> "too-many-people";
            case Why.TooLongForUnpaid _ -> "too-long-for-unpaid";
            case Why.NoLicence _ -> "no-licence";
            case Why.GroupWithoutHosts _ -> "group-without-hosts";
            case Why.RefusedByAll _ -> "refused-by-all";
            case Why.NoHosts _ -> "no-hosts";
        };
    }

    static Map<String, Object> detail(Why why) {
        return switch (why) {
            case Why.NobodyFree(var from, var to, int hosts) -> Map.of("from", from.toString(), "to", to.toString(), "hosts", hosts);
            case Why.PinnedTaken(var host, var from, var to) -> Map.of("host", host.value(), "from", from.toString(), "to", to.toString());
            case Why.PinnedGone(var host) -> Map.of("host", host.value());
            case Why.PinnedUnable(var host) -> Map.of("host", host.value());
            case Why.TooManyPeople(int people, int most) -> Map.of("people", people, "most", most);
            case Why.TooLongForUnpaid(int minutes, int most) -> Map.of("minutes", minutes, "most", most);
            case Why.NoLicence _, Why.GroupWithoutHosts _, Why.RefusedByAll _, Why.NoHosts _ -> Map.of();
        };
    }
}
