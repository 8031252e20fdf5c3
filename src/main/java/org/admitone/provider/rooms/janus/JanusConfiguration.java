package org.admitone.provider.rooms.janus;

import java.nio.file.Path;
import java.util.List;
import org.admitone.platform.SecretCode;
import org.jspecify.annotations.Nullable;

/// What one start of Janus is told: two plugins, sockets in its own folder and no TCP port at all, secrets that live as
/// long as the process.
record JanusConfiguration(List<String> addresses, int firstPort, int lastPort, @Nullable String publicAddress,
                          String apiSecret, String adminSecret, String adminKey) {

    JanusConfiguration {
        addresses = List.copyOf(addresses);
        for (String text : addresses) {
            refuseOdd(text);
        }
        if (publicAddress != null) {
            refuseOdd(publicAddress);
        }
    }

    static JanusConfiguration fresh(List<String> addresses, int firstPort, int lastPort, @Nullable String publicAddress) {
        return new JanusConfiguration(addresses, firstPort, lastPort, publicAddress, SecretCode.random().value(),
                SecretCode.random().value(), SecretCode.random().value());
    }

    private static void refuseOdd(String address) {
        if (!address.matches("[0-9A-Fa-f.:]+")) {
            throw new IllegalArgumentException("not an IP address: " + address);
        }
    }

    String core(Path folder) {
        String nat = publicAddress == null ? "" : "nat_1_1_mapping = \"" + publicAddress + "\"\n  keep_private_host = true\n";
        return """
                general: {
                  configs_folder = "%1$s"
                  plugins_folder = "%1$s/plugins"
                  transports_folder = "%1$s/transports"
                  events_folder = "%1$s/none"
                  loggers_folder = "%1$s/none"
                  debug_level = 2
                  debug_timestamps = false
                  api_secret = "%2$s"
                  admin_secret = "%3$s"
                  session_timeout = 60
                  reclaim_session_timeout = 0
                  candidates_timeout = 45
                  recordings_tmp_ext = "tmp"
                  hide_dependencies = true
                  exit_on_dl_error = true
                  event_loops = %4$d
                  interface = "%5$s"
                  protected_folders = ["/bin", "/boot", "/dev", "/etc", "/lib", "/proc", "/root", "/sbin", "/sys", "/usr"]
                }
                certificates: {
                }
                media: {
                  rtp_port_range = "%6$d-%7$d"
                  no_media_timer = 1
                  slowlink_threshold = 4
                }
                nat: {
                  ice_enforce_list = "%8$s"
                  ignore_mdns = true
                  %9$s
                }
                plugins: {
                }
                transports: {
                }
                loggers: {
                }
                events: {
                }
                """.formatted(plain(folder), apiSecret, adminSecret, Math.max(1, Runtime.getRuntime().availableProcessors()),
                addresses.getFirst(), firstPort, lastPort, String.join(",", addresses), nat);
    }

    String videoRoom() {
        return """
                general: {
                  admin_key = "%s"
                  lock_rtp_forward = true
                  string_ids = true
                  events = false
                }
                """.formatted(adminKey);
    }

    String webSockets(Path socket, Path admin) {
        return """
                general: {
                  json = "compact"
                  ws = true
                  ws_unix = "%s"
                  wss = false
                  events = false
                  pingpong_trigger = 5
                  pingpong_timeout = 5
                }
                admin: {
                  admin_ws = true
                  admin_ws_unix = "%s"
                  admin_wss = false
                }
                certificates: {
                }
                """.formatted(plain(socket), plain(admin));
    }

    private static String plain(Path path) {
        String text = path.toString();
        if (!text.matches("[A-Za-z0-9/._ +@,=-]+")) {
            throw new IllegalArgumentException("The data directory's path has letters that Janus' configuration cannot hold: " + text);
        }
        return text;
    }

    @Override
    public String toString() {
        return "JanusConfiguration[" + addresses + ", ports " + firstPort + "-" + lastPort + "]";
    }
}
