package org.admitone.provider.zoom.creation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.admitone.provider.zoom.inbox.Inbox;
import org.admitone.provider.zoom.inbox.InboxCursor;
import org.admitone.provider.zoom.inbox.StoredEvent;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads what Zoom tells of accepted invitations. Nothing of it is believed: it only makes somebody look at once. By one thread at a time.
@Component
class Acceptances {

    private static final Set<String> EVENTS = Set.of("user.invitation_accepted");
    /// Those that are older are found by looking.
    private static final Duration OLDEST = Duration.ofHours(1);

    private final Inbox inbox;
    private final PostgresErrands errands;
    private final Clock clock;
    private InboxCursor cursor = InboxCursor.atTheStart();
    /// The inbox may give out some of them again the next time.
    private Set<String> heard = Set.of();

    Acceptances(Inbox inbox, PostgresErrands errands, Clock clock) {
        this.inbox = inbox;
        this.errands = errands;
        this.clock = clock;
    }

    /// As long as nobody is invited nothing is read.
    void hear() {
        if (!errands.anyInvited()) {
            return;
        }
        Instant now = clock.instant();
        Inbox.Named named = inbox.named(EVENTS, cursor, now.minus(OLDEST));
        named.events().stream().filter(event -> !heard.contains(event.key())).forEach(event -> take(event, now));
        heard = named.events().stream().map(StoredEvent::key).collect(Collectors.toUnmodifiableSet());
        cursor = named.next();
    }

    private void take(StoredEvent event, Instant now) {
        JsonNode person = person(event);
        errands.accepted(person.path("id").asString(""), person.path("email").asString(""), now);
    }

    /// Nothing where it cannot be read.
    private static JsonNode person(StoredEvent event) {
        try {
            return JsonMapper.shared().readTree(event.body()).at("/payload/object");
        } catch (JacksonException unreadable) {
            return JsonMapper.shared().missingNode();
        }
    }
}
