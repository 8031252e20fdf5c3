package org.admitone.console.people;

import java.util.List;
import java.util.Optional;
import org.admitone.classmail.CalendarFeed;
import org.admitone.classmail.CalendarFeeds;
import org.admitone.console.StaffMember;
import org.admitone.console.When;
import org.admitone.console.house.OutboxWords;
import org.admitone.mail.Outbox;
import org.admitone.mail.OutboxEntry;
import org.admitone.platform.PublicAddress;
import org.admitone.roster.PersonId;
import org.springframework.stereotype.Component;

/// Of one person: the mails of late and what became of them, and where their calendar is. The address is for those who may also make links.
@Component
final class MailingPart {

    private static final int SHOWN = 10;

    private final Outbox outbox;
    private final CalendarFeeds feeds;
    private final PublicAddress address;

    MailingPart(Outbox outbox, CalendarFeeds feeds, PublicAddress address) {
        this.outbox = outbox;
        this.feeds = feeds;
        this.address = address;
    }

    PersonPage.Mailing of(PersonId person, StaffMember member, When when) {
        List<OutboxEntry> newest = outbox.newestOf(person.value(), SHOWN);
        List<PersonPage.MailRow> mails = newest.stream().map(mail -> new PersonPage.MailRow(mail.subject(),
                when.dayAndTime(mail.createdAt()), OutboxWords.state(mail, when.words()), OutboxWords.note(mail, when))).toList();
        Optional<CalendarFeed> feed = feeds.of(person);
        boolean acts = member.role().worksTheDoor();
        return new PersonPage.Mailing(mails, acts && lastFailed(newest) ? "/console/people/" + person + "/mails/again" : null, acts ? "/console/people/" + person + "/calendar" : null,
                acts ? feed.map(some -> address.base() + some.path()).orElse(null) : null,
                feed.map(some -> when.words().say(acts ? "people.calendar-yours" : "people.calendar", when.dayAndTime(some.madeAt())))
                        .orElse(when.words().say("people.no-calendar")));
    }

    private static boolean lastFailed(List<OutboxEntry> newest) {
        return newest.stream().map(OutboxEntry::state).filter(state -> state != OutboxEntry.State.WAITING && state != OutboxEntry.State.EXPIRED).findFirst()
                .filter(state -> state == OutboxEntry.State.REFUSED || state == OutboxEntry.State.RETURNED).isPresent();
    }
}
