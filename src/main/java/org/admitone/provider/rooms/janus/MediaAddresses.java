package org.admitone.provider.rooms.janus;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import org.admitone.provider.rooms.EngineFault;

/// Chooses the addresses on which media travels. Janus treats a list of addresses that do not exist as "all", so each is
/// looked up before it is handed over.
final class MediaAddresses {

    private MediaAddresses() {}

    /// @param wanted the configured addresses; empty: choose
    static List<String> of(List<String> wanted) {
        List<InetAddress> own = own();
        if (wanted.isEmpty()) {
            List<String> usable = own.stream().filter(MediaAddresses::reachable).map(InetAddress::getHostAddress).toList();
            if (usable.isEmpty()) {
                throw new EngineFault("This machine has no network address but loopback. Connect it to a network, or set admitone.rooms.media-address.");
            }
            return usable;
        }
        for (String address : wanted) {
            if (own.stream().noneMatch(candidate -> candidate.getHostAddress().equals(address))) {
                throw new EngineFault("admitone.rooms.media-address names " + address + ", which this machine does not have.");
            }
        }
        return wanted;
    }

    private static boolean reachable(InetAddress address) {
        return !address.isLoopbackAddress() && !address.isLinkLocalAddress()
                && (address instanceof Inet4Address || (address.getAddress()[0] & 0xe0) == 0x20);   // of IPv6 only the global ones
    }

    private static List<InetAddress> own() {
        List<InetAddress> found = new ArrayList<>();
        try {
            for (NetworkInterface nic : NetworkInterface.networkInterfaces().toList()) {
                if (nic.isUp() && !nic.getName().matches("(docker|br-|veth|virbr|vmnet).*")) {
                    nic.inetAddresses().map(MediaAddresses::withoutZone).forEach(found::add);
                }
            }
        } catch (SocketException e) {
            throw new EngineFault("This machine's network addresses cannot be read.", e);
        }
        return found;
    }

    private static InetAddress withoutZone(InetAddress address) {
        try {
            return address instanceof Inet6Address ? InetAddress.getByAddress(address.getAddress()) : address;
        } catch (java.net.UnknownHostException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
