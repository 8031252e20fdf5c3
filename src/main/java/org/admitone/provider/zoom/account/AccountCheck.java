package org.admitone.provider.zoom.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.admitone.audit.Actor;
import org.admitone.provider.zoom.api.GrantedScopes;
import org.admitone.provider.zoom.api.Plan;
import org.admitone.provider.zoom.api.ZoomApi;
import org.admitone.provider.zoom.api.ZoomFault;
import org.admitone.provider.zoom.api.ZoomUser;
import org.admitone.roster.Changes;
import org.springframework.stereotype.Component;

/// Looks at the account: whether the credentials work, which scopes are missing and what they are for, which hosts there are, what the
/// plan allows, which settings stand in the way. Changes nothing at Zoom.
@Component
public final class AccountCheck {

    static final String NO_HOST = "no-host";

    /// Stays until staff put it right, whatever the weather.
    static final Set<String> LASTING = Set.of("credentials", "scope-missing", "no-licence", "key-file");

    static final Finding NO_WEBHOOK_SECRET = Finding.bad("webhook-secret", "The webhook secret is missing. Nothing that happens in a class would be believed.",
            "Paste the secret token that stands on the app's page under Feature.");

    private final PostgresAccounts accounts;
    private final PostgresHosts hosts;
    private final HostCheck hostCheck;
    private final ZoomApi zoom;
    private final Changes changes;

    AccountCheck(PostgresAccounts accounts, PostgresHosts hosts, HostCheck hostCheck, ZoomApi zoom, Changes changes) {
        this.accounts = accounts;
        this.hosts = hosts;
        this.hostCheck = hostCheck;
        this.zoom = zoom;
        this.changes = changes;
    }

    /// What is bad stands first.
    public List<Finding> check(Actor actor) {
        List<Finding> findings = new ArrayList<>();
        Abilities before = accounts.account().map(ZoomAccount::abilities).orElse(Abilities.NOT_LOOKED);
        Abilities found = before;
        List<ZoomUser> licensed = null;
        try {
            GrantedScopes granted = zoom.authorise();
            findings.add(Finding.ok("credentials", "Zoom accepts the credentials."));
            findings.addAll(NeededScope.findings(granted));
            licensed = licensed(findings);
            found = abilities(before, granted, licensed, findings);
            hostCheck.look(hosts.all(), findings);
        } catch (ZoomFault fault) {
            findings.add(TroubleWords.of(fault.trouble(), "It was not possible to look at the account."));
        }
        secretsFindings(findings);
        findings.sort(java.util.Comparator.comparing(Finding::level).reversed());
        remember(found, licensed, findings, actor);
        return List.copyOf(findings);
    }

    private List<ZoomUser> licensed(List<Finding> findings) {
        List<ZoomUser> licensed = zoom.background().users().list().stream().filter(user -> user.licence() == ZoomUser.Licence.LICENSED).toList();
        findings.add(licensed.isEmpty()
                ? Finding.bad("no-licence", "Nobody of the account has a licence. Zoom registers people only for licensed hosts.", "Give one user a licence at Zoom, then check again.")
                : Finding.ok("licences", licensed.size() == 1 ? "One user can hold classes." : licensed.size() + " users can hold classes."));
        if (!licensed.isEmpty() && hosts.all().stream().noneMatch(ZoomHost::usable)) {
            findings.add(Finding.bad(NO_HOST, "No host is chosen for classes.", "Choose which of the licensed users may hold classes; best are accounts that nobody uses otherwise."));
        }
        return licensed;
    }

    private Abilities abilities(Abilities before, GrantedScopes granted, List<ZoomUser> licensed, List<Finding> findings) {
        Found dashboard = dashboard(granted);
        Plan plan = licensed.isEmpty() ? Plan.FREE : dashboard == Found.YES ? Plan.BUSINESS : Plan.PRO;
        Found reports = plan == Plan.FREE || !NeededScope.granted("report:read:list_meeting_participants:admin", granted) ? Found.NO : Found.YES;
        findings.add(switch (plan) {
            case FREE -> Finding.bad("plan", "The plan has no licence.", "A Pro plan is the least that classes need.");
            case PRO -> Finding.ok("plan", dashboard == Found.UNKNOWN ? "The plan counts as Pro; without the dashboard's scope nothing more can be seen."
                    : "The plan is Pro, or a like one: a host holds one class at a time.");
            case BUSINESS -> Finding.ok("plan", "The plan is Business or above: a host holds two classes at a time.");
        });
        if (!NeededScope.granted("meeting:update:in_meeting_controls:admin", granted)) {
            return new Abilities(plan, Found.NO, reports, dashboard);
        }
        if (before.removal() != Found.YES) {
            findings.add(Finding.warn("removal", before.removal() == Found.NO ? "Zoom does not let this account take people out by a program."
                    : "Whether Zoom lets this account take people out by a program shows a test meeting, or the first time it is needed.",
                    "Ask Zoom's developer support to switch on participant.remove for the account. Until then strangers are shown to the teacher, who removes them."));
        }
        return new Abilities(plan, before.removal(), reports, dashboard);
    }

    private Found dashboard(GrantedScopes granted) {
        if (!NeededScope.granted("dashboard:read:list_meetings:admin", granted)) {
            return Found.UNKNOWN;
        }
        try {
            zoom.background().reports().running();
            return Found.YES;
        } catch (ZoomFault fault) {
            return switch (fault.trouble()) {
                case org.admitone.provider.zoom.api.ZoomTrouble.PlanLacks lacks -> Found.NO;
                default -> Found.UNKNOWN;
            };
        }
    }

    private void secretsFindings(List<Finding> findings) {
        accounts.account().ifPresent(account -> {
            if (accounts.current().isEmpty()) {
                findings.add(Finding.bad("key-file", "The stored secrets do not open with this server's key file.", "Put back the secret.key that belongs to this database, or paste all secrets again."));
            }
            if (!account.kept().contains(ZoomAccount.Kept.WEBHOOK_SECRET)) {
                findings.add(NO_WEBHOOK_SECRET);
            }
            if (account.appId().isEmpty()) {
                findings.add(Finding.warn("app-id", "The app's id is missing. Events that did not arrive are not looked for.", "Paste the id that stands in the address of the app's page at Zoom."));
            }
        });
    }

    private void remember(Abilities found, @org.jspecify.annotations.Nullable List<ZoomUser> licensed, List<Finding> findings, Actor actor) {
        changes.make(actor, change -> {
            if (accounts.account().isPresent()) {
                accounts.remember(found, findings, change.at());
                if (licensed != null) {
                    hosts.found(licensed, found.plan() == Plan.BUSINESS ? 2 : 1, change.at());
                }
                change.note("zoom_account.checked", null, null, null, Map.of("plan", found.plan().name(),
                        "bad", findings.stream().filter(finding -> finding.level() == Finding.Level.BAD).map(Finding::code).distinct().toList()));
            }
            return change;
        });
    }
}
