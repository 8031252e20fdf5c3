package org.admitone.provider.zoom.presence;

import java.time.Instant;
import java.util.Optional;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.InstanceId;
import org.admitone.provider.zoom.RegistrantId;

/// One join and leave as Zoom's report tells them after the class. Its times are the truth where it has them.
public record ReportRow(InstanceId instance, String userId, Optional<RegistrantId> registrant, Optional<HostId> account, String shownName,
                        Instant joined, Instant left) {

    /// The same row under the number by which events knew the connection.
    ReportRow as(String known) {
        return new ReportRow(instance, known, registrant, account, shownName, joined, left);
    }

    @Override
    public String toString() {
        return "ReportRow[" + userId + ", " + joined + " to " + left + ", masked]";
    }
}
