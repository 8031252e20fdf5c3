package org.admitone.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.admitone.platform.SecretCode;

/// The database's files: `<folder>/cluster` (mode 0700) and, beside it, the passwords and the remembered port.
///
/// @param folder        AdmitOne's folder for everything about the database
/// @param unprivileged  as whom PostgreSQL's programs run
record Cluster(Path folder, Binaries binaries, Unprivileged unprivileged) {

    static final String SUPERUSER = "postgres";
    static final String APPLICATION = "admitone";

    static Cluster in(Path folder) {
        Binaries binaries = Binaries.unpackedIn(folder);
        Cluster cluster = new Cluster(folder, binaries, Unprivileged.toRun(binaries));
        try {
            cluster.prepare();
        } catch (IOException e) {
            throw new DatabaseTrouble("The database's folder " + folder + " cannot be prepared (" + e + "). It must be on a file system with"
                    + " owners and permissions, and be writable by the user that starts AdmitOne.", e);
        }
        return cluster;
    }

    Path files() {
        return folder.resolve("cluster");
    }

    Path logFile() {
        return folder.resolve("postgres.log");
    }

    private void prepare() throws IOException {
        if (!Files.exists(files())) {
            initialise();
        }
        FileTrees.giveTo(unprivileged.owner(), files());
        Files.setPosixFilePermissions(files(), PosixFilePermissions.fromString("rwx------"));
    }

    /// Made beside and renamed: a start interrupted half-way begins anew.
    private void initialise() throws IOException {
        Path draft = folder.resolve("cluster.new");
        if (Files.exists(draft)) {
            FileTrees.delete(draft);
        }
        Files.createDirectory(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path passwordFile = Files.createTempFile(folder, "initial", ".password");      // mode 0600 by itself
        try {
            Files.writeString(passwordFile, password(SUPERUSER) + "\n");
            FileTrees.giveTo(unprivileged.owner(), passwordFile);
            FileTrees.giveTo(unprivileged.owner(), draft);
            Shell.Outcome made = Shell.run(unprivileged.command(List.of(binaries.program("initdb"), "-D", draft.toString(),
                    "-U", SUPERUSER, "--pwfile=" + passwordFile, "--auth=scram-sha-256", "--data-checksums", "--encoding=UTF8",
                    "--locale-provider=builtin", "--locale=C.UTF-8", "--no-instructions")));
            if (!made.worked()) {
                throw new DatabaseTrouble("PostgreSQL could not make its files in " + draft + ":\n" + made.output());
            }
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.move(draft, files(), StandardCopyOption.ATOMIC_MOVE);
    }

    /// The user's password, made up at first use and kept in a file that only we can read.
    String password(String user) throws IOException {
        Path file = passwordFile(folder, user);
        if (!Files.exists(file)) {
            Path draft = Files.createTempFile(folder, user, ".draft");
            Files.writeString(draft, SecretCode.random().value() + "\n");
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file).strip();
    }

    static Path passwordFile(Path folder, String user) {
        return folder.resolve(user + ".password");
    }
}
