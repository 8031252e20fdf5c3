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
import org.admitone.console.Tone;
import org.admitone.platform.PublicAddress;
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

    /// What tells who is inside; all else that Zoom can send is not needed.
    private static final List<String> EVENTS = List.of("meeting.started", "meeting.ended", "meeting.participant_joined", "meeting.participant_left",
            "meeting.participant_role_changed");

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

    SetUpPage page(Frame frame, HttpServletRequest request, Form form, List<Finding> trial) {
        Optional<ZoomAccount> stored = account.account();
        String scopes = NeededScope.ALL.stream().map(NeededScope::name).collect(Collectors.joining("\n"));
        return new SetUpPage(frame, answer(), form, address.origin(request) + "/hooks/zoom", scopes, String.join("\n", EVENTS), stored.isPresent(), kept(stored), embedding(stored),
                account.hosts().stream().map(SetUpViews::host).toList(), account.findings().stream().map(SetUpViews::found).toList(),
                stored.flatMap(ZoomAccount::checkedAt).map(at -> clocks.here().dayAndTime(at)).orElse(""), trial.stream().map(SetUpViews::found).toList());
    }

    private Answer answer() {
        return switch (providers.byCode("zoom").orElseThrow().readiness()) {
            case Readiness.Ready() -> Answer.of(Tone.GOOD, "Classes can be held in Zoom.", "Choose Zoom where a session is planned.");
            case Readiness.NotSetUp(String _) -> Answer.of(Tone.QUIET, "Zoom is not set up.", "Enter the school's account below, then check it.");
            case Readiness.NotReady(String why, String next) -> Answer.of(Tone.BAD, why, next);
        };
    }

    private static String kept(Optional<ZoomAccount> stored) {
        return stored.map(now -> "Stored and sealed: the client secret" + (now.kept().contains(ZoomAccount.Kept.WEBHOOK_SECRET) ? ", the webhook secret" : "")
                + (now.kept().contains(ZoomAccount.Kept.SDK_SECRET) ? ", the SDK secret" : "") + ". An empty field keeps what is stored.").orElse("");
    }

    private String embedding(Optional<ZoomAccount> stored) {
        if (!embedding.enabled()) {
            return "Off: people go to Zoom by a link. The setting admitone.zoom.embedding.enabled switches it on.";
        }
        return stored.flatMap(ZoomAccount::sdkKey).isPresent() ? "On: learners see the class on our own page. Whoever hosts still follows a link."
                : "Switched on in the settings, but without the SDK's key people still go to Zoom by a link.";
    }

    private static SetUpPage.Host host(ZoomHost host) {
        return new SetUpPage.Host(host.id().value(), host.displayName(), host.emailMasked(),
                host.licence() == ZoomHost.Licence.LICENSED ? Chip.good("Licensed") : Chip.bad("Gone or without a licence"),
                host.capacity() == 1 ? "one meeting at a time" : host.capacity() + " meetings at a time", host.use() == ZoomHost.Use.FOR_CLASSES);
    }

    private static SetUpPage.Found found(Finding finding) {
        return new SetUpPage.Found(switch (finding.level()) {
            case OK -> Chip.good("Fine");
            case WARN -> new Chip(Tone.WAIT, Icon.WARNING, "Look at it");
            case BAD -> Chip.bad("Missing");
        }, finding.sentence(), finding.whatToDo());
    }
}
