package org.admitone.provider.zoom.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.admitone.admission.ConnectionId;
import org.admitone.audit.AuditEntry;
import org.admitone.presence.PresenceStay;
import org.admitone.presence.PresenceStay.Removal;
import org.admitone.presence.PresenceStay.Who;
import org.admitone.provider.zoom.meetings.HeldSession;
import org.admitone.provider.zoom.meetings.WaysIn;
import org.admitone.provider.zoom.presence.MeetingHistory.Burnt;
import org.admitone.provider.zoom.presence.MeetingHistory.Duty;
import org.admitone.provider.zoom.presence.MeetingHistory.Presence;
import org.admitone.roster.PersonId;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Keeps the book of those who must not go on in a class: whom it sees for the first time it writes down, to be taken out; who is
/// gone it closes, with the seconds of exposure. Part of drawing up a history; doing so again with the same history writes nothing.
@Component
class StrangerBook {

    private final PostgresStrangers book;
    private final WaysIn ways;

    StrangerBook(PostgresStrangers book, WaysIn ways) {
        this.book = book;
        this.ways = ways;
    }

    /// One who must not go on.
    ///
    /// @param kind null: superseded by its owner, nothing to tell
    record Unwanted(ConnectionId connection, Presence presence, PresenceStay.@Nullable Kind kind, @Nullable PersonId person, Instant since) {

        @Nullable Instant left() {
            return presence.trace().left();
        }

        boolean toBeTakenOut() {
            return presence.isToBeTakenOut();
        }

        long exposedSeconds() {
            Instant left = left();
            return left == null || left.isBefore(since) ? 0 : Duration.between(since, left).toSeconds();
        }
    }

    /// Burns the ways in that were used by others.
    ///
    /// @return lines for the audit, to be appended last
    List<AuditEntry> bringInLine(HeldSession session, List<Presence> history, Instant now) {
        Map<ConnectionId, PostgresStrangers.Known> known = book.of(session.session());
        List<AuditEntry> lines = new ArrayList<>();
        Set<ConnectionId> seen = new HashSet<>();
        for (Presence presence : history) {
            Unwanted unwanted = unwanted(presence);
            if (unwanted != null && seen.add(unwanted.connection())) {
                PostgresStrangers.Known before = known.get(unwanted.connection());
                if (before == null || before.gone() && unwanted.left() == null) {
                    appeared(session, unwanted, now, lines);
                }
                if (unwanted.left() != null && (before == null || !before.gone())) {
                    left(session, unwanted, now, lines);
                }
            }
        }
        known.forEach((connection, before) -> {
            if (!seen.contains(connection) && !before.gone()) {
                book.cleared(connection, now);          // more was heard, and it turns out that all was well
            }
        });
        return lines;
    }

    private static @Nullable Unwanted unwanted(Presence presence) {
        return switch (presence.stay().who()) {
            case Who.Stranger(var kind, var person, _) -> new Unwanted(presence.stay().connection(), presence, kind, person, presence.stay().joined());
            case Who.Seated(_, var person) -> presence.duty() != Duty.TAKE_OUT_QUIETLY ? null
                    : new Unwanted(presence.trace().connection(), presence, null, person, presence.stay().left() == null ? presence.stay().joined() : presence.stay().left());
        };
    }

    private void appeared(HeldSession session, Unwanted unwanted, Instant now, List<AuditEntry> lines) {
        book.add(session, unwanted, first(unwanted, now), now);
        switch (unwanted.presence().burnt()) {
            case null -> { }
            case Burnt.OfSeat(var seat) -> ways.burn(seat);
            case Burnt.Unused(var way) -> ways.burnUnused(way);
        }
        if (unwanted.kind() != null) {
            lines.add(line("stranger.seen", session, unwanted, now, Map.of("since", unwanted.since().toString())));
        }
    }

    /// What is to be done first about somebody new.
    private static PostgresStrangers.First first(Unwanted unwanted, Instant now) {
        if (unwanted.left() != null || !unwanted.toBeTakenOut()) {
            return new PostgresStrangers.First(Removal.NONE, null);
        }
        return unwanted.presence().trace().marks().uuid().isPresent() ? new PostgresStrangers.First(Removal.NONE, now)
                : new PostgresStrangers.First(Removal.IMPOSSIBLE, null);     // Zoom takes nobody out without it
    }

    private void left(HeldSession session, Unwanted unwanted, Instant now, List<AuditEntry> lines) {
        book.gone(unwanted.connection(), now);
        if (unwanted.kind() != null) {
            lines.add(line("stranger.left", session, unwanted, now, Map.of("exposedSeconds", unwanted.exposedSeconds())));
        }
    }

    private static AuditEntry line(String action, HeldSession session, Unwanted unwanted, Instant now, Map<String, ?> more) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("connection", unwanted.connection().toString());
        detail.put("kind", unwanted.kind() == null ? "" : unwanted.kind().code());
        detail.putAll(more);
        UUID person = unwanted.person() == null ? null : unwanted.person().value();
        return new AuditEntry(now, "system", action, session.course().value(), session.session().value(), person, detail);
    }

    Map<ConnectionId, Removal> removals(SessionId session) {
        return book.of(session).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().removal()));
    }
}
