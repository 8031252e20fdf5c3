package org.admitone.provider.zoom.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.admitone.audit.Actor;
import org.admitone.platform.NotThere;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.api.Plan;
import org.admitone.provider.zoom.api.ZoomUser;
import org.admitone.roster.Changes;
import org.springframework.stereotype.Component;

/// Where the school's account at Zoom is entered, read and forgotten. Each act leaves an audit line without any secret.
/// It does not ask Zoom anything; [AccountCheck] does.
@Component
public final class AccountDesk {

    private final PostgresAccounts accounts;
    private final PostgresHosts hosts;
    private final Changes changes;
    private final Clock clock;

    AccountDesk(PostgresAccounts accounts, PostgresHosts hosts, Changes changes, Clock clock) {
        this.accounts = accounts;
        this.hosts = hosts;
        this.changes = changes;
        this.clock = clock;
    }

    public Optional<ZoomAccount> account() {
        return accounts.account();
    }

    public ZoomAccount save(AccountForm form, Actor actor) {
        return changes.make(actor, change -> {
            Optional<ZoomAccount> before = accounts.account();
            form.check(before);
            accounts.save(form, change.at());
            if (before.filter(now -> now.accountId().equals(form.access().accountId())).isEmpty()) {
                hosts.allGone();
            }
            ZoomAccount now = accounts.account().orElseThrow();
            change.note("zoom_account.saved", null, null, null, Map.of("account", now.accountId(), "client", now.clientId(),
                    "alias_domain", now.people().aliasDomain(), "names", now.people().names().name(), "revision", now.revision()));
            return now;
        });
    }

    /// Meetings that exist stay at Zoom; nothing can be done about them from here any more.
    public void forget(Actor actor) {
        changes.make(actor, change -> {
            if (accounts.forget() == 1) {
                hosts.allGone();
                change.note("zoom_account.forgotten", null, null, null, Map.of());
            }
            return change;
        });
    }

    /// Secrets that webhooks may be signed with: the one in force, and for a day after a change the one before.
    public List<Secret> webhookSecrets() {
        return accounts.webhookSecrets(clock.instant());
    }

    public Optional<Secret> sdkSecret() {
        return accounts.sdkSecret();
    }

    public List<ZoomHost> hosts() {
        return hosts.all();
    }

    public List<ZoomHost> usableHosts() {
        return hosts.all().stream().filter(ZoomHost::usable).toList();
    }

    /// Whom staff chose for classes, also those whose licence is gone.
    public List<ZoomHost> chosenHosts() {
        return hosts.all().stream().filter(host -> host.use() == ZoomHost.Use.FOR_CLASSES).toList();
    }

    /// From now on classes are held by these, and by no other.
    public void choose(Set<HostId> chosen, Actor actor) {
        changes.make(actor, change -> {
            if (!hosts.all().stream().map(ZoomHost::id).toList().containsAll(chosen)) {
                throw new NotThere("host");
            }
            if (hosts.choose(chosen) > 0) {
                change.note("zoom_hosts.chosen", null, null, null, Map.of("hosts", chosen.stream().map(HostId::value).sorted().toList()));
            }
            return change;
        });
    }

    /// Somebody who was just made a host of the account, licensed, holds classes from now on. Part of the change that says so.
    public void joins(ZoomUser user, Instant now) {
        hosts.joins(user, accounts.account().filter(is -> is.abilities().plan() == Plan.BUSINESS).isPresent() ? 2 : 1, now);
    }

    /// Classes that it was to hold go to others.
    public void hostIsLost(HostId host) {
        changes.make(Actor.SYSTEM, change -> {
            if (hosts.lost(host)) {
                change.note("zoom_host.lost", null, null, null, Map.of("host", host.value()));
            }
            return change;
        });
    }

    /// It is there and licensed again.
    public void hostIsBack(HostId host) {
        changes.make(Actor.SYSTEM, change -> {
            if (hosts.back(host)) {
                change.note("zoom_host.back", null, null, null, Map.of("host", host.value()));
            }
            return change;
        });
    }

    /// What trying to take somebody out has shown.
    public void foundRemoval(Found found) {
        accounts.removal(found);
    }

    /// Of the last check; empty: none was made since the account was saved. That no host was chosen is answered by choosing one.
    public List<Finding> findings() {
        if (accounts.account().flatMap(ZoomAccount::checkedAt).isEmpty()) {
            return List.of();
        }
        boolean chosen = !usableHosts().isEmpty();
        return accounts.findings().stream().filter(finding -> !(chosen && finding.code().equals(AccountCheck.NO_HOST))).toList();
    }

    /// What keeps every class from being held until staff do something about it. What passes by itself is not among it.
    public Optional<Finding> obstacle() {
        if (accounts.account().filter(now -> !now.kept().contains(ZoomAccount.Kept.WEBHOOK_SECRET)).isPresent()) {
            return Optional.of(AccountCheck.NO_WEBHOOK_SECRET);
        }
        return findings().stream().filter(finding -> finding.level() == Finding.Level.BAD && AccountCheck.LASTING.contains(finding.code())).findFirst();
    }
}
