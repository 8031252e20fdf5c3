package org.admitone.mail;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The school's mail server. Without a host nothing is sent: mails stay in the outbox, to be read in the console.
///
/// @param from     the sender's address
/// @param security how the connection is protected
/// @param parallel how many mails are handed over at once
/// @param timeout  how long one step of the conversation with the mail server may take
/// @param returnAddress to which mails come back that cannot be delivered, each with a sign of its own; null: to the sender's
@ConfigurationProperties("admitone.mail")
public record MailSettings(@Nullable String host, @DefaultValue("587") int port, @Nullable String username, @Nullable String password,
                           @DefaultValue("AdmitOne <door@localhost>") String from, @DefaultValue("starttls") Security security,
                           @DefaultValue("4") int parallel, @DefaultValue("10s") Duration timeout,
                           @Nullable String returnAddress) {

    public enum Security {
        /// Turned to encryption before anything else is said, or not used; usually port 587.
        STARTTLS,
        /// Encrypted from the first byte; usually port 465.
        TLS,
        /// Only for a mail server on the same machine or in a private network.
        NONE
    }

    public MailSettings {
        host = host == null || host.isBlank() ? null : host.strip();
        if (parallel < 1 || parallel > 50) {
            throw new IllegalArgumentException("admitone.mail.parallel must be between 1 and 50");
        }
        returnAddress = returnAddress == null || returnAddress.isBlank() ? null : returnAddress.strip();
        if (returnAddress != null && !returnAddress.matches("[A-Za-z0-9._-]{1," + ReturnAddress.LONGEST_NAME + "}@[A-Za-z0-9.-]+")) {
            throw new IllegalArgumentException("admitone.mail.return-address must be an address such as returns@example.org, with at most "
                    + ReturnAddress.LONGEST_NAME + " letters, digits, dots and dashes before the @");
        }
    }

    /// The sender's bare address.
    String sender() {
        int bracket = from.lastIndexOf('<');
        return bracket < 0 ? from.strip() : from.substring(bracket + 1).replace(">", "").strip();
    }

    public boolean canSend() {
        return host != null;
    }

    @Override
    public String toString() {
        return "MailSettings[host=" + host + ", port=" + port + ", from=" + from + ", security=" + security + ", password masked]";
    }
}
