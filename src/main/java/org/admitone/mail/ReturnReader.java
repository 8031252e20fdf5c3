package org.admitone.mail;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import org.admitone.mail.PostgresReturns.Holder;
import org.admitone.mail.PostgresReturns.Place;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads what is new in the mailbox of returned mails, in the order of its numbers, and changes nothing there. Of each mail only the beginning is
/// fetched, as bytes: an IMAP server that describes a mail's structure wrongly is never asked for it.
final class ReturnReader {

    private static final Logger LOG = LoggerFactory.getLogger(ReturnReader.class);
    /// A report says what it has to say at its beginning; what comes behind is the mail itself.
    private static final int MOST_BYTES = 256 * 1024;
    /// Few enough that a round ends within a minute where the server is not slow.
    private static final int MOST_AT_ONCE = 100;
    private static final int TRIES = 3;

    private final ReturnSettings settings;
    private final ReturnAddress addresses;
    private final PostgresReturns returns;
    private final Clock clock;

    ReturnReader(ReturnSettings settings, ReturnAddress addresses, PostgresReturns returns, Clock clock) {
        this.settings = settings;
        this.addresses = addresses;
        this.returns = returns;
        this.clock = clock;
    }

    /// @param found how many mails of ours were found to have come back
    /// @param more  there may be more to read at once
    record Looked(int found, boolean more) {}

    Looked read(Holder holder, Place place) throws MessagingException {
        try (Store store = Session.getInstance(properties()).getStore("imap")) {
            store.connect(settings.host(), settings.port(), settings.username(), settings.password());
            try (Folder folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_ONLY);
                return readAll(holder, place, (IMAPFolder) folder);
            }
        }
    }

    private Looked readAll(Holder holder, Place place, IMAPFolder folder) throws MessagingException {
        long next = place.nextUid();
        if (folder.getUIDValidity() != place.validity()) {
            returns.beginAnew(holder, folder.getUIDValidity());
            next = 1;
        }
        int found = 0;
        int looked = 0;
        for (Message message : folder.getMessagesByUID(next, UIDFolder.LASTUID)) {
            if (looked == MOST_AT_ONCE) {
                return new Looked(found, true);
            }
            if (returns.hold(holder, clock.instant(), leaseEnd()).isEmpty()) {
                break;
            }
            long uid = folder.getUID(message);
            if (uid >= next) {                              // a server answers with its last mail where there is none so late
                found += one(holder, uid, (IMAPMessage) message) ? 1 : 0;
                looked++;
            }
        }
        return new Looked(found, false);
    }

    private boolean one(Holder holder, long uid, IMAPMessage message) throws MessagingException {
        if (returns.tryAt(holder, uid) >= TRIES) {
            LOG.warn("Mail {} in the mailbox of returned mails cannot be read; it is left out.", uid);
            return returns.takeIn(holder, uid, Optional.empty(), clock.instant());
        }
        return returns.takeIn(holder, uid, ReturnedMail.in(beginning(message), addresses), clock.instant());
    }

    private static byte[] beginning(IMAPMessage message) throws MessagingException {
        message.setPeek(true);
        try (InputStream bytes = message.getMimeStream()) {
            return bytes.readNBytes(MOST_BYTES);
        } catch (IOException broken) {
            throw new MessagingException("not read", broken);
        }
    }

    Instant leaseEnd() {
        return clock.instant().plus(settings.timeout().multipliedBy(8));
    }

    private Properties properties() {
        Properties properties = new Properties();
        String limit = String.valueOf(settings.timeout().toMillis());
        properties.put("mail.imap.connectiontimeout", limit);
        properties.put("mail.imap.timeout", limit);
        properties.put("mail.imap.writetimeout", limit);
        properties.put("mail.imap.ssl.enable", String.valueOf(settings.security() == MailSettings.Security.TLS));
        properties.put("mail.imap.starttls.enable", String.valueOf(settings.security() == MailSettings.Security.STARTTLS));
        properties.put("mail.imap.starttls.required", String.valueOf(settings.security() == MailSettings.Security.STARTTLS));
        properties.put("mail.imap.ssl.checkserveridentity", "true");
        return properties;
    }
}
