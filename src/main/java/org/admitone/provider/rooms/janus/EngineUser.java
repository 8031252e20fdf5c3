package org.admitone.provider.rooms.janus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import org.admitone.provider.rooms.EngineFault;
import org.jspecify.annotations.Nullable;

/// Whom the engine runs as: the server's own user, or an ordinary one when the server is root. It never gains privileges
/// and the kernel kills it when the thread that forked it ends.
///
/// @param name `null`: the server's own user
record EngineUser(@Nullable String name, @Nullable String group) {

    static EngineUser choose(String wanted) {
        if (!output(List.of("id", "-u")).equals("0")) {
            return new EngineUser(null, null);
        }
        String group = output(List.of("id", "-g", wanted));
        if (group.isEmpty() || group.equals("0")) {
            throw new EngineFault("admitone.rooms.engine-user names " + wanted + ", who is unknown here or is root.");
        }
        return new EngineUser(wanted, group);
    }

    /// What comes before the engine's own command. A session of its own: Ctrl-C in a terminal is the server's to handle.
    List<String> command() {
        List<String> command = new ArrayList<>(List.of("setsid", "setpriv", "--pdeathsig", "KILL", "--no-new-privs"));
        if (name != null && group != null) {
            command.addAll(List.of("--reuid", name, "--regid", group, "--clear-groups", "--bounding-set=-all", "--inh-caps=-all"));
        }
        command.add("--");
        return command;
    }

    /// The engine's folder below `wanted`, or a private one among the temporary files where this user cannot get to it
    /// (a data directory below /root) or a unix socket's path would be too long.
    Path folder(Path wanted) throws IOException {
        Files.createDirectories(wanted);
        if (JanusFolder.fits(wanted) && (name == null || reaches(wanted))) {
            return wanted;
        }
        return Files.createTempDirectory("admitone-engine");
    }

    private boolean reaches(Path folder) throws IOException {
        List<String> command = new ArrayList<>(command());
        command.addAll(List.of("test", "-x", folder.toAbsolutePath().toString()));
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Nullable UserPrincipal principal() throws IOException {
        return name == null ? null : FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(name);
    }

    private static String output(List<String> command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? text : "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
