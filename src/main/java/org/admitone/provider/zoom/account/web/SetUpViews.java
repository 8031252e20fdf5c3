package org.admitone.provider.zoom.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.admitone.console.Answer;
import org.admitone.console.Chip;
import org.admitone.console.Clocks;
import org.admitone.console.Form;
import org.admitone.console.Frame;
import org.admitone.console.Icon;
import org.admitone.console.Reader;
import org.admitone.console.Tone;
import org.admitone.platform.PublicAddress;
import org.admitone.platform.words.Words;
import org.admitone.provider.Providers;
import org.admitone.provider.Readiness;
import org.admitone.provider.zoom.EmbeddingSettings;
import org.admitone.provider.zoom.account.AccountDesk;
import org.admitone.provider.zoom.account.AccountForm;
import org.admitone.provider.zoom.account.Finding;
import org.admitone.provider.zoom.account.NameMode;
import org.admitone.provider.zoom.account.NeededScope;
import org.admitone.provider.zoom.account.ZoomAccount;
import org.admitone.provider.zoom.account.ZoomHost;
import org.springframework.stereotype.Component;

/// Puts the account into words and fields. Secrets are never among them.
@Component
class SetUpViews {

    /// What tells who is inside, and what somebody changes about hosts, their group and meetings, and that an invited host is there; all else that Zoom can send is not needed.
    private static final List<String> EVENTS = List.of("meeting.started", "meeting.ended", "meeting.participant_joined", "meeting.participant_left",
            "meeting.participant_role_changed", "meeting.created", "meeting.updated", "meeting.deleted", "user.settings_updated", "user.updated", "user.signed_in", "user.activated",
            "user.deactivated", "user.deleted", "user.disassociated", "user.invitation_accepted", "group.settings_updated", "group.lock_settings_updated", "group.member_added", "group.member_deleted",
            "group.updated", "group.deleted");

    private final AccountDesk account;
    private final Providers providers;
    private final PublicAddress address;
    private final Clocks clocks;
    private final EmbeddingSettings embedding;

    SetUpViews(AccountDesk account, Providers providers, PublicAddress address, Clocks clocks, EmbeddingSettings embedding) {
        this.account = account;
        this.providers = providers;
        this.address = address;
        this.clocks = clocks;
        this.embedding = embedding;
    }

    Form form() {
        Map<String, String> values = new LinkedHashMap<>();
        Optional<ZoomAccount> stored = account.account();
        values.put("names", stored.map(now -> now.people().names()).orElse(NameMode.ROSTER).name());
        stored.ifPresent(now -> {
            values.put("accountId", now.accountId());
            values.put("clientId", now.clientId());
            values.put("appId", now.appId().orElse(""));
            values.put("aliasDomain", now.people().aliasDomain());
            values.put("sdkKey", now.sdkKey().orElse(""));
        });
        return Form.of(values);
    }

    static AccountForm read(Form form) {
        NameMode names = form.value("names").equals(NameMode.PSEUDONYM.name()) ? NameMode.PSEUDONYM : NameMode.ROSTER;
        return new AccountForm(new AccountForm.Access(form.value("accountId"), form.value("clientId"), form.value("clientSecret"), form.value("webhookSecret"), form.value("appId")),
                new AccountForm.Embedding(form.value("sdkKey"), form.value("sdkSecret")), form.value("aliasDomain"), names);
    }

    /// @param trial what the test meeting just showed; empty: none was held now
    SetUpPage page(Frame frame, HttpServletRequest request, Reader reader, Form form, List<Finding> trial) {
        Optional<ZoomAccount> stored = account.account();
        Words words = reader.words();
        String scopes = NeededScope.ALL.stream().map(NeededScope::name).collect(Collectors.joining("\n"));
        return new SetUpPage(frame, answer(words), form, address.origin(request) + "/hooks/zoom", scopes, String.join("\n", EVENTS), stored.isPresent(),
                stored.map(now -> words.say(kept(now))).orElse(""), embedding(stored, words),
                account.hosts().stream().map(host -> host(host, words)).toList(), account.findings().stream().map(finding -> found(finding, words)).toList(),
                stored.flatMap(ZoomAccount::checkedAt).map(at -> clocks.here(reader).dayAndTime(at)).orElse(""), trial.stream().map(finding -> found(finding, words)).toList());
    }

    private Answer answer(Words words) {
        return switch (providers.byCode("zoom").orElseThrow().readiness()) {
            case Readiness.Ready() -> Answer.of(Tone.GOOD, words.say("zoom-setup.ready"), words.say("zoom-setup.ready-more"));
            case Readiness.NotSetUp(String _) -> Answer.of(Tone.QUIET, words.say("zoom-setup.not-set-up"), words.say("zoom-setup.not-set-up-more"));
            case Readiness.NotReady(String why, String next) -> Answer.of(Tone.BAD, words.translated(why), words.translated(next));
        };
    }

    private static String kept(ZoomAccount stored) {
        boolean webhook = stored.kept().contains(ZoomAccount.Kept.WEBHOOK_SECRET);
        boolean sdk = stored.kept().contains(ZoomAccount.Kept.SDK_SECRET);
        return webhook && sdk ? "zoom-setup.kept-all" : webhook ? "zoom-setup.kept-webhook" : sdk ? "zoom-setup.kept-sdk" : "zoom-setup.kept";
    }

    private String embedding(Optional<ZoomAccount> stored, Words words) {
        if (!embedding.enabled()) {
            return words.say("zoom-setup.embedding-off", "admitone.zoom.embedding.enabled");
        }
        return words.say(stored.flatMap(ZoomAccount::sdkKey).isPresent() ? "zoom-setup.embedding-on" : "zoom-setup.embedding-keyless");
    }

    private static SetUpPage.Host host(ZoomHost host, Words words) {
        return new SetUpPage.Host(host.id().value(), host.displayName(), words.counted("zoom-setup.host", host.capacity(), host.emailMasked()),
                host.licence() == ZoomHost.Licence.LICENSED ? Chip.good(words.say("zoom-setup.licensed")) : Chip.bad(words.say("zoom-setup.not-licensed")),
                host.use() == ZoomHost.Use.FOR_CLASSES);
    }

    /// Findings are stored as the check said them, in English.
    private static SetUpPage.Found found(Finding finding, Words words) {
        return new SetUpPage.Found(switch (finding.level()) {
            case OK -> Chip.good(words.say("zoom-setup.fine"));
            case WARN -> new Chip(Tone.WAIT, Icon.WARNING, words.say("zoom-setup.look"));
            case BAD -> Chip.bad(words.say("zoom-setup.missing"));
        }, words.translated(finding.sentence()), finding.whatToDo().isEmpty() ? "" : words.translated(finding.whatToDo()));
    }
}
