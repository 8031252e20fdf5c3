package org.admitone.provider.zoom.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.admitone.admission.SeatEnded;
import org.admitone.admission.SeatId;
import org.admitone.provider.zoom.MeetingNumber;
import org.admitone.provider.zoom.inbox.Inbox;
import org.admitone.provider.zoom.inbox.InboxCursor;
import org.admitone.provider.zoom.inbox.InboxNews;
import org.admitone.provider.zoom.inbox.InboxRang;
import org.admitone.provider.zoom.meetings.Rounds;
import org.admitone.provider.zoom.meetings.WaysIn;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Draws histories up when there is something new: an event came in, a seat ended, a report was read. Whatever arrives while one round
/// works is taken together by the next, so that 800 people coming at once cost a few rounds and not 800. Each second the inbox itself is
/// asked, and every few seconds each running class is looked at anew, so that no lost word matters.
@Component
class HistoryWatch implements SmartLifecycle {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

    private final Inbox inbox;
    private final Evidence evidence;
    private final HistoryDesk histories;
    private final WaysIn ways;
    private final Work work;
    private final ConcurrentLinkedQueue<MeetingNumber> rung = new ConcurrentLinkedQueue<>();
    private final Rounds drawing = new Rounds("zoom-histories", this::round);
    private final Rounds removing;
    private InboxCursor cursor = InboxCursor.atTheStart();
    private Instant lookedAt = Instant.EPOCH;

    HistoryWatch(Inbox inbox, Evidence evidence, HistoryDesk histories, WaysIn ways, Removing removing, Work work) {
        this.inbox = inbox;
        this.evidence = evidence;
        this.histories = histories;
        this.ways = ways;
        this.work = work;
        this.removing = new Rounds("zoom-removals", removing::round);
    }

    @EventListener
    void rang(InboxRang news) {
        news.meetings().forEach(meeting -> rung.add(new MeetingNumber(meeting)));
        drawing.ring();
    }

    /// Whoever is still inside on it is to leave (I5).
    @EventListener
    void seatEnded(SeatEnded ended) {
        evidence.ofSession(ended.session()).ifPresent(session -> look(session.meeting()));
    }

    /// There is something new about this meeting.
    void look(MeetingNumber meeting) {
        rung.add(meeting);
        drawing.ring();
    }

    private boolean round() {
        Set<MeetingNumber> meetings = new LinkedHashSet<>();
        for (MeetingNumber next = rung.poll(); next != null; next = rung.poll()) {
            meetings.add(next);
        }
        if (meetings.isEmpty()) {
            InboxNews news = inbox.since(cursor);
            news.meetings().forEach(meeting -> meetings.add(new MeetingNumber(meeting)));
            meetings.addAll(runningUnlookedAt());
            meetings.forEach(this::drawUp);
            cursor = news.next();
        } else {
            meetings.forEach(this::drawUp);
        }
        return !rung.isEmpty();
    }

    private List<MeetingNumber> runningUnlookedAt() {
        Instant now = work.clock().instant();
        if (now.isBefore(lookedAt.plus(LOOK_AGAIN)) && !now.isBefore(lookedAt)) {
            return new ArrayList<>();
        }
        lookedAt = now;
        return evidence.running(now);
    }

    private void drawUp(MeetingNumber meeting) {
        List<SeatId> burnt = histories.drawUp(meeting);
        burnt.forEach(ways::burn);
        removing.ring();
    }

    @Override
    public void start() {
        drawing.start();
        removing.start();
    }

    @Override
    public void stop() {
        drawing.stop();
        removing.stop();
    }

    @Override
    public boolean isRunning() {
        return drawing.isRunning();
    }
}
