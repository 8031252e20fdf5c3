package org.admitone.platform.postgres;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How PostgreSQL's programs are run: PostgreSQL refuses to be root, so root steps down first.
///
/// - Not root: as ourselves.
/// - Root: as the user `admitone` if there is one, else `nobody`, where that user can reach the folder.
/// - Root, and the folder lies where no other user gets to (below /root): in a user namespace of its own. There the process
///   has no power beyond that of the files' owner.
///
/// In every case it leads its own session (Ctrl-C in a terminal is ours to handle) and the kernel stops it when the thread
/// that started it ends, so that a server killed by force takes its database along.
///
/// @param prefix what comes before the program on the command line
/// @param owner  the user that must own the data directory
record Unprivileged(List<String> prefix, String owner) {

    static Unprivileged toRun(Binaries binaries) {
        List<String> refused = new ArrayList<>();
        for (Unprivileged way : ways()) {
            Shell.Outcome tried = Shell.run(way.command(List.of(binaries.program("postgres"), "--version")), Path.of("/"));
            if (tried.worked()) {
                return way;
            }
            refused.add(String.join(" ", way.prefix()) + ": " + tried.output());
        }
        throw new DatabaseTrouble("PostgreSQL does not run as root, and no way to step down worked for " + binaries.folder() + ":\n  "
                + String.join("\n  ", refused)
                + "\nStart AdmitOne as an ordinary user, or name a data directory that user `nobody` can reach (--data /var/lib/admitone),"
                + " or set admitone.database.url to a PostgreSQL of your own.");
    }

    private static List<Unprivileged> ways() {
        String me = System.getProperty("user.name");
        List<String> leads = List.of("setsid");
        List<String> obeys = List.of("--no-new-privs", "--pdeathsig", "INT", "--");
        if (!isRoot()) {
            return List.of(new Unprivileged(joined(leads, List.of("setpriv"), obeys), me), new Unprivileged(List.of(), me));
        }
        List<Unprivileged> ways = new ArrayList<>();
        for (String user : List.of("admitone", "nobody")) {
            Shell.Outcome group = Shell.run(List.of("id", "-g", user));
            if (group.worked()) {
                List<String> becomes = List.of("setpriv", "--reuid", user, "--regid", group.output(), "--clear-groups");
                ways.add(new Unprivileged(joined(leads, becomes, obeys), user));
            }
        }
        ways.add(new Unprivileged(joined(leads, List.of("unshare", "-U", "setpriv"), obeys), me));
        return ways;
    }

    private static boolean isRoot() {
        return "0".equals(Shell.run(List.of("id", "-u")).output());
    }

    @SafeVarargs
    private static List<String> joined(List<String>... parts) {
        return java.util.Arrays.stream(parts).flatMap(List::stream).toList();
    }

    List<String> command(List<String> program) {
        return joined(prefix, program);
    }
}
