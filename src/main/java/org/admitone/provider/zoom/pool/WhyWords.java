package org.admitone.provider.zoom.pool;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.pool.plan.Why;

/// Reasons as they are kept and as programs read them.
public final class WhyWords {

    private WhyWords() {}

    public static String code(Why why) {
        return switch (why) {
            case Why.NobodyFree _ -> "nobody-free";
            case Why.PinnedTaken _ -> "pinned-taken";
            case Why.PinnedGone _ -> "pinned-gone";
            case Why.PinnedUnable _ -> "pinned-unable";
            case Why.TooManyPeople _ -> "too-many-people";
            case Why.TooLong _ -> "too-long";
            case Why.TooLongForUnpaid _ -> "too-long-for-unpaid";
            case Why.NoLicence _ -> "no-licence";
            case Why.GroupWithoutHosts _ -> "group-without-hosts";
            case Why.RefusedByAll _ -> "refused-by-all";
            case Why.NoHosts _ -> "no-hosts";
        };
    }

    public static Map<String, Object> detail(Why why) {
        return switch (why) {
            case Why.NobodyFree(var from, var to, int hosts) -> Map.of("from", from.toString(), "to", to.toString(), "hosts", hosts);
            case Why.PinnedTaken(var host, var from, var to) -> Map.of("host", host.value(), "from", from.toString(), "to", to.toString());
            case Why.PinnedGone(var host) -> Map.of("host", host.value());
            case Why.PinnedUnable(var host) -> Map.of("host", host.value());
            case Why.TooManyPeople(int people, int most) -> Map.of("people", people, "most", most);
            case Why.TooLong(int minutes, int most) -> Map.of("minutes", minutes, "most", most);
            case Why.TooLongForUnpaid(int minutes, int most) -> Map.of("minutes", minutes, "most", most);
            case Why.NoLicence _, Why.GroupWithoutHosts _, Why.RefusedByAll _, Why.NoHosts _ -> Map.of();
        };
    }

    /// As it was kept.
    static Why of(String code, Map<String, Object> detail) {
        return switch (code) {
            case "nobody-free" -> new Why.NobodyFree(time(detail, "from"), time(detail, "to"), number(detail, "hosts"));
            case "pinned-taken" -> new Why.PinnedTaken(host(detail), time(detail, "from"), time(detail, "to"));
            case "pinned-gone" -> new Why.PinnedGone(host(detail));
            case "pinned-unable" -> new Why.PinnedUnable(host(detail));
            case "too-many-people" -> new Why.TooManyPeople(number(detail, "people"), number(detail, "most"));
            case "too-long" -> new Why.TooLong(number(detail, "minutes"), number(detail, "most"));
            case "too-long-for-unpaid" -> new Why.TooLongForUnpaid(number(detail, "minutes"), number(detail, "most"));
            case "no-licence" -> new Why.NoLicence();
            case "group-without-hosts" -> new Why.GroupWithoutHosts();
            case "refused-by-all" -> new Why.RefusedByAll();
            case "no-hosts" -> new Why.NoHosts();
            default -> throw new IllegalStateException("no reason is called " + code);
        };
    }

    private static HostId host(Map<String, Object> detail) {
        return new HostId(text(detail, "host"));
    }

    private static Instant time(Map<String, Object> detail, String field) {
        return Instant.parse(text(detail, field));
    }

    private static int number(Map<String, Object> detail, String field) {
        return Integer.parseInt(text(detail, field));
    }

    private static String text(Map<String, Object> detail, String field) {
        return Objects.requireNonNull(detail.get(field), field).toString();
    }
}
