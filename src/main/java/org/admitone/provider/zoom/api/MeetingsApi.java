package org.admitone.provider.zoom.api;

import java.util.List;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.MeetingNumber;

/// Meetings at Zoom: made, read, changed, ended, deleted. Nobody is mailed by any of it.
public final class MeetingsApi {

    private final Line line;

    MeetingsApi(Line line) {
        this.line = line;
    }

    public enum Which {
        /// Everything planned, also what is past, while Zoom keeps it.
        SCHEDULED,
        LIVE
    }

    /// With a fresh passcode. Counts as one of the host's writes of the day.
    public Meeting create(HostId host, MeetingWish wish) {
        return line.ask(Call.post("create meeting", Label.LIGHT, "users", host.value(), "meetings")
                .body(WishedSetting.newMeeting(wish, Passcode.random())).counted(Allowance.MEETING_WRITES, host.value()), Meeting::of);
    }

    public Meeting read(MeetingNumber meeting) {
        return line.ask(Call.get("read meeting", Label.LIGHT, "meetings", meeting), Meeting::of);
    }

    /// Says everything anew except the passcode. Counts as one of the host's writes of the day.
    public void change(HostId host, MeetingNumber meeting, MeetingWish wish) {
        line.tell(Call.patch("change meeting", Label.LIGHT, "meetings", meeting)
                .body(WishedSetting.changedMeeting(wish)).counted(Allowance.MEETING_WRITES, host.value()));
    }

    /// Its passcode only. Counts as one of the host's writes of the day.
    public void passcode(HostId host, MeetingNumber meeting, Passcode passcode) {
        line.tell(Call.patch("change passcode", Label.LIGHT, "meetings", meeting)
                .body(json -> json.put("password", passcode.value())).counted(Allowance.MEETING_WRITES, host.value()));
    }

    public void delete(MeetingNumber meeting) {
        line.tell(Call.delete("delete meeting", Label.LIGHT, "meetings", meeting)
                .query("schedule_for_reminder", "false").query("cancel_meeting_reminder", "false"));
    }

    /// Ends what runs of it now, for everybody; it can be started again.
    public void end(MeetingNumber meeting) {
        line.tell(Call.put("end meeting", Label.LIGHT, "meetings", meeting, "status").body(json -> json.put("action", "end")));
    }

    public List<ListedMeeting> ofHost(HostId host, Which which) {
        return line.pages(Call.get("list meetings", Label.MEDIUM, "users", host.value(), "meetings")
                .query("type", which.name().toLowerCase(java.util.Locale.ROOT)), "meetings", ListedMeeting::of);
    }

    /// Those of the host's meetings whose agenda begins with this mark: after an ambiguous [#create], whether there is one already.
    public List<ListedMeeting> marked(HostId host, String mark) {
        return ofHost(host, Which.SCHEDULED).stream().filter(meeting -> meeting.agenda().startsWith(mark)).toList();
    }
}
