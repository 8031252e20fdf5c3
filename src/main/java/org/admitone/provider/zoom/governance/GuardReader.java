package org.admitone.provider.zoom.governance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.admitone.audit.Actor;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.MeetingNumber;
import org.admitone.provider.zoom.inbox.Inbox;
import org.admitone.provider.zoom.inbox.InboxCursor;
import org.admitone.provider.zoom.inbox.StoredEvent;
import org.admitone.provider.zoom.meetings.OurMeetings;
import org.admitone.roster.Changes;
import org.springframework.stereotype.Component;

/// Reads what Zoom tells of people, groups and plans. Nothing of it is believed: it only makes somebody look at once. Each event is taken
/// once, whichever node reads it; what is lost is found by looking from time to time.
@Component
class GuardReader {

    private static final Set<String> EVENTS = Set.of("user.settings_updated", "user.updated", "user.signed_in", "user.activated", "user.deactivated", "user.deleted", "user.disassociated",
            "group.settings_updated", "group.lock_settings_updated", "group.member_added", "group.member_deleted", "group.updated", "group.deleted",
            "meeting.created", "meeting.updated", "meeting.deleted", "meeting.started", "meeting.ended");
    /// Older ones were read before this process began, or are found by looking.
    private static final Duration OLDEST = Duration.ofHours(1);

    private final Inbox inbox;
    private final PostgresHeard heard;
    private final PostgresWatch watch;
    private final OurMeetings ours;
    private final Changes changes;
    private final Clock clock;
    private InboxCursor cursor = InboxCursor.atTheStart();

    GuardReader(Inbox inbox, PostgresHeard heard, PostgresWatch watch, OurMeetings ours, Changes changes, Clock clock) {
        this.inbox = inbox;
        this.heard = heard;
        this.watch = watch;
        this.ours = ours;
        this.changes = changes;
        this.clock = clock;
    }

    /// @param hosts that staff chose for classes
    void read(Guard guard, Set<HostId> hosts) {
        Instant now = clock.instant();
        Inbox.Named named = inbox.named(EVENTS, cursor, now.minus(OLDEST));
        Set<String> fresh = heard.fresh(named.events().stream().map(StoredEvent::key).toList());
        List<GuardEvent> news = named.events().stream().filter(event -> fresh.contains(event.key())).flatMap(event -> GuardEvent.of(event).stream()).toList();
        if (!fresh.isEmpty()) {
            changes.make(Actor.SYSTEM, change -> {
                news.forEach(event -> take(event, guard, hosts, change));
                heard.taken(fresh, now);
                return change;
            });
        }
        cursor = named.next();
    }

    private static String line(SignIn.Kind kind) {
        return switch (kind) {
            case SIGNED_IN -> "zoom_host.signed_in";
            case PASSWORD -> "zoom_host.password";
            case HOST_KEY -> "zoom_host.host_key";
            case SWITCHED_OFF -> "zoom_host.switched_off";
            case REMOVED -> "zoom_host.removed";
            case ROLE -> "zoom_host.role";
        };
    }

    private void take(GuardEvent event, Guard guard, Set<HostId> hosts, Changes.Change change) {
        Told told = event.told();
        if (event.isOfGroup()) {
            if (guard.group().filter(group -> group.value().equals(event.id())).isPresent()) {
                watch.told(Subject.GROUP, told, change.at());
            }
        } else if (event.isOfRunning() && event.number().map(MeetingNumber::new).filter(ours::has).isPresent()) {
            return;         // a class begins or ends
        } else if (event.isOfMeeting()) {
            event.changed().map(MeetingNumber::new).map(ours::compareNow).ifPresent(session ->
                    told.by().ifPresent(doer -> heard.toldOf(event.key(), SessionMeetings.name(session), doer, change.at())));
            event.host().ifPresent(host -> watch.told(new Subject(host), told, change.at()));
        } else if (hosts.stream().anyMatch(host -> host.value().equals(event.id()))) {
            if (watch.told(new Subject(event.id()), told, change.at()) && event.isOfStanding()) {
                watch.told(Subject.GROUP, told, change.at());       // with the group it is seen who there is
            }
            event.happened().ifPresent(kind -> happened(event, kind, change));
        }
    }

    /// Whether hosts are guarded or not: somebody has to know.
    private void happened(GuardEvent event, SignIn.Kind kind, Changes.Change change) {
        if (heard.happened(event, kind)) {
            change.note(line(kind), null, null, null, Map.of("host", event.id()));
        }
    }
}
