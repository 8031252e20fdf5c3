package org.admitone.provider.zoom.creation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.admitone.audit.Actor;
import org.admitone.platform.BadInput;
import org.admitone.platform.Clash;
import org.admitone.platform.Faults;
import org.admitone.platform.NotThere;
import org.admitone.platform.Page;
import org.admitone.platform.Slice;
import org.admitone.provider.zoom.api.ZoomUser;
import org.admitone.roster.Changes;
import org.springframework.stereotype.Component;

/// Where staff say which host accounts they want at Zoom, and see how far it is. Asks Zoom nothing but for the preview: [Making] does, right
/// afterwards. No line of the audit trail holds an address.
@Component
public class CreationDesk {

    private final PostgresCreations creations;
    private final BatchCheck check;
    private final Changes changes;

    CreationDesk(PostgresCreations creations, BatchCheck check, Changes changes) {
        this.creations = creations;
        this.check = check;
        this.changes = changes;
    }

    /// Does nothing but look.
    ///
    /// @param bought licences that the account has, where staff know
    public Preview look(Batch batch, OptionalInt bought) {
        size(batch);
        return check.look(batch, bought);
    }

    /// All of them or none.
    public List<Creation> want(Batch batch, Actor actor) {
        size(batch);
        return changes.make(actor, change -> {
            refuse(check.faults(batch));
            List<Creation> wanted = new ArrayList<>();
            for (WantedHost host : batch.hosts()) {
                CreationId id = creations.want(batch.user(host), actor.name(), change.at()).orElseThrow(CreationDesk::changedMeanwhile);
                wanted.add(creations.find(id).orElseThrow());
            }
            change.note("zoom_host_accounts.wanted", null, null, null, Map.of("creations", wanted.stream().map(one -> one.id().toString()).toList(),
                    "way", PostgresCreations.word(batch.way()), "licence", PostgresCreations.word(batch.licence())));
            return wanted;
        });
    }

    private static void size(Batch batch) {
        if (batch.hosts().isEmpty() || batch.hosts().size() > Batch.MOST) {
            throw new BadInput("/accounts", "Between 1 and 100 accounts can be wanted at once.");
        }
        if (batch.licence() == ZoomUser.Licence.NONE) {
            throw new BadInput("/licence", "An account has a licence, or is a basic one.");
        }
    }

    private static void refuse(List<Set<Preview.Fault>> lines) {
        Faults faults = new Faults();
        for (int i = 0; i < lines.size(); i++) {
            String line = "/accounts/" + i;
            lines.get(i).stream().sorted().forEach(fault -> faults.add(line + (fault == Preview.Fault.NAME ? "/firstName" : "/email"), switch (fault) {
                case ADDRESS -> "This is no mail address.";
                case NAME -> "The account needs a name; first and last name have up to 64 characters each.";
                case TWICE -> "This address stands in the list before.";
                case LISTED -> "An account with this address is wanted already.";
                case HOST -> "This account holds classes already.";
                case SEATS -> "There are not so many licences.";
            }));
        }
        faults.orThrow();
    }

    /// All of them, the latest first.
    public Page<Creation> list(Slice slice) {
        return creations.list(slice);
    }

    public List<Creation> all() {
        return creations.all();
    }

    /// One that failed is tried again; one that waits is looked at now.
    public Creation again(CreationId id, Actor actor) {
        return changes.make(actor, change -> {
            one(id);
            if (!creations.again(id, change.at())) {
                throw changedMeanwhile();
            }
            note(change, "zoom_host_account.again", id);
            return one(id);
        });
    }

    /// Everything that failed, such as after licences were bought.
    public int againAll(Actor actor) {
        return changes.make(actor, change -> {
            List<Creation> failed = creations.all().stream().filter(one -> one.state() == Creation.State.FAILED && creations.again(one.id(), change.at())).toList();
            failed.forEach(one -> note(change, "zoom_host_account.again", one.id()));
            return failed.size();
        });
    }

    /// An account that was there before is taken: it gets the licence that was wanted, and holds classes.
    public Creation takeOver(CreationId id, Actor actor) {
        return changes.make(actor, change -> {
            one(id);
            if (!creations.takeOver(id, change.at())) {
                throw changedMeanwhile();
            }
            note(change, "zoom_host_account.taken_over", id);
            return one(id);
        });
    }

    /// It leaves the list. What is at Zoom stays there.
    public void drop(CreationId id, Actor actor) {
        changes.make(actor, change -> {
            one(id);
            if (!creations.drop(id, change.at())) {
                throw changedMeanwhile();
            }
            note(change, "zoom_host_account.dropped", id);
            return change;
        });
    }

    private Creation one(CreationId id) {
        return creations.find(id).orElseThrow(() -> new NotThere("host account"));
    }

    private static Clash changedMeanwhile() {
        return Clash.changedMeanwhile("wanted host account");
    }

    private static void note(Changes.Change change, String action, CreationId id) {
        change.note(action, null, null, null, Map.of("creation", id.toString()));
    }
}
