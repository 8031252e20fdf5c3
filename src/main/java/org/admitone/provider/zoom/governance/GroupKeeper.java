package org.admitone.provider.zoom.governance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.account.AccountDesk;
import org.admitone.provider.zoom.account.ZoomHost;
import org.admitone.provider.zoom.api.GroupId;
import org.admitone.provider.zoom.api.GroupsApi;
import org.admitone.provider.zoom.api.HostSettings;
import org.admitone.provider.zoom.api.ZoomApi;
import org.admitone.provider.zoom.api.ZoomFault;
import org.admitone.provider.zoom.api.ZoomGroup;
import org.admitone.provider.zoom.api.ZoomTrouble;
import org.admitone.provider.zoom.governance.GuardedSetting.Held;
import org.springframework.stereotype.Component;

/// Keeps the hosts' group: that it is there, has the hosts as members, has the settings that staff decided, and locks them. Looks first and
/// writes only what is otherwise, so that being killed in the middle does no harm. A group that has the name already is taken as it is.
@Component
class GroupKeeper {

    static final String MEMBER = "member";
    static final String THERE = "group";

    private final ZoomApi zoom;
    private final AccountDesk account;
    private final PostgresGuard guards;
    private final HostStandings standings;
    private final DriftBook book;

    GroupKeeper(ZoomApi zoom, AccountDesk account, PostgresGuard guards, HostStandings standings, DriftBook book) {
        this.zoom = zoom;
        this.account = account;
        this.guards = guards;
        this.standings = standings;
        this.book = book;
    }

    /// How the group is at one moment.
    private record Group(List<Seen> seen, Set<HostId> members) {

        boolean differs(String name) {
            return seen.stream().anyMatch(one -> one.name().equals(name) && one.isToBeUndone());
        }
    }

    /// @return whether something was put back or set
    boolean keep(Guard guard, Told told) {
        Set<HostId> there = standings.look(told);
        GroupsApi groups = zoom.background().groups();
        Optional<GroupId> known = guard.group().filter(id -> isThere(groups, id));
        if (known.isEmpty() && guard.group().isPresent()) {
            book.found(Subject.GROUP, List.of(new Seen(THERE, "–", guard.terms().groupName(), Seen.State.OTHERWISE, Care.UNDO)), told);
            guards.groupIsGone(guard.group().get());
        }
        GroupId id = known.orElseGet(() -> found(groups, guard.terms().groupName()));
        Group before = look(groups, id, guard.terms());
        book.guarded(Subject.GROUP, before.seen().stream().map(Seen::name).collect(Collectors.toSet()));
        book.found(Subject.GROUP, before.seen(), told);
        List<HostId> hosts = account.usableHosts().stream().map(ZoomHost::id).filter(there::contains).toList();
        members(before, hosts, told);
        boolean wrote = write(groups, id, guard.terms(), before, hosts);
        Group after = wrote ? look(groups, id, guard.terms()) : before;
        book.after(Subject.GROUP, after.seen());
        for (HostId host : hosts) {
            book.after(Subject.of(host), List.of(member(after, host)));
        }
        return wrote;
    }

    private static boolean isThere(GroupsApi groups, GroupId id) {
        try {
            groups.locks(id);
            return true;
        } catch (ZoomFault fault) {
            if (fault.trouble() instanceof ZoomTrouble.NotFound) {
                return false;
            }
            throw fault;
        }
    }

    /// By its name first: a making whose answer never came is found here, and none is made twice.
    private GroupId found(GroupsApi groups, String name) {
        GroupId id = groups.list().stream().filter(group -> group.name().equals(name)).map(ZoomGroup::id).findFirst().orElseGet(() -> groups.create(name).id());
        guards.groupIs(id);
        return id;
    }

    private Group look(GroupsApi groups, GroupId id, GuardTerms terms) {
        HostSettings settings = groups.settings(id);
        HostSettings locks = groups.locks(id);
        Stream<Seen> values = terms.expected(Held.LOCKED, Held.GROUP).stream().map(one -> one.seen(settings::said));
        Stream<Seen> locked = terms.expected(Held.LOCKED).stream().map(one -> one.lock().seen(any -> locks.said(one.setting().name())));
        Stream<Seen> there = Stream.of(new Seen(THERE, terms.groupName(), terms.groupName(), Seen.State.KEPT, Care.UNDO));
        return new Group(Stream.of(there, values, locked).flatMap(some -> some).toList(), new HashSet<>(groups.members(id)));
    }

    private void members(Group before, List<HostId> hosts, Told told) {
        for (HostId host : hosts) {
            Seen seen = member(before, host);
            if (!seen.isKept()) {
                book.found(Subject.of(host), List.of(seen), told);
            }
        }
    }

    private static Seen member(Group group, HostId host) {
        boolean in = group.members().contains(host);
        return new Seen(MEMBER, in ? "in" : "out", "in", in ? Seen.State.KEPT : Seen.State.OTHERWISE, Care.UNDO);
    }

    private boolean write(GroupsApi groups, GroupId id, GuardTerms terms, Group before, List<HostId> hosts) {
        List<Expected> values = terms.expected(Held.LOCKED, Held.GROUP).stream().filter(one -> before.differs(one.name())).toList();
        List<Expected> locks = terms.expected(Held.LOCKED).stream().map(Expected::lock).filter(lock -> before.differs(lock.name())).toList();
        List<HostId> missing = hosts.stream().filter(host -> !before.members().contains(host)).toList();
        List<HostId> released = released(before, hosts);
        if (!values.isEmpty()) {
            groups.set(id, Expected.wish(values));
        }
        if (!locks.isEmpty()) {
            groups.lock(id, Expected.wish(locks));
        }
        if (!missing.isEmpty()) {
            groups.add(id, missing);
        }
        released.forEach(host -> groups.remove(id, host));
        return !values.isEmpty() || !locks.isEmpty() || !missing.isEmpty() || !released.isEmpty();
    }

    /// Hosts of the account that staff no longer want for classes. Whoever else is in the group is none of ours and stays.
    private List<HostId> released(Group before, List<HostId> hosts) {
        List<HostId> released = new ArrayList<>(account.hosts().stream().filter(host -> host.use() == ZoomHost.Use.NOT_FOR_CLASSES).map(ZoomHost::id)
                .filter(before.members()::contains).toList());
        released.removeAll(hosts);
        return released;
    }
}
