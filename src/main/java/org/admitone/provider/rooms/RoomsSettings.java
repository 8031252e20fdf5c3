package org.admitone.provider.rooms;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the built-in rooms, `admitone.rooms.*`; each has its line in `docs/rooms.md`.
///
/// @param enabled       whether there are built-in rooms at all
/// @param mediaAddress  addresses of this machine on which media travels; empty: all its own but loopback
/// @param firstPort     first UDP port of media
/// @param lastPort      last UDP port of media
/// @param publicAddress the address that browsers see when this machine stands behind 1:1 NAT
/// @param engines       how many engine processes share the rooms
/// @param engineUser    whom the engine runs as when the server is root
/// @param janus         the engine's program
/// @param turn          help for people whose network lets no UDP through
/// @param senders       how many people of one room may send at once
/// @param videos        how many pictures one person may receive at once
/// @param pictures      how many pictures one room forwards at once; in a room of 800 this leaves each person three
/// @param bitrate       caps in bits per second
/// @param preload       library the engine is started with; only for tests and trials on machines with nothing but loopback
@ConfigurationProperties("admitone.rooms")
public record RoomsSettings(@DefaultValue("true") boolean enabled,
                            @DefaultValue List<String> mediaAddress,
                            @DefaultValue("20000") int firstPort,
                            @DefaultValue("20999") int lastPort,
                            @Nullable String publicAddress,
                            @DefaultValue("1") int engines,
                            @DefaultValue("nobody") String engineUser,
                            @DefaultValue("/usr/bin/janus") String janus,
                            @DefaultValue Turn turn,
                            @DefaultValue("100") int senders,
                            @DefaultValue("16") int videos,
                            @DefaultValue("2400") int pictures,
                            @DefaultValue Bitrate bitrate,
                            @Nullable String preload) {

    /// @param urls     `stun:`, `turn:` and `turns:` addresses that browsers are given
    /// @param secret   shared with the TURN server (`static-auth-secret`); needed for `turn:` addresses
    /// @param lifetime how long credentials made for one person last
    public record Turn(@DefaultValue List<String> urls, @Nullable String secret, @DefaultValue("6h") Duration lifetime) {

        public Turn {
            urls = List.copyOf(urls);
            for (String url : urls) {
                if (!url.matches("(stuns?|turns?):[A-Za-z0-9.:\\[\\]-]+(\\?transport=(udp|tcp))?")) {
                    throw new IllegalArgumentException("admitone.rooms.turn.urls: '" + url + "' is not a stun:, turn: or turns: address");
                }
                if (url.startsWith("turn") && (secret == null || secret.isBlank())) {
                    throw new IllegalArgumentException("admitone.rooms.turn.secret is needed for " + url);
                }
            }
        }

        @Override
        public String toString() {
            return "Turn[urls=" + urls + ", secret=masked]";
        }
    }

    /// @param teacher camera of whoever runs the class
    /// @param learner camera of everybody else
    /// @param screen  a shared screen, on top of the camera
    public record Bitrate(@DefaultValue("1500000") int teacher, @DefaultValue("400000") int learner,
                          @DefaultValue("1800000") int screen) {

        public Bitrate {
            if (teacher < 100_000 || learner < 50_000 || screen < 100_000) {
                throw new IllegalArgumentException("admitone.rooms.bitrate: below 100000 (learner 50000) no picture is left");
            }
        }
    }

    public RoomsSettings {
        mediaAddress = mediaAddress.stream().map(String::strip).filter(address -> !address.isEmpty()).toList();
        if (firstPort < 1024 || lastPort > 65535 || lastPort - firstPort < 20L * engines) {
            throw new IllegalArgumentException("admitone.rooms.first-port/last-port: at least 20 ports per engine, between 1024 and 65535");
        }
        if (engines < 1 || engines > 32) {
            throw new IllegalArgumentException("admitone.rooms.engines: 1 to 32");
        }
        if (senders < 1 || videos < 1) {
            throw new IllegalArgumentException("admitone.rooms.senders and admitone.rooms.videos: at least 1");
        }
    }
}
