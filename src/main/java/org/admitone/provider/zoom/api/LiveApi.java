package org.admitone.provider.zoom.api;

import org.admitone.provider.zoom.MeetingNumber;
import org.admitone.provider.zoom.ParticipantUuid;

/// A meeting that runs.
public final class LiveApi {

    private final Line line;

    LiveApi(Line line) {
        this.line = line;
    }

    /// Has them taken out; Zoom says so before it is done. Where Zoom has not switched this on for the account, [ZoomTrouble.PlanLacks].
    public void remove(MeetingNumber meeting, ParticipantUuid whom) {
        line.tell(Call.patch("remove participant", Label.MEDIUM, "live_meetings", meeting, "events")
                .body(json -> json.put("method", "participant.remove").putObject("params").put("participant_uuid", whom.value())));
    }
}
