package org.admitone.provider.zoom.api;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.admitone.provider.zoom.InstanceId;
import org.admitone.provider.zoom.MeetingNumber;

/// What happened in meetings. Zoom's answers are incomplete for a while after the end of one; read again later.
public final class ReportsApi {

    private final Line line;
    private final Clock clock;

    ReportsApi(Line line, Clock clock) {
        this.line = line;
        this.clock = clock;
    }

    /// Each time that it was held and has ended.
    public List<PastInstance> pastInstances(MeetingNumber meeting) {
        return line.ask(Call.get("list past instances", Label.MEDIUM, "past_meetings", meeting, "instances"),
                answer -> answer.list("meetings", PastInstance::of));
    }

    /// Less than [#report], for accounts that have no reports.
    public List<ReportedStay> pastParticipants(InstanceId instance) {
        return line.pages(Call.get("list past participants", Label.MEDIUM, "past_meetings", instance, "participants"), "participants", ReportedStay::of);
    }

    /// The account's report on who was there.
    public List<ReportedStay> report(InstanceId instance) {
        return line.pages(Call.get("read participant report", Label.HEAVY, "report", "meetings", instance, "participants")
                .query("include_fields", "registrant_id"), "participants", ReportedStay::of);
    }

    /// Who is in a running meeting now; needs the account's dashboard.
    public List<LiveParticipant> live(MeetingNumber meeting) {
        return line.pages(Call.get("list live participants", Label.HEAVY, "metrics", "meetings", meeting, "participants")
                .query("type", "live"), "participants", LiveParticipant::of);
    }

    /// How many meetings of the account run now; needs the dashboard, and shows whether there is one.
    public long running() {
        String today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
        return line.ask(Call.get("list running meetings", Label.RESOURCE, "metrics", "meetings")
                .query("type", "live").query("from", today).query("to", today).query("page_size", "30"), answer -> answer.numberOr("total_records", 0));
    }
}
