package org.admitone.provider.zoom.pool.groups;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.admitone.audit.Actor;
import org.admitone.platform.Faults;
import org.admitone.platform.NotThere;
import org.admitone.platform.Revision;
import org.admitone.platform.TimeOrderedIds;
import org.admitone.provider.zoom.pool.Effect;
import org.admitone.provider.zoom.pool.Rehearsal;
import org.admitone.provider.zoom.pool.Seen;
import org.admitone.roster.Changes;
import org.springframework.stereotype.Component;

/// Where host groups are made, changed and removed, each after a look at what it does. An act is one transaction with its audit line; the pool plans anew right afterwards.
@Component
public final class GroupDesk {

    private final PostgresGroups groups;
    private final Rehearsal rehearsal;
    private final Changes changes;

    GroupDesk(PostgresGroups groups, Rehearsal rehearsal, Changes changes) {
        this.groups = groups;
        this.rehearsal = rehearsal;
        this.changes = changes;
    }

    /// By name.
    public List<HostGroup> list() {
        return groups.list();
    }

    public HostGroup existing(HostGroupId id) {
        return groups.byId(id).orElseThrow(() -> new NotThere("host group"));
    }

    /// What it would do if it were there.
    public Effect look(GroupTerms terms) {
        return rehearsal.of(() -> added(HostGroupId.NONE_YET, terms, Instant.EPOCH));
    }

    public Effect look(HostGroupId id, GroupTerms terms) {
        return rehearsal.of(() -> {
            groups.demand(id, Revision.ANY);
            changed(id, terms);
        });
    }

    public Effect lookWithout(HostGroupId id) {
        return rehearsal.of(() -> {
            groups.demand(id, Revision.ANY);
            groups.remove(id);
        });
    }

    public HostGroup add(GroupTerms terms, Seen seen, Actor actor) {
        return changes.make(actor, change -> {
            HostGroupId id = new HostGroupId(TimeOrderedIds.next(change.at()));
            Effect effect = rehearsal.during(() -> added(id, terms, change.at()));
            seen.demand(effect);
            change.note("zoom_host_group.added", null, null, null, told(terms, effect));
            return existing(id);
        });
    }

    public HostGroup change(HostGroupId id, Revision basedOn, GroupTerms terms, Seen seen, Actor actor) {
        return changes.make(actor, change -> {
            groups.demand(id, basedOn);
            GroupTerms before = existing(id).terms();
            if (before.equals(terms)) {
                return existing(id);
            }
            Effect effect = rehearsal.during(() -> changed(id, terms));
            seen.demand(effect);
            change.note("zoom_host_group.changed", null, null, null, told(before, terms, effect));
            return existing(id);
        });
    }

    /// Its hosts are everybody's then.
    public void remove(HostGroupId id, Revision basedOn, Seen seen, Actor actor) {
        var unused = changes.make(actor, change -> {
            groups.demand(id, basedOn);
            GroupTerms gone = existing(id).terms();
            Effect effect = rehearsal.during(() -> groups.remove(id));
            seen.demand(effect);
            change.note("zoom_host_group.removed", null, null, null, told(gone, effect));
            return id;
        });
    }

    private void added(HostGroupId id, GroupTerms terms, Instant at) {
        wrong(id, terms).orThrow();
        groups.add(id, terms, at);
        groups.members(id, terms);
    }

    private void changed(HostGroupId id, GroupTerms terms) {
        wrong(id, terms).orThrow();
        groups.change(id, terms);
        groups.members(id, terms);
    }

    /// A host, a course and a teacher are of one group only; nothing is taken from another silently.
    ///
    /// @param id of the group, or [HostGroupId#NONE_YET]
    public Faults wrong(HostGroupId id, GroupTerms terms) {
        Faults faults = new Faults().unless(!groups.isNamed(terms.name(), id), "name", "Another host group has this name.");
        groups.unknown(terms.hosts()).forEach(host -> faults.add("hosts", "There is no host account " + host + "."));
        groups.hostsOfOthers(id, terms.hosts()).forEach(of -> faults.add("hosts", "The host " + of.member() + " is of the group " + of.group() + ". Take it out there first."));
        groups.coursesOfOthers(id, terms.courses()).forEach(of -> faults.add("courses", "The course " + of.member() + " is of the group " + of.group() + ". Take it out there first."));
        groups.teachersOfOthers(id, terms.teachers()).forEach(of -> faults.add("teachers", "The teacher " + of.member() + " is of the group " + of.group() + ". Take them out there first."));
        return faults;
    }

    private static Map<String, Object> told(GroupTerms terms, Effect effect) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", terms.name());
        told.put("beside", word(terms.beside()));
        told.put("hosts", words(terms.hosts()));
        told.put("courses", words(terms.courses()));
        told.put("teachers", words(terms.teachers().stream().map(person -> person.value().toString()).collect(Collectors.toSet())));
        told.putAll(counted(effect));
        return told;
    }

    /// What is another now, before and after.
    private static Map<String, Object> told(GroupTerms before, GroupTerms after, Effect effect) {
        Map<String, Object> was = told(before, effect);
        Map<String, Object> is = told(after, effect);
        Map<String, Object> told = new TreeMap<>();
        told.put("name", after.name());
        is.forEach((what, value) -> {
            if (!value.equals(was.get(what))) {
                told.put(what, Map.of("before", was.getOrDefault(what, ""), "after", value));
            }
        });
        told.putAll(counted(effect));
        return told;
    }

    static Map<String, Object> counted(Effect effect) {
        return Map.of("moved", effect.those(Effect.Kind.MOVES).size(), "lost", effect.those(Effect.Kind.LOSES).size(), "gained", effect.those(Effect.Kind.GAINS).size());
    }

    private static String word(GroupTerms.Beside beside) {
        return beside == GroupTerms.Beside.OWN_ONLY ? "own_only" : "own_and_common";
    }

    private static List<String> words(Set<?> some) {
        return List.copyOf(some.stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new)));
    }
}
