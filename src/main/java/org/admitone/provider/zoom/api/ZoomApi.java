package org.admitone.provider.zoom.api;

import java.time.Clock;
import org.admitone.provider.zoom.HostId;
import org.springframework.stereotype.Component;

/// Zoom's REST API, by resource:
///
/// ```java
/// Meeting made = zoom.background().meetings().create(host, wish);
/// ```
/// Every call returns its answer or throws [ZoomFault]. Calls keep to Zoom's limits, which all nodes share, and must not be made within
/// a transaction. Writes are sent once; after [ZoomTrouble.Ambiguous] whoever planned them looks first.
@Component
public final class ZoomApi {

    private final ZoomCalls background;
    private final ZoomCalls urgent;
    private final Caller caller;
    private final PostgresAllowances allowances;
    private final Clock clock;

    ZoomApi(Caller caller, PostgresAllowances allowances, Clock clock) {
        this.background = ZoomCalls.by(caller, Priority.BACKGROUND, clock);
        this.urgent = ZoomCalls.by(caller, Priority.URGENT, clock);
        this.caller = caller;
        this.allowances = allowances;
        this.clock = clock;
    }

    public ZoomCalls background() {
        return background;
    }

    /// For calls that a person waits for.
    public ZoomCalls urgent() {
        return urgent;
    }

    /// Asks a new token and tells the scopes that it has.
    public GrantedScopes authorise() {
        return caller.authorise();
    }

    public ZoomWeather weather() {
        return caller.weather();
    }

    /// How many meetings of this host can be made or changed before midnight UTC.
    public int writesLeft(HostId host) {
        return allowances.left(Allowance.MEETING_WRITES, host.value(), clock.instant());
    }
}
