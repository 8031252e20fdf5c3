package org.admitone.provider.zoom.pool.groups;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.admitone.audit.Actor;
import org.admitone.platform.NotThere;
import org.admitone.platform.Revision;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.pool.Effect;
import org.admitone.provider.zoom.pool.Rehearsal;
import org.admitone.provider.zoom.pool.Seen;
import org.admitone.roster.Changes;
import org.springframework.stereotype.Component;

/// Where staff say what a host can hold, and whether it holds classes at all, after a look at what that does. It asks Zoom nothing.
@Component
public final class HostDesk {

    private final PostgresHostTerms hosts;
    private final Rehearsal rehearsal;
    private final Changes changes;

    HostDesk(PostgresHostTerms hosts, Rehearsal rehearsal, Changes changes) {
        this.hosts = hosts;
        this.rehearsal = rehearsal;
        this.changes = changes;
    }

    /// By name.
    public List<HostAccount> list() {
        return hosts.list();
    }

    public HostAccount existing(HostId id) {
        return hosts.byId(id).orElseThrow(() -> new NotThere("host"));
    }

    public Effect look(HostId id, HostTerms terms) {
        return rehearsal.of(() -> {
            hosts.demand(id, Revision.ANY);
            hosts.change(id, terms);
        });
    }

    public HostAccount change(HostId id, Revision basedOn, HostTerms terms, Seen seen, Actor actor) {
        return changes.make(actor, change -> {
            hosts.demand(id, basedOn);
            HostTerms before = existing(id).terms();
            if (before.equals(terms)) {
                return existing(id);
            }
            Effect effect = rehearsal.during(() -> hosts.change(id, terms));
            seen.demand(effect);
            change.note("zoom_host.said", null, null, null, told(id, before, terms, effect));
            return existing(id);
        });
    }

    /// What is another now, before and after.
    private static Map<String, Object> told(HostId id, HostTerms before, HostTerms after, Effect effect) {
        Map<String, Object> told = new TreeMap<>(GroupDesk.counted(effect));
        told.put("host", id.value());
        Map<String, String> was = words(before);
        words(after).forEach((what, value) -> {
            if (!value.equals(was.get(what))) {
                told.put(what, Map.of("before", Objects.requireNonNull(was.get(what)), "after", value));
            }
        });
        return told;
    }

    private static Map<String, String> words(HostTerms terms) {
        return Map.of("use", terms.use() == HostTerms.Use.FOR_CLASSES ? "for_classes" : "not_for_classes", "kind", terms.kind() == HostTerms.Kind.PAID ? "paid" : "unpaid",
                "capacity", terms.capacity().map(Object::toString).orElse(""), "people", terms.people().map(Object::toString).orElse(""),
                "minutes", terms.minutes().map(Object::toString).orElse(""));
    }
}
