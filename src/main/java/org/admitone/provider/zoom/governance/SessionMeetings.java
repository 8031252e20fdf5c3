package org.admitone.provider.zoom.governance;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.admitone.provider.zoom.meetings.MeetingDrifted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Meetings of sessions that somebody changed or deleted at Zoom stand among the drifts, too. Whoever prepares them puts them back, whatever
/// is decided here.
@Component
class SessionMeetings {

    private static final String NAME = "session:";

    private final DriftBook book;
    private final PostgresHeard heard;

    SessionMeetings(DriftBook book, PostgresHeard heard) {
        this.book = book;
        this.heard = heard;
    }

    static String name(UUID session) {
        return NAME + session;
    }

    @EventListener
    void drifted(MeetingDrifted drift) {
        String name = name(drift.session().value());
        Optional<Told.Doer> doer = heard.doerOf(name);
        book.ofSession(Subject.of(drift.host()), name, drift.found(), doer.map(who -> new Told(Set.of(name), Optional.of(who))).orElse(Told.NOTHING));
    }
}
