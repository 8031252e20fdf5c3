package org.admitone.hooks;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Whether an endpoint's host may be called at the addresses that its name has now, so that nobody reaches the school's inside through us.
/// Pure. Whoever answers at an `https` address must show a certificate for its name besides, which a name that is pointed inside
/// between this look and the connection does not change.
final class Reach {

    /// First octets and lengths of what is not the public internet: private, shared, link-local (a cloud's metadata too), test, multicast, reserved.
    private static final List<Net> INSIDE_V4 = List.of(new Net(0, 8), new Net(10 << 24, 8), new Net(100 << 24 | 64 << 16, 10), new Net(127 << 24, 8),
            new Net(169 << 24 | 254 << 16, 16), new Net(172 << 24 | 16 << 16, 12), new Net(192 << 24, 24), new Net(192 << 24 | 2 << 8, 24),
            new Net(192 << 24 | 168 << 16, 16), new Net(198 << 24 | 18 << 16, 15), new Net(198 << 24 | 51 << 16 | 100 << 8, 24),
            new Net(203 << 24 | 113 << 8, 24), new Net(224 << 24, 4), new Net(240 << 24, 4));

    private final boolean loopback;
    private final List<String> internalHosts;

    Reach(HookSettings settings) {
        this.loopback = settings.loopback();
        this.internalHosts = settings.internalHosts();
    }

    private record Net(int base, int bits) {

        boolean holds(int address) {
            return (address ^ base) >>> 32 - bits == 0;
        }
    }

    /// One sentence, or null when it may be called.
    @Nullable String wrongWith(URI url, Collection<InetAddress> addresses) {
        if (internalHosts.contains(url.getHost().toLowerCase(Locale.ROOT))) {
            return null;
        }
        if (TargetUrl.namesLoopback(url)) {
            return loopback && addresses.stream().allMatch(InetAddress::isLoopbackAddress) ? null
                    : "This machine itself is not called; admitone.hooks.loopback would allow it.";
        }
        return addresses.stream().allMatch(Reach::isPublic) ? null
                : "The host's name leads into a private network; admitone.hooks.internal-hosts would allow it.";
    }

    /// What can be told without asking where a name leads; null where nothing is wrong so far.
    @Nullable String wrongInItself(URI url) {
        try {
            return wrongWith(url, List.of(InetAddress.ofLiteral(url.getHost().replaceAll("[\\[\\]]", ""))));
        } catch (IllegalArgumentException aName) {
            return TargetUrl.namesLoopback(url) ? wrongWith(url, List.of()) : null;
        }
    }

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return isPublicV4(four(bytes, 0));
        }
        if (address.isAnyLocalAddress() || address.isLoopbackAddress() || address.isMulticastAddress() || address.isLinkLocalAddress()) {
            return false;
        }
        int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        int second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        if (first == 0x2002) {
            return isPublicV4(four(bytes, 2));                              // 6to4: the address behind it
        }
        if (first == 0x64 && second == 0xff9b) {
            return isPublicV4(four(bytes, 12));                             // NAT64
        }
        boolean documentation = first == 0x2001 && (second == 0 || second == 0xdb8);      // and Teredo, which hides another
        return first >>> 13 == 1 && !documentation;                         // 2000::/3 is all that was ever given out
    }

    private static boolean isPublicV4(int address) {
        return INSIDE_V4.stream().noneMatch(net -> net.holds(address));
    }

    private static int four(byte[] bytes, int from) {
        return (bytes[from] & 0xff) << 24 | (bytes[from + 1] & 0xff) << 16 | (bytes[from + 2] & 0xff) << 8 | bytes[from + 3] & 0xff;
    }
}
