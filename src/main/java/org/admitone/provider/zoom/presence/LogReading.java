package org.admitone.provider.zoom.presence;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.admitone.provider.zoom.account.AccountDesk;
import org.admitone.provider.zoom.account.ZoomAccount;
import org.admitone.provider.zoom.api.WebhookLogApi;
import org.admitone.provider.zoom.api.ZoomApi;
import org.admitone.provider.zoom.api.ZoomFault;
import org.admitone.provider.zoom.api.ZoomTrouble;
import org.admitone.provider.zoom.inbox.Inbox;
import org.admitone.provider.zoom.inbox.Recovered;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Fetches events that never reached us from Zoom's own log of what it posted, while classes run and shortly after them. They go into the
/// inbox as if they had arrived; what is there already stays as it is.
@Component
class LogReading {

    private static final Duration PAUSE = Duration.ofMinutes(1);
    /// Entries are written while the webhook is on its way: the end of the last reading is read once more.
    private static final Duration OVERLAP = Duration.ofMinutes(2);
    /// Zoom keeps seven days.
    private static final Duration KEPT = Duration.ofDays(7);
    private static final Logger LOG = LoggerFactory.getLogger(LogReading.class);

    private final PostgresReconciling schedule;
    private final Evidence evidence;
    private final Inbox inbox;
    private final ZoomApi zoom;
    private final AccountDesk account;
    private final Work work;

    LogReading(PostgresReconciling schedule, Evidence evidence, Inbox inbox, ZoomApi zoom, AccountDesk account, Work work) {
        this.schedule = schedule;
        this.evidence = evidence;
        this.inbox = inbox;
        this.zoom = zoom;
        this.account = account;
        this.work = work;
    }

    enum Haste {
        /// Zoom is heard.
        NONE(Duration.ZERO),
        /// People are waited for, and nothing comes.
        SILENCE(Duration.ofSeconds(45));

        private final Duration earlier;

        Haste(Duration earlier) {
            this.earlier = earlier;
        }
    }

    void round(Haste haste) {
        Instant now = work.clock().instant();
        Optional<String> app = account.account().flatMap(ZoomAccount::appId);
        if (app.isEmpty() || evidence.running(now).isEmpty()) {
            return;
        }
        schedule.claimLog(now, PAUSE, haste.earlier).ifPresent(readTo -> read(app.get(), later(readTo.minus(OVERLAP), now.minus(KEPT)), now));
    }

    private void read(String app, Instant from, Instant to) {
        try {
            List<Recovered> missed = zoom.background().webhookLog().read(app, from, to, WebhookLogApi.Which.ALL).stream()
                    .filter(logged -> logged.event().startsWith("meeting.") && !logged.body().isEmpty())
                    .map(logged -> new Recovered(logged.requestId(), logged.body().getBytes(StandardCharsets.UTF_8))).toList();
            int fresh = inbox.store(missed);
            schedule.logRead(to);
            if (fresh > 0) {
                LOG.info("{} events that never arrived were read from Zoom's log.", fresh);
            }
        } catch (ZoomFault fault) {
            schedule.logNotRead(problem(fault.trouble()));
        }
    }

    private static String problem(ZoomTrouble trouble) {
        return switch (trouble) {
            case ZoomTrouble.MissingScopes _, ZoomTrouble.PlanLacks _ -> "The app may not read Zoom's log of webhooks.";
            case ZoomTrouble.NotFound _ -> "Zoom knows no app with this app id.";
            case ZoomTrouble.NotConfigured _, ZoomTrouble.BadCredentials _, ZoomTrouble.Conflict _, ZoomTrouble.Refused _, ZoomTrouble.Throttled _,
                 ZoomTrouble.DailyLimit _, ZoomTrouble.Unreachable _, ZoomTrouble.Ambiguous _ -> "Zoom's log of webhooks could not be read; it is tried again.";
        };
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
