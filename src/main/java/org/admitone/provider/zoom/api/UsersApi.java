package org.admitone.provider.zoom.api;

import java.time.Duration;
import java.util.List;
import org.admitone.provider.zoom.HostId;

/// The people of the account.
public final class UsersApi {

    private final Line line;

    UsersApi(Line line) {
        this.line = line;
    }

    public ZoomUser read(HostId host) {
        return line.ask(Call.get("read user", Label.LIGHT, "users", host.value()), ZoomUser::of);
    }

    /// Whoever is active.
    public List<ZoomUser> list() {
        return line.pages(Call.get("list users", Label.MEDIUM, "users").query("status", "active"), "users", ZoomUser::of);
    }

    public UserSummary summary() {
        return line.ask(Call.get("count users", Label.MEDIUM, "users", "summary"), UserSummary::of);
    }

    public HostSettings settings(HostId host) {
        return line.ask(Call.get("read user settings", Label.MEDIUM, "users", host.value(), "settings"), answer -> new HostSettings(answer.flat()));
    }

    /// Zoom takes no setting that a group locks, and does not say so.
    public void set(HostId host, SettingsWish wish) {
        line.tell(Call.patch("change user settings", Label.MEDIUM, "users", host.value(), "settings").body(wish.writer()));
    }

    public HostToken hostToken(HostId host, Duration lifetime) {
        return line.ask(Call.get("get host token", Label.LIGHT, "users", host.value(), "token")
                .query("type", "zak").query("ttl", Long.toString(lifetime.toSeconds())), answer -> new HostToken(answer.text("token")));
    }
}
