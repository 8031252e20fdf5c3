package org.admitone.provider.zoom.pool.web;

import java.util.function.Function;
import org.admitone.console.When;
import org.admitone.platform.words.Words;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.pool.plan.Why;

/// Why a session has no host, and what helps, as people say it.
final class HostWords {

    private HostWords() {}

    static String why(Why why, Function<HostId, String> name, When when) {
        Words words = when.words();
        return switch (why) {
            case Why.NobodyFree(var from, var to, int hosts) -> words.counted("zoom-hosts.nobody-free", hosts, when.span(from, to));
            case Why.PinnedTaken(var host, var from, var to) -> words.say("zoom-hosts.pinned-taken", name.apply(host), when.span(from, to));
            case Why.PinnedGone(var host) -> words.say("zoom-hosts.pinned-gone", name.apply(host));
            case Why.PinnedUnable(var host) -> words.say("zoom-hosts.pinned-unable", name.apply(host));
            case Why.TooManyPeople(int people, int most) -> words.say("zoom-hosts.too-many-people", people, most);
            case Why.TooLong(int minutes, int most) -> words.say("zoom-hosts.too-long-said", minutes, most);
            case Why.TooLongForUnpaid(int minutes, int most) -> words.say("zoom-hosts.too-long", minutes, most);
            case Why.NoLicence() -> words.say("zoom-hosts.no-licence");
            case Why.GroupWithoutHosts() -> words.say("zoom-hosts.group-without");
            case Why.RefusedByAll() -> words.say("zoom-hosts.refused");
            case Why.NoHosts() -> words.say("zoom-hosts.none");
        };
    }
}
