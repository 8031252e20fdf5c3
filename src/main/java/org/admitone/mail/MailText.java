package org.admitone.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;

/// Puts a mail's parts together as mail programs expect them: plain text first, then HTML, then one calendar entry as a third way of
/// saying the same; several entries come as a file beside them.
final class MailText {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private MailText() {}

    static void into(MimeMessage message, Mail.Content content) throws MessagingException {
        CalendarPart calendar = content.calendar();
        String html = content.html();
        if (html == null && calendar == null) {
            message.setText(content.text(), UTF_8);
            return;
        }
        MimeMultipart ways = new MimeMultipart("alternative");
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(content.text(), UTF_8);
        ways.addBodyPart(plain);
        if (html != null) {
            MimeBodyPart dressed = new MimeBodyPart();
            dressed.setText(html, UTF_8, "html");
            ways.addBodyPart(dressed);
        }
        if (calendar != null && calendar.method() != CalendarPart.Method.PUBLISH) {
            ways.addBodyPart(part(calendar));
        }
        message.setContent(calendar != null && calendar.method() == CalendarPart.Method.PUBLISH ? beside(ways, calendar) : ways);
    }

    private static MimeMultipart beside(MimeMultipart ways, CalendarPart calendar) throws MessagingException {
        MimeBodyPart words = new MimeBodyPart();
        words.setContent(ways);
        MimeBodyPart file = part(calendar);
        file.setFileName("invite.ics");
        return new MimeMultipart(words, file);
    }

    private static MimeBodyPart part(CalendarPart calendar) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(calendar.text().getBytes(StandardCharsets.UTF_8),
                "text/calendar; charset=utf-8; method=" + calendar.method())));
        part.setHeader("Content-Transfer-Encoding", "base64");           // long lines and umlauts pass any mail server unharmed
        return part;
    }
}
