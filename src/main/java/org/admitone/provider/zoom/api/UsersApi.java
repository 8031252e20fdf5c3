package org.admitone.provider.zoom.api;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
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

    /// Whoever of the account has this address, also without having accepted an invitation yet; empty: nobody, or the invitation has run out.
    public Optional<ZoomUser> find(String address) {
        try {
            return Optional.of(line.ask(Call.get("find user", Label.LIGHT, "users", address), ZoomUser::of));
        } catch (ZoomFault fault) {
            if (fault.trouble() instanceof ZoomTrouble.NotFound) {
                return Optional.empty();
            }
            throw fault;
        }
    }

    /// Those of the account who were invited and have not accepted.
    public List<ZoomUser> pending() {
        return line.pages(Call.get("list pending users", Label.MEDIUM, "users").query("status", "pending"), "users", ZoomUser::of);
    }

    /// Zoom makes none for an address that is used, by whomever; so asking twice makes one.
    public HostId create(NewUser user) {
        Call call = Call.post("create user", Label.LIGHT, "users").body(user.writer());
        return line.ask(user.way() == NewUser.Way.INVITE ? call.counted(Allowance.NEW_USERS, "account") : call, answer -> new HostId(answer.text("id")));
    }

    /// Gives a licence of the account's.
    public void license(HostId host) {
        line.tell(Call.patch("give licence", Label.LIGHT, "users", host.value()).body(json -> json.put("type", ZoomUser.Licence.LICENSED.type())));
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
