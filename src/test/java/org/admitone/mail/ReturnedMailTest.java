package org.admitone.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.admitone.platform.KeyedHash;
import org.junit.jupiter.api.Test;

/// What comes back is told from what only looks like it.
class ReturnedMailTest {

    private static final UUID MAIL = UUID.fromString("0199d0c5-1111-7222-8333-944455556666");
    private static final ReturnAddress ADDRESSES = new ReturnAddress("returns@school.example", new KeyedHash(new SecretKeySpec(new byte[32], "HmacSHA256")));

    @Test
    void address_names_its_mail_in_any_capitals_and_no_other() {
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            UUID mail = new UUID(random.nextLong(), random.nextLong());
            String address = ADDRESSES.of(mail);
            assertThat(address).matches("returns\\+[a-z2-7]{42}@school\\.example");
            assertThat(address.indexOf('@')).isLessThanOrEqualTo(64);
            assertThat(ADDRESSES.in("for <" + address.toUpperCase(java.util.Locale.ROOT) + ">")).contains(mail);
        }
        String forged = ADDRESSES.of(MAIL).replaceFirst("\\+(.)", "+" + (ADDRESSES.of(MAIL).charAt(8) == 'a' ? 'b' : 'a'));
        assertThat(ADDRESSES.in(forged)).isEmpty();
        assertThat(ADDRESSES.in(forged + ", " + ADDRESSES.of(MAIL))).contains(MAIL);
        assertThat(new ReturnAddress("returns@school.example", new KeyedHash(new SecretKeySpec(new byte[] {1}, "HmacSHA256"))).in(ADDRESSES.of(MAIL))).isEmpty();
    }

    @Test
    void report_of_failure_says_why() {
        assertThat(read(report("failed", "5.1.1"))).contains(ReturnReason.NO_MAILBOX);
        assertThat(read(report("failed", "5.2.2 (quota)"))).contains(ReturnReason.FULL);
        assertThat(read(report("Failed", "5.7.26"))).contains(ReturnReason.UNWANTED);
        assertThat(read(report("failed", "4.4.7"))).contains(ReturnReason.NOT_REACHED);
        assertThat(read(report("failed", "nonsense"))).contains(ReturnReason.UNKNOWN);
    }

    @Test
    void delays_and_receipts_and_answers_are_no_failures() {
        assertThat(read(report("delayed", "4.4.1"))).isEmpty();
        assertThat(read(report("delivered", "2.0.0"))).isEmpty();
        assertThat(read(mail("From: ada@school.example\r\nSubject: Re: Algebra\r\nAuto-Submitted: auto-replied\r\n", "I am away. 5.1.1"))).isEmpty();
        assertThat(read(mail("From: Ada <ada@school.example>\r\nSubject: undeliverable?\r\n", "550 5.1.1 no such user"))).isEmpty();
        assertThat(read(mail("From: MAILER-DAEMON@mx.example\r\nSubject: Warning: message delayed 24 hours\r\nX-Failed-Recipients: a@b.example\r\n", "4.4.1"))).isEmpty();
    }

    @Test
    void plain_bounces_are_known_by_their_sender() {
        assertThat(read(mail("From: MAILER-DAEMON@mx.example\r\nSubject: failure notice\r\n", "<ada@b.example>: 550 5.1.1 unknown"))).contains(ReturnReason.NO_MAILBOX);
        assertThat(read(mail("From: Mail Delivery System <Mailer-Daemon@mx.example>\r\nX-Failed-Recipients: a@b.example\r\nAuto-Submitted: auto-replied\r\n", "no such person")))
                .contains(ReturnReason.UNKNOWN);
    }

    @Test
    void garbage_is_nothing_and_nothing_is_thrown() {
        byte[] whole = report("failed", "5.1.1").getBytes(StandardCharsets.UTF_8);
        Random random = new Random(7);
        for (int i = 0; i < 3000; i++) {
            byte[] broken = java.util.Arrays.copyOf(whole, random.nextInt(whole.length));
            for (int j = 0; j < 5 && broken.length > 0; j++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            assertThat(ReturnedMail.in(broken, ADDRESSES)).matches(read -> read.isEmpty() || read.get().mail().equals(MAIL));
        }
        String nested = "To: " + ADDRESSES.of(MAIL) + "\r\n" + "Content-Type: multipart/report; boundary=x\r\n\r\n--x\r\n".repeat(3000);
        assertThat(read(nested)).isEmpty();
        assertThat(List.of(read(""), read("\0\0\0"), read("To: " + ADDRESSES.of(MAIL)))).containsOnly(Optional.empty());
    }

    private static Optional<ReturnReason> read(String mail) {
        Optional<ReturnedMail> read = ReturnedMail.in(mail.getBytes(StandardCharsets.UTF_8), ADDRESSES);
        read.ifPresent(some -> assertThat(some.mail()).isEqualTo(MAIL));
        return read.map(ReturnedMail::reason);
    }

    private static String mail(String head, String text) {
        return "To: " + ADDRESSES.of(MAIL) + "\r\n" + head + "Content-Type: text/plain\r\n\r\n" + text + "\r\n";
    }

    static String report(String action, String status) {
        return reportTo(ADDRESSES.of(MAIL), action, status);
    }

    static String reportTo(String address, String action, String status) {
        return "Return-Path: <>\r\nTo: <" + address + ">\r\nFrom: MAILER-DAEMON@mx.example\r\nSubject: Delivery Status Notification\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nIt did not arrive.\r\n"
                + "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; ada@school.example\r\nAction: "
                + action + "\r\nStatus: " + status + "\r\nDiagnostic-Code: smtp; 550 5.1.1 <ada@school.example> unknown\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n"
                + "Subject: Algebra\r\n\r\nyour classes\r\n--b--\r\n";
    }
}
