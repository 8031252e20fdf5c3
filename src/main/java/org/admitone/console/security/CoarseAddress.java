package org.admitone.console.security;

import java.net.Inet4Address;
import java.net.InetAddress;
import org.admitone.platform.words.Words;

/// Tells somebody whence a sign-in is used without keeping where they were: the network only, 24 bits of an IPv4 address,
/// 48 of an IPv6 one.
final class CoarseAddress {

    /// As it is kept.
    private static final String HERE = "this machine";

    private CoarseAddress() {}

    static String of(String address) {
        try {
            InetAddress literal = InetAddress.ofLiteral(address);
            byte[] bytes = literal.getAddress();
            if (literal.isLoopbackAddress()) {
                return HERE;
            }
            return literal instanceof Inet4Address
                    ? (bytes[0] & 0xff) + "." + (bytes[1] & 0xff) + "." + (bytes[2] & 0xff) + ".*"
                    : group(bytes, 0) + ":" + group(bytes, 2) + ":" + group(bytes, 4) + ":*";
        } catch (IllegalArgumentException notAnAddress) {
            return "";
        }
    }

    /// For whoever reads it.
    static String told(String kept, Words words) {
        return kept.isEmpty() ? words.say("sign-ins.address-unknown") : kept.equals(HERE) ? words.say("sign-ins.this-machine") : kept;
    }

    private static String group(byte[] bytes, int at) {
        return Integer.toHexString((bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff);
    }
}
