package org.admitone.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.admitone.platform.Eventually;

/// A real mail server in this JVM, and what arrived at it.
public final class SchoolMailServer implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(60);
    private final GreenMail server;

    public SchoolMailServer() {
        this(0);
    }

    public SchoolMailServer(int port) {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    public String[] settings(String... more) {
        return settingsFor(server.getSmtp().getPort(), more);
    }

    public static String[] settingsFor(int port, String... more) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of("admitone.mail.host=127.0.0.1", "admitone.mail.port=" + port,
                "admitone.mail.security=none", "admitone.mail.from=The door <door@school.example>"), Arrays.stream(more)).toArray(String[]::new);
    }

    /// All that has arrived, once it is so many at least.
    public List<Arrived> await(int count) {
        Eventually.passes(SOON, () -> assertThat(server.getReceivedMessages()).hasSizeGreaterThanOrEqualTo(count));
        return arrived();
    }

    /// What has arrived beside these, once it is so many; in no order.
    public List<Arrived> awaitBeside(List<Arrived> known, int count) {
        List<String> ids = known.stream().map(Arrived::id).toList();
        await(known.size() + count);
        return arrived().stream().filter(mail -> !ids.contains(mail.id())).toList();
    }

    public List<Arrived> arrived() {
        return Arrays.stream(server.getReceivedMessages()).map(Arrived::new).toList();
    }

    /// One mail as its reader's program sees it.
    public record Arrived(MimeMessage message) {

        public String to() {
            return asked(() -> message.getAllRecipients()[0].toString());
        }

        public String subject() {
            return asked(message::getSubject);
        }

        public String id() {
            return asked(message::getMessageID);
        }

        /// Of the first part of this type.
        public String part(String type) {
            return asked(() -> text(found(message, type).orElseThrow(() -> new AssertionError("no " + type + " in " + subject()))));
        }

        /// With its parameters.
        public String typeOf(String type) {
            return asked(() -> found(message, type).orElseThrow(() -> new AssertionError("no " + type)).getContentType());
        }

        private static Optional<Part> found(Part part, String type) throws MessagingException, IOException {
            if (part.isMimeType(type)) {
                return Optional.of(part);
            }
            if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    BodyPart inner = parts.getBodyPart(i);
                    Optional<Part> found = found(inner, type);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
            return Optional.empty();
        }

        private static String text(Part part) throws MessagingException, IOException {
            try (InputStream bytes = part.getInputStream()) {
                return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    private interface Asked {
        String ask() throws MessagingException, IOException;
    }

    private static String asked(Asked question) {
        try {
            return question.ask();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
