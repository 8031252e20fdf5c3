package org.admitone.provider.zoom.api;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// What Zoom posted, or tried to, in the last seven days.
public final class WebhookLogApi {

    private final Line line;

    WebhookLogApi(Line line) {
        this.line = line;
    }

    public enum Which {
        ALL(1), FAILED(2), DELIVERED(3);

        private final int type;

        Which(int type) {
            this.type = type;
        }
    }

    /// @param appId of the app at Zoom whose webhooks they are
    public List<LoggedWebhook> read(String appId, Instant from, Instant to, Which which) {
        return line.pages(Call.get("read webhook log", Label.MEDIUM, "marketplace", "apps", appId, "webhook_logs")
                .query("from", from.truncatedTo(ChronoUnit.SECONDS).toString()).query("to", to.truncatedTo(ChronoUnit.SECONDS).toString())
                .query("type", Integer.toString(which.type)), "webhook_logs", LoggedWebhook::of);
    }
}
