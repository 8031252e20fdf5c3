package org.admitone.mail;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.admitone.platform.KeyedHash;

/// An address of its own for each mail, to which it comes back when it cannot be delivered: `returns+TOKEN@example.org`. The token is the
/// mail's id and a MAC over it, in small letters and digits, since mail servers change capitals; whoever did not get the mail cannot make one.
final class ReturnAddress {

    /// With a sign between and 42 characters of token a local part has 64, which is all that SMTP promises.
    static final int LONGEST_NAME = 21;
    private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int ID_BYTES = 16;
    private static final int MAC_BYTES = 10;
    private static final int TOKEN = 42;

    private final String name;
    private final String domain;
    private final Pattern shape;
    private final KeyedHash key;

    /// @param address as `admitone.mail.return-address` says it
    ReturnAddress(String address, KeyedHash key) {
        int at = address.lastIndexOf('@');
        this.name = address.substring(0, at);
        this.domain = address.substring(at + 1);
        this.shape = Pattern.compile("(?i)" + Pattern.quote(name) + "\\+([a-z2-7]{" + TOKEN + "})@" + Pattern.quote(domain));
        this.key = key;
    }

    String of(UUID mail) {
        byte[] id = ByteBuffer.allocate(ID_BYTES).putLong(mail.getMostSignificantBits()).putLong(mail.getLeastSignificantBits()).array();
        return name + "+" + written(id) + written(mac(mail)) + "@" + domain;
    }

    /// The first mail of ours to which a text of addresses says it belongs; forged tokens are none.
    Optional<UUID> in(String text) {
        Matcher found = shape.matcher(text);
        while (found.find()) {
            String token = found.group(1).toLowerCase(Locale.ROOT);
            ByteBuffer id = ByteBuffer.wrap(read(token.substring(0, TOKEN - 16), ID_BYTES));
            UUID mail = new UUID(id.getLong(), id.getLong());
            if (MessageDigest.isEqual(read(token.substring(TOKEN - 16), MAC_BYTES), mac(mail))) {
                return Optional.of(mail);
            }
        }
        return Optional.empty();
    }

    private byte[] mac(UUID mail) {
        return Arrays.copyOf(key.of(mail.toString()), MAC_BYTES);
    }

    private static String written(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte each : bytes) {
            held = held << 8 | each & 0xff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(DIGITS.charAt(held >> bits & 31));
            }
            held &= (1 << bits) - 1;
        }
        return bits == 0 ? text.toString() : text.append(DIGITS.charAt(held << (5 - bits) & 31)).toString();
    }

    private static byte[] read(String text, int length) {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        int held = 0;
        int bits = 0;
        for (int i = 0; i < text.length() && bytes.hasRemaining(); i++) {
            held = held << 5 | DIGITS.indexOf(text.charAt(i));
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (held >> bits));
                held &= (1 << bits) - 1;
            }
        }
        return bytes.array();
    }
}
