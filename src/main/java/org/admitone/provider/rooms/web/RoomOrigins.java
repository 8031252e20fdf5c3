package org.admitone.provider.rooms.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.admitone.platform.PublicAddress;
import org.admitone.platform.nodes.ThisNode;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Which pages may open a room's socket, and at which address a browser reached it.
@Component
class RoomOrigins {

    private final PublicAddress publicAddress;
    private final ThisNode thisNode;

    RoomOrigins(PublicAddress publicAddress, ThisNode thisNode) {
        this.publicAddress = publicAddress;
        this.thisNode = thisNode;
    }

    /// A page of this server, or of another node on the same database. A browser always says; who says nothing is no browser.
    boolean allows(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return false;
        }
        return origin.equals(publicAddress.origin(request)) || origin.equals(thisNode.address()) || otherNodes().contains(origin);
    }

    /// The address that the device must have signed.
    String address(HttpServletRequest request) {
        URI own = URI.create(thisNode.address());
        String host = request.getHeader("Host");
        boolean direct = own.getAuthority() != null && own.getAuthority().equals(host);
        return direct ? own + request.getRequestURI() : publicAddress.of(request);
    }

    /// Whether the socket is at another node is only known when it opens: the page may connect to each of them.
    Set<String> otherNodes() {
        try {
            Set<String> others = new HashSet<>(thisNode.livingAddresses());
            others.remove(thisNode.address());
            return others;
        } catch (DataAccessException away) {
            return Set.of();
        }
    }

    static @Nullable String socketOf(String address) {
        return address.matches("https?://[A-Za-z0-9.:\\[\\]-]+") ? address.replaceFirst("^http", "ws") : null;
    }
}
