package org.admitone.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// Hands one mail to the school's mail server. Each mail keeps its Message-ID through all attempts, so that a mail that had to
/// be handed over twice is known as one.
final class SmtpCarrier {

    /// What the mail server made of it.
    sealed interface Delivery {
        record Taken() implements Delivery {}

        /// Worth another try.
        record NotNow(String why) implements Delivery {}

        /// Never, whatever we try.
        record Never(String why) implements Delivery {}
    }

    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final String from;
    private final @Nullable ReturnAddress returns;

    SmtpCarrier(MailSettings settings, @Nullable ReturnAddress returns) {
        this.returns = returns;
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setUsername(settings.username());
        sender.setPassword(settings.password());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        sender.setJavaMailProperties(properties(settings));
        from = settings.from();
    }

    private static Properties properties(MailSettings settings) {
        Properties properties = new Properties();
        String limit = String.valueOf(settings.timeout().toMillis());
        properties.put("mail.smtp.connectiontimeout", limit);
        properties.put("mail.smtp.timeout", limit);
        properties.put("mail.smtp.writetimeout", limit);
        properties.put("mail.smtp.auth", String.valueOf(settings.username() != null));
        properties.put("mail.smtp.starttls.enable", String.valueOf(settings.security() == MailSettings.Security.STARTTLS));
        properties.put("mail.smtp.starttls.required", String.valueOf(settings.security() == MailSettings.Security.STARTTLS));
        properties.put("mail.smtp.ssl.enable", String.valueOf(settings.security() == MailSettings.Security.TLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }

    Delivery carry(PostgresOutbox.Claimed mail, Instant now) {
        try {
            sender.send(message(mail, now));
            return new Delivery.Taken();
        } catch (MailAuthenticationException e) {
            return new Delivery.NotNow("The mail server does not accept our name and password.");
        } catch (MailSendException e) {
            Exception why = e.getMessageExceptions().length == 0 ? null : e.getMessageExceptions()[0];
            return judged(why == null && e.getCause() instanceof Exception cause ? cause : why);
        } catch (MailException | MessagingException e) {
            return new Delivery.Never("The mail could not be written; its address or text is not one a mail can have.");
        }
    }

    /// Only a refusal of this mail (5xx to its address or text) is final; everything else may pass.
    private static Delivery judged(@Nullable Exception why) {
        int code = switch (why) {
            case SMTPSendFailedException refused -> refused.getNextException() instanceof SMTPAddressFailedException address
                    ? address.getReturnCode() : refused.getReturnCode();
            case SendFailedException refused when refused.getNextException() instanceof SMTPAddressFailedException address ->
                    address.getReturnCode();
            case null, default -> 0;
        };
        if (code >= 500) {
            return new Delivery.Never(RefusalSentence.of(code));
        }
        return new Delivery.NotNow(code > 0 ? "The mail server does not take this mail now (" + code + ")."
                : "The mail server cannot be reached or broke off.");
    }

    private MimeMessage message(PostgresOutbox.Claimed mail, Instant now) throws MessagingException {
        SMTPMessage message = new SMTPMessage(sender.getSession());
        if (returns != null) {
            message.setEnvelopeFrom(returns.of(mail.id()));
        }
        InternetAddress sent = new InternetAddress(from, false);
        message.setFrom(sent);
        message.setRecipient(jakarta.mail.Message.RecipientType.TO, new InternetAddress(mail.to(), true));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        MailText.into(message, mail.content());
        message.setSentDate(Date.from(now));
        message.setHeader("Auto-Submitted", "auto-generated");
        String address = sent.getAddress();
        message.setHeader("Message-ID", "<" + mail.id() + "@" + address.substring(address.indexOf('@') + 1) + ">");
        return message;
    }
}
