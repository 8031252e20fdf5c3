package org.admitone.provider.zoom.api;

import java.time.Clock;

/// The calls of one priority.
public record ZoomCalls(MeetingsApi meetings, RegistrantsApi registrants, UsersApi users, GroupsApi groups, LiveApi live, ReportsApi reports, WebhookLogApi webhookLog) {

    static ZoomCalls by(Caller caller, Priority priority, Clock clock) {
        Line line = new Line(caller, priority);
        return new ZoomCalls(new MeetingsApi(line), new RegistrantsApi(line), new UsersApi(line), new GroupsApi(line), new LiveApi(line), new ReportsApi(line, clock), new WebhookLogApi(line));
    }
}
