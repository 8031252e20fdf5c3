package org.admitone.console.house;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.admitone.console.Answer;
import org.admitone.console.Chip;
import org.admitone.console.Icon;
import org.admitone.console.Place;
import org.admitone.console.Tone;
import org.admitone.console.When;
import org.admitone.mail.MailSettings;
import org.admitone.mail.Outbox;
import org.admitone.mail.OutboxEntry;
import org.admitone.provider.Providers;
import org.admitone.provider.Readiness;
import org.admitone.provider.rooms.EnginePool;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// Each part's own state, on one page.
@Controller
class HealthController {

    private static final Duration SILENT = Duration.ofSeconds(10);

    private final PostgresHouseFacts facts;
    private final EnginePool rooms;
    private final Outbox outbox;
    private final MailSettings mail;
    private final Providers providers;
    private final AuditController.HouseViews views;

    HealthController(PostgresHouseFacts facts, EnginePool rooms, Outbox outbox, MailSettings mail, Providers providers, AuditController.HouseViews views) {
        this.facts = facts;
        this.rooms = rooms;
        this.outbox = outbox;
        this.mail = mail;
        this.providers = providers;
        this.views = views;
    }

    @GetMapping("/console/health")
    View health(HttpServletRequest request) {
        When when = views.clocks().here();
        List<HealthPage.Part> parts = new ArrayList<>(List.of(database(), rooms(), mail()));
        parts.addAll(elsewhere());
        parts.addAll(nodes(when));
        long bad = parts.stream().filter(part -> part.state().tone() == Tone.BAD).count();
        return views.pages().show("console/house/health", new HealthPage(views.frames().staff(request, Place.HEALTH, "Health"),
                bad == 0 ? new Answer(Tone.GOOD, Icon.HEALTH, "Everything works.", "", List.of())
                        : new Answer(Tone.BAD, Icon.WARNING, bad == 1 ? "One part does not work." : bad + " parts do not work.", "What is wrong and what to do stands with it.", List.of()),
                parts));
    }

    private HealthPage.Part database() {
        var database = facts.database();
        return new HealthPage.Part("Database", database.durable() ? Chip.good("Works") : Chip.bad("Not durable"),
                database.durable() ? "" : "The database may lose what it confirmed. Switch fsync and synchronous_commit on.",
                List.of(new AuditPage.Fact("PostgreSQL", database.version()), new AuditPage.Fact("Size", Math.max(1, database.bytes() >> 20) + " MB"),
                        new AuditPage.Fact("Connections", Integer.toString(database.connections()))));
    }

    private HealthPage.Part rooms() {
        var state = rooms.state();
        List<AuditPage.Fact> said = new ArrayList<>();
        if (state.version() != null) {
            said.add(new AuditPage.Fact("Media engine", state.version()));
        }
        said.add(new AuditPage.Fact("Connections", Integer.toString(state.links())));
        said.add(new AuditPage.Fact("Started again", state.restarts() == 0 ? "never" : When.counted(state.restarts(), "time")));
        return new HealthPage.Part("Rooms", state.on() ? Chip.good("Work") : Chip.bad("Off"), state.why(), said);
    }

    private HealthPage.Part mail() {
        if (!outbox.sends()) {
            return new HealthPage.Part("Mail", Chip.wait("Not set up"), "Codes wait in the outbox for somebody to read them out. Set admitone.mail.host to have them sent.", List.of());
        }
        var newest = outbox.newest(100);
        long failing = newest.stream().filter(some -> some.state() == OutboxEntry.State.WAITING && some.attempts() > 0).count();
        return new HealthPage.Part("Mail", failing == 0 ? Chip.good("Works") : Chip.bad("Fails"),
                failing == 0 ? "" : failing + " of the last " + newest.size() + " mails wait for another try. The outbox says why.",
                List.of(new AuditPage.Fact("Server", mail.host() + ":" + mail.port()), new AuditPage.Fact("From", mail.from())));
    }

    /// Providers beside the rooms. One that nobody has set up is no trouble.
    private List<HealthPage.Part> elsewhere() {
        return providers.all().stream().filter(provider -> !provider.code().equals(Providers.USUAL)).map(provider -> switch (provider.readiness()) {
            case Readiness.Ready() -> new HealthPage.Part(provider.displayName(), Chip.good("Works"), "", List.of());
            case Readiness.NotSetUp(String next) -> new HealthPage.Part(provider.displayName(), Chip.quiet("Not set up"), next, List.of());
            case Readiness.NotReady(String why, String next) -> new HealthPage.Part(provider.displayName(), Chip.bad("Trouble"), why + " " + next, List.of());
        }).toList();
    }

    private List<HealthPage.Part> nodes(When when) {
        return facts.nodes().stream().map(node -> {
            boolean silent = node.seenAt().plus(SILENT).isBefore(when.now());
            return new HealthPage.Part("Node " + node.address(), silent ? Chip.bad("Silent") : Chip.good("Lives"),
                    silent ? "Not heard of since " + when.dayAndTime(node.seenAt()) + ". Its sessions move to another node when people come back." : "",
                    List.of(new AuditPage.Fact("Started", when.dayAndTime(node.startedAt()) + ", " + when.distance(node.startedAt()))));
        }).toList();
    }
}
