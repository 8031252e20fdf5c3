package org.admitone.provider.rooms;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// The STUN and TURN servers a browser is told of, with credentials for one person and a few hours (coturn's
/// `use-auth-secret`, also known as the TURN REST API). The engine itself never gets any.
public final class IceServers {

    /// @param username   `null` for STUN
    /// @param credential `null` for STUN
    public record IceServer(List<String> urls, @Nullable String username, @Nullable String credential) {

        @Override
        public String toString() {
            return "IceServer[" + urls + "]";
        }
    }

    private IceServers() {}

    /// @param user something that names the connection without telling who it is
    public static List<IceServer> forUser(RoomsSettings.Turn turn, String user, Instant now) {
        List<String> stun = turn.urls().stream().filter(url -> url.startsWith("stun")).toList();
        List<String> relays = turn.urls().stream().filter(url -> url.startsWith("turn")).toList();
        List<IceServer> servers = new ArrayList<>();
        if (!stun.isEmpty()) {
            servers.add(new IceServer(stun, null, null));
        }
        String secret = turn.secret();
        if (!relays.isEmpty() && secret != null) {
            String username = now.plus(turn.lifetime()).getEpochSecond() + ":" + user;
            servers.add(new IceServer(relays, username, sign(secret, username)));
        }
        return servers;
    }

    /// HMAC-SHA1 is what TURN servers ask for; as a keyed hash it is still sound.
    private static String sign(String secret, String username) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(username.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
