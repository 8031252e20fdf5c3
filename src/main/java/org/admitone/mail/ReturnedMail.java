package org.admitone.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a mail in the mailbox of returned mails says: which of ours did not arrive, and why. Reads delivery status notifications (RFC 3464), and
/// plain bounces by whom they come from. Delays, receipts and whatever people or their programs answer say nothing. Throws nothing at garbage.
///
/// @param mail which of ours; not yet known to exist
record ReturnedMail(UUID mail, ReturnReason reason) {

    private static final int DEEPEST = 8;
    private static final int MOST_PARTS = 50;
    private static final int MOST_TEXT = 64 * 1024;
    private static final int MOST_GROUPS = 50;

    static Optional<ReturnedMail> in(byte[] bytes, ReturnAddress addresses) {
        try {
            MimeMessage message = new MimeMessage(null, new ByteArrayInputStream(bytes));
            Optional<UUID> mail = addresses.in(headers(message));
            return mail.isEmpty() ? Optional.empty() : reason(message).map(why -> new ReturnedMail(mail.get(), why));
        } catch (MessagingException | IOException | RuntimeException garbage) {       // the parser fails in many ways at what is no mail
            return Optional.empty();
        }
    }

    private static String headers(MimeMessage message) throws MessagingException {
        StringBuilder all = new StringBuilder();
        for (Header header : Collections.list(message.getAllHeaders())) {
            if (all.length() < MOST_TEXT) {
                all.append(header.getValue()).append('\n');
            }
        }
        return all.toString();
    }

    private static Optional<ReturnReason> reason(MimeMessage message) throws MessagingException, IOException {
        Part status = found(message, "message/delivery-status", 0);
        return status != null ? reported(status) : isBounce(message) ? bounced(message) : Optional.empty();
    }

    /// Groups of fields: one about the mail, then one for each recipient; we send to one.
    private static Optional<ReturnReason> reported(Part status) throws MessagingException, IOException {
        try (InputStream fields = status.getInputStream()) {
            for (int group = 0; group < MOST_GROUPS && fields.available() > 0; group++) {
                InternetHeaders about = new InternetHeaders(fields);
                String action = about.getHeader("Action", null);
                if (action != null && action.strip().toLowerCase(Locale.ROOT).startsWith("failed")) {
                    String code = about.getHeader("Status", null);
                    return Optional.of(ReturnReason.ofStatus(code == null ? "" : code));
                }
            }
        }
        return Optional.empty();
    }

    /// Written by a mail server, and neither an answer nor a warning.
    private static boolean isBounce(MimeMessage message) throws MessagingException {
        if (message.getHeader("X-Failed-Recipients") != null) {
            return !says(message, "Subject", "warning") && !says(message, "Subject", "delayed");
        }
        boolean byServer = says(message, "From", "mailer-daemon") || says(message, "From", "postmaster@");
        return byServer && !says(message, "Auto-Submitted", "auto-replied") && message.getHeader("X-Autoreply") == null
                && !says(message, "Subject", "warning") && !says(message, "Subject", "delay");
    }

    private static boolean says(MimeMessage message, String header, String word) throws MessagingException {
        String value = message.getHeader(header, " ");
        return value != null && value.toLowerCase(Locale.ROOT).contains(word);
    }

    private static Optional<ReturnReason> bounced(MimeMessage message) throws MessagingException, IOException {
        Part text = found(message, "text/plain", 0);
        if (text == null) {
            return Optional.of(ReturnReason.UNKNOWN);
        }
        try (InputStream words = text.getInputStream()) {
            return Optional.of(ReturnReason.ofStatus(new String(words.readNBytes(MOST_TEXT), StandardCharsets.UTF_8)));
        }
    }

    /// The first of the type, not inside mails that come along.
    private static @Nullable Part found(Part part, String type, int depth) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part;
        }
        if (depth < DEEPEST && part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < Math.min(parts.getCount(), MOST_PARTS); i++) {
                BodyPart inner = parts.getBodyPart(i);
                Part found = found(inner, type, depth + 1);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
