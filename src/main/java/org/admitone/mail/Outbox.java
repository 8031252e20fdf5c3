package org.admitone.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.admitone.platform.Page;
import org.admitone.platform.Slice;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Where mails are posted. A mail is part of the transaction that wants it: no commit, no mail. What is posted is handed to the
/// mail server at once, again and again until it takes the mail or the mail expires; each mail once, as far as SMTP allows
/// (a crash between the mail server's yes and our noting it sends the same mail, with the same Message-ID, again).
@Service
public class Outbox {

    /// Published with each mail; the worker hears of it after the commit.
    record Posted() {}

    private final PostgresOutbox mails;
    private final PostgresMailList list;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final MailSettings settings;

    Outbox(PostgresOutbox mails, PostgresMailList list, ApplicationEventPublisher events, Clock clock, MailSettings settings) {
        this.mails = mails;
        this.list = list;
        this.events = events;
        this.clock = clock;
        this.settings = settings;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void post(Mail mail) {
        mails.add(mail, clock.instant());
        events.publishEvent(new Posted());
    }

    /// The newest first.
    public List<OutboxEntry> newest(int most) {
        return mails.newest(most, clock.instant());
    }

    /// What is searched for, the newest first.
    public Page<ListedMail> list(OutboxFilter filter, Slice slice) {
        return list.list(filter, slice, clock.instant());
    }

    /// @param since from when on failures count
    public OutboxTally tally(Instant since) {
        return list.tally(since, clock.instant());
    }

    /// Of one person, the newest first.
    public List<OutboxEntry> newestOf(UUID person, int most) {
        return mails.newestOf(person, most, clock.instant());
    }

    /// Of one person, the newest first, in parts.
    public Page<OutboxEntry> ofPerson(UUID person, Slice slice) {
        return list.ofPerson(person, slice, clock.instant());
    }

    /// People whose last mail the mail server refused, or that came back, at the address they still have. Who was mailed nothing for thirty days is forgotten here.
    ///
    /// @param text in their name or address; empty: everybody
    public Page<Undelivered> undelivered(String text, Slice slice) {
        return list.undelivered(text, slice);
    }

    /// How many people these are.
    public long undelivered() {
        return list.undelivered();
    }

    /// The address that mails come from, without a name.
    public String sender() {
        return settings.sender();
    }

    /// Whether mails leave the house; otherwise staff read them out.
    public boolean sends() {
        return settings.canSend();
    }
}
