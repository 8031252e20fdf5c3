package org.admitone.provider.zoom.creation.web;

import java.util.List;
import org.admitone.provider.zoom.api.UserSummary;
import org.admitone.provider.zoom.creation.Preview;
import org.jspecify.annotations.Nullable;

/// What a batch would do, as programs see it: a line for each account, in their order.
///
/// @param licensedUsers of the account at Zoom; null: Zoom could not be asked
record PreviewBody(List<Line> accounts, long wrong, @Nullable Integer licensedUsers, @Nullable Integer basicUsers) {

    record Line(List<String> faults, boolean there) {}

    static PreviewBody of(Preview preview) {
        UserSummary users = preview.users();
        return new PreviewBody(preview.lines().stream().map(line -> new Line(line.faults().stream().sorted().map(HostAccountBody::word).toList(), line.found() == Preview.Found.SOMEBODY)).toList(),
                preview.wrong(), users == null ? null : users.licensed(), users == null ? null : users.basic());
    }
}
