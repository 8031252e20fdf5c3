package org.admitone.provider.zoom.api;

import java.util.List;
import org.admitone.provider.zoom.HostId;

/// Groups of users, what is set for them, and what their members cannot change.
public final class GroupsApi {

    private static final int MEMBERS_PER_CALL = 30;

    private final Line line;

    GroupsApi(Line line) {
        this.line = line;
    }

    public List<ZoomGroup> list() {
        return line.pages(Call.get("list groups", Label.MEDIUM, "groups"), "groups", ZoomGroup::of);
    }

    /// [ZoomTrouble.Conflict] where the name is used already.
    public ZoomGroup create(String name) {
        return line.ask(Call.post("create group", Label.LIGHT, "groups").body(json -> json.put("name", name)), ZoomGroup::of);
    }

    public List<HostId> members(GroupId group) {
        return line.pages(Call.get("list group members", Label.MEDIUM, "groups", group, "members"), "members", answer -> new HostId(answer.text("id")));
    }

    /// Whoever is in it already stays in it; whom Zoom does not know is passed over.
    public void add(GroupId group, List<HostId> hosts) {
        for (int from = 0; from < hosts.size(); from += MEMBERS_PER_CALL) {
            List<HostId> some = hosts.subList(from, Math.min(hosts.size(), from + MEMBERS_PER_CALL));
            line.tell(Call.post("add group members", Label.MEDIUM, "groups", group, "members")
                    .body(json -> some.forEach(host -> json.withArrayProperty("members").addObject().put("id", host.value()))));
        }
    }

    public void remove(GroupId group, HostId host) {
        line.tell(Call.delete("remove group member", Label.LIGHT, "groups", group, "members", host.value()));
    }

    public HostSettings settings(GroupId group) {
        return line.ask(Call.get("read group settings", Label.LIGHT, "groups", group, "settings"), answer -> new HostSettings(answer.flat()));
    }

    public void set(GroupId group, SettingsWish wish) {
        line.tell(Call.patch("change group settings", Label.LIGHT, "groups", group, "settings").body(wish.writer()));
    }

    /// Of each setting whether members cannot change it.
    public HostSettings locks(GroupId group) {
        return line.ask(Call.get("read group locks", Label.LIGHT, "groups", group, "lock_settings"), answer -> new HostSettings(answer.flat()));
    }

    public void lock(GroupId group, SettingsWish wish) {
        line.tell(Call.patch("change group locks", Label.LIGHT, "groups", group, "lock_settings").body(wish.writer()));
    }
}
