package org.admitone.provider.rooms.relay;

import java.time.Clock;
import java.time.Instant;
import org.admitone.platform.TimeOrderedIds;
import org.admitone.provider.rooms.chat.ChatLine;
import org.admitone.provider.rooms.chat.ChatLines;
import org.springframework.stereotype.Component;

/// Takes what people write to all, and keeps it where the course says so. Only what was written after everybody in the room had
/// been told is kept; what is kept is stored a moment later, and waits while the database is away.
@Component
class ChatDesk implements Round {

    private final Rooms rooms;
    private final ChatLines lines;
    private final ChatTerms terms;
    private final Deliveries deliveries;
    private final Clock clock;

    ChatDesk(Rooms rooms, ChatLines lines, ChatTerms terms, Deliveries deliveries, Clock clock) {
        this.rooms = rooms;
        this.lines = lines;
        this.terms = terms;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    void say(Member who, String text) {
        if (!who.holder().role().publishes()) {
            who.tell(NotDone.OBSERVERS_DO_NOT_WRITE);
            return;
        }
        Instant now = clock.instant();
        switch (who.room().news().chat(new ServerMessage.Said(who.number(), who.holder().displayName(), text, now))) {
            case TOO_MUCH -> who.tell(NotDone.TOO_MUCH);
            case TOLD_AND_KEPT -> {
                ChatLine line = new ChatLine(TimeOrderedIds.next(now), who.holder().session(), who.holder().person(), now, text);
                deliveries.add(() -> lines.keep(line));
            }
            case TOLD -> { }
        }
    }

    @Override
    public long everyMillis() {
        return 2_000;
    }

    /// Staff may say otherwise during a class; all in its room hear of it.
    @Override
    public void look() {
        terms.tell(rooms.all());
    }
}
