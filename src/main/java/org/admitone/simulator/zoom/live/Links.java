package org.admitone.simulator.zoom.live;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.admitone.simulator.zoom.world.Ids;
import org.admitone.simulator.zoom.world.Meeting;
import org.admitone.simulator.zoom.world.Registrant;
import org.admitone.simulator.zoom.world.User;

/// Makes links and knows the tokens in them. Touched under the world's lock only.
public final class Links {

    private static final Duration START_URL = Duration.ofHours(2);

    /// Who a sign-in token stands for, and how long.
    private record Zak(String user, Instant expires) {}

    /// A name on an invite link, and how long it is good. None means for ever.
    record Invitation(long meeting, String name, Optional<Instant> expires) {}

    private final URI address;
    private final Ids ids;
    private final Clock clock;
    private final Map<String, Zak> zaks = new HashMap<>();
    private final Map<String, Invitation> invitations = new HashMap<>();

    public Links(URI address, Ids ids, Clock clock) {
        this.address = address;
        this.ids = ids;
        this.clock = clock;
    }

    public String plain(Meeting meeting) {
        return address + "/j/" + meeting.id() + query(meeting, '?');
    }

    public String personal(Meeting meeting, Registrant registrant) {
        return address + "/w/" + meeting.id() + "?tk=" + registrant.token() + query(meeting, '&');
    }

    /// With the host's power, good for two hours; each call makes another.
    public String start(Meeting meeting, User host) {
        return address + "/s/" + meeting.id() + "?zak=" + zak(host, START_URL);
    }

    public String registration(Meeting meeting) {
        return address + "/meeting/register/" + encrypted(meeting.id() + "registration");
    }

    public String invitation(Meeting meeting, String name, Duration good) {
        String token = ids.longSecret() + ".INVITE";
        invitations.put(token, new Invitation(meeting.id(), name, good.isZero() ? Optional.empty() : Optional.of(clock.instant().plus(good))));
        return address + "/w/" + meeting.id() + "?tk=" + token + query(meeting, '&');
    }

    public String zak(User user, Duration good) {
        String zak = "eyJzdiI6InNpbSJ9." + ids.longSecret();
        zaks.put(zak, new Zak(user.id(), clock.instant().plus(good)));
        return zak;
    }

    /// Signs the user out everywhere.
    public void forget(User user) {
        zaks.values().removeIf(zak -> zak.user().equals(user.id()));
    }

    /// The user id behind a token that is still good.
    Optional<String> user(String zak) {
        return Optional.ofNullable(zaks.get(zak)).filter(known -> known.expires().isAfter(clock.instant())).map(Zak::user);
    }

    Optional<Invitation> invited(String token) {
        return Optional.ofNullable(invitations.get(token)).filter(known -> known.expires().filter(end -> !end.isAfter(clock.instant())).isEmpty());
    }

    public static String encrypted(String passcode) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(("pwd" + passcode).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 30).replace('-', 'x') + ".1";
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java has no SHA-256", missing);
        }
    }

    private static String query(Meeting meeting, char first) {
        return meeting.passcode().isEmpty() ? "" : first + "pwd=" + encrypted(meeting.passcode());
    }
}
