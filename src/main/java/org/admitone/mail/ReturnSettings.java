package org.admitone.mail;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The mailbox to which mails come back, read by IMAP and left as it is. Without a host none is read.
///
/// @param security how the connection is protected
/// @param every    how often it is looked into
/// @param timeout  how long one step of the conversation with the server may take
@ConfigurationProperties("admitone.mail.returns")
public record ReturnSettings(@Nullable String host, @DefaultValue("993") int port, @Nullable String username, @Nullable String password,
                             @DefaultValue("tls") MailSettings.Security security, @DefaultValue("INBOX") String folder,
                             @DefaultValue("1m") Duration every, @DefaultValue("20s") Duration timeout) {

    public ReturnSettings {
        host = host == null || host.isBlank() ? null : host.strip();
        if (host != null && (username == null || password == null)) {
            throw new IllegalArgumentException("admitone.mail.returns.host needs admitone.mail.returns.username and admitone.mail.returns.password");
        }
        if (every.compareTo(Duration.ofSeconds(1)) < 0 || every.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("admitone.mail.returns.every must be between 1s and 1d");
        }
    }

    /// What the place in it is kept under.
    String mailbox() {
        return host + " " + username + " " + folder;
    }

    @Override
    public String toString() {
        return "ReturnSettings[host=" + host + ", port=" + port + ", security=" + security + ", folder=" + folder + ", password masked]";
    }
}
