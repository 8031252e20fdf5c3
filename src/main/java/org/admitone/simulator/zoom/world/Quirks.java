package org.admitone.simulator.zoom.world;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/// How this account behaves where accounts differ. Immutable; the running simulator keeps one in [Behaviour].
public record Quirks(Set<Switch> on, SecondDevice secondDevice, Duration reportsSettleAfter) {

    public Quirks {
        on = Set.copyOf(on);
    }

    public static Quirks usual() {
        return new Quirks(EnumSet.of(Switch.DAILY_QUOTAS, Switch.RATE_HEADERS, Switch.REMOVAL, Switch.ONE_SECURITY_OPTION, Switch.SAME_REGISTRANT_AGAIN,
                Switch.SAME_LINK_AFTER_APPROVAL, Switch.INVITES_PASS_REGISTRATION, Switch.SSO, Switch.SSO_AHEAD, Switch.MANAGED_DOMAIN, Switch.PARTNER), SecondDevice.REFUSE, Duration.ofMinutes(10));
    }

    public Quirks with(Switch... switches) {
        EnumSet<Switch> more = copy();
        more.addAll(Set.of(switches));
        return new Quirks(more, secondDevice, reportsSettleAfter);
    }

    public Quirks without(Switch... switches) {
        EnumSet<Switch> fewer = copy();
        fewer.removeAll(Set.of(switches));
        return new Quirks(fewer, secondDevice, reportsSettleAfter);
    }

    public Quirks secondDevice(SecondDevice rule) {
        return new Quirks(on, rule, reportsSettleAfter);
    }

    public Quirks reportsSettleAfter(Duration time) {
        return new Quirks(on, secondDevice, time);
    }

    private EnumSet<Switch> copy() {
        EnumSet<Switch> copy = EnumSet.noneOf(Switch.class);
        copy.addAll(on);
        return copy;
    }
}
