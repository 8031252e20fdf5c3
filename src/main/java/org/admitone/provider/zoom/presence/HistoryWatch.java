package org.admitone.provider.zoom.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.admitone.admission.SeatEnded;
import org.admitone.platform.Rounds;
import org.admitone.platform.Roundsman;
import org.admitone.provider.zoom.MeetingNumber;
import org.admitone.provider.zoom.ZoomRounds;
import org.admitone.provider.zoom.inbox.Inbox;
import org.admitone.provider.zoom.inbox.InboxCursor;
import org.admitone.provider.zoom.inbox.InboxNews;
import org.admitone.provider.zoom.inbox.InboxRang;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Draws histories up when there is something new: an event came in, a seat ended, a report was read. Whatever arrives while one round
/// works is taken together by the next, so that 800 people coming at once cost a few rounds and not 800. Each second the inbox itself is
/// asked, and every few seconds each running class is looked at anew, so that no lost word matters.
@Component
class HistoryWatch implements Roundsman {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);
    /// Of those that may wait; whoever rings comes in between.
    private static final int AT_ONCE = 4;
    private static final Logger LOG = LoggerFactory.getLogger(HistoryWatch.class);

    private final Inbox inbox;
    private final Evidence evidence;
    private final HistoryDesk histories;
    private final Work work;
    private final ConcurrentLinkedQueue<MeetingNumber> rung = new ConcurrentLinkedQueue<>();
    private final Rounds drawing = ZoomRounds.of("zoom-histories", this::round);
    private final Rounds removing;
    private final LinkedHashSet<MeetingNumber> backlog = new LinkedHashSet<>();
    private final Set<MeetingNumber> failed = new LinkedHashSet<>();
    private InboxCursor cursor = InboxCursor.atTheStart();
    private Instant lookedAt = Instant.EPOCH;

    HistoryWatch(Inbox inbox, Evidence evidence, HistoryDesk histories, Removing removing, Work work) {
        this.inbox = inbox;
        this.evidence = evidence;
        this.histories = histories;
        this.work = work;
        this.removing = ZoomRounds.of("zoom-removals", removing::round);
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
        Set<MeetingNumber> next = new LinkedHashSet<>();
        for (MeetingNumber one = rung.poll(); one != null; one = rung.poll()) {
            next.add(one);
        }
        if (next.isEmpty()) {
            lookForNews();
            for (int few = 0; few < AT_ONCE && !backlog.isEmpty(); few++) {
                next.add(backlog.removeFirst());
            }
        }
        next.forEach(this::drawUp);
        return !rung.isEmpty() || !backlog.isEmpty();
    }

    private void lookForNews() {
        if (backlog.isEmpty()) {
            InboxNews news = inbox.since(cursor);
            news.meetings().forEach(meeting -> backlog.add(new MeetingNumber(meeting)));
            cursor = news.next();
        }
        Instant now = work.clock().instant();
        if (!now.isBefore(lookedAt.plus(LOOK_AGAIN)) || now.isBefore(lookedAt)) {
            lookedAt = now;
            backlog.addAll(evidence.running(now));
            backlog.addAll(failed);
            failed.clear();
        }
    }

    /// What is wrong with one class does not keep the others waiting.
    private void drawUp(MeetingNumber meeting) {
        try {
            if (histories.drawUp(meeting)) {
                removing.ring();
            }
        } catch (DataAccessException databaseGone) {
            failed.add(meeting);
            throw databaseGone;
        } catch (RuntimeException fault) {
            failed.add(meeting);
            LOG.error("The history of a meeting could not be drawn up; it is tried again in {} seconds.", LOOK_AGAIN.toSeconds(), fault);
        }
    }

    @Override
    public List<Rounds> threads() {
        return List.of(drawing, removing);
    }

    @Override
    public String job() {
        return "health.job-zoom-presence";
    }
}
