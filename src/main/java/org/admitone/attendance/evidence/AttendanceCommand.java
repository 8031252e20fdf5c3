package org.admitone.attendance.evidence;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.admitone.platform.start.Installation;
import org.admitone.platform.start.Misuse;

/// `./admitone attendance verify FILE [--key FINGERPRINT|PEM-FILE]` needs no server, no database and no network;
/// `./admitone attendance key [--data DIRECTORY]` prints this installation's public key.
public final class AttendanceCommand {

    private static final String USAGE = "Signed sheets: ./admitone attendance verify FILE [--key FINGERPRINT or PEM-FILE], and ./admitone attendance key [--data DIRECTORY]";

    private static final int WHOSE_IS_OPEN = 3;

    private AttendanceCommand() {}

    /// @return the exit code: 0 sound and signed by the key that was named, 3 sound but no key was named, 1 not sound or signed by another
    public static int run(List<String> arguments, PrintStream terminal) throws IOException {
        List<String> rest = arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size());
        return switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
            case "verify" -> verify(rest, terminal);
            case "key" -> key(rest, terminal);
            default -> throw new Misuse(USAGE);
        };
    }

    private static int verify(List<String> arguments, PrintStream terminal) throws IOException {
        boolean named = arguments.size() == 3 && arguments.get(1).equals("--key");
        if (arguments.size() != 1 && !named) {
            throw new Misuse(USAGE);
        }
        String expected = named ? fingerprint(arguments.get(2)) : "";
        switch (EvidenceCheck.of(read(arguments.getFirst()))) {
            case EvidenceCheck.Verdict.Unsound(String what) -> {
                terminal.println(what);
                return 1;
            }
            case EvidenceCheck.Verdict.Sound(Evidence evidence, EvidenceKey key) -> {
                if (named && !expected.equals(key.fingerprint())) {
                    terminal.println("It is sound in itself, but another key signed it: " + key.fingerprint());
                    return 1;
                }
                tell(evidence, terminal);
                terminal.println("Signed with the key " + key.fingerprint() + (named ? ", the one you named." : "."));
                if (!named) {
                    terminal.println("Whose key that is was not checked (exit code 3): anybody can sign a sheet with a key of their own. Compare it with the key that "
                            + "the school publishes (/attendance-key.pem on its server), or name that one with --key.");
                }
                return named ? 0 : WHOSE_IS_OPEN;
            }
        }
    }

    private static void tell(Evidence evidence, PrintStream terminal) {
        Evidence.Held held = evidence.session();
        Map<String, Long> verdicts = evidence.people().stream().collect(Collectors.groupingBy(who -> who.counts().verdict(), TreeMap::new, Collectors.counting()));
        terminal.println("Nothing was changed since it was signed, and every verdict follows from what it holds.");
        terminal.println(plain(held.courseTitle() + " (" + held.courseCode() + "), " + held.title()) + ", " + held.startsAt() + " to " + held.endsAt());
        terminal.println("As of " + evidence.asOf() + ", made by " + plain(evidence.madeBy()) + ": "
                + verdicts.entrySet().stream().map(some -> some.getValue() + " " + some.getKey().replace('_', ' ')).collect(Collectors.joining(", ")));
        terminal.println("Audit chain at line " + evidence.audit().line() + ", hash " + evidence.audit().hash());
    }

    /// A title must not look like another line of ours.
    private static String plain(String told) {
        return told.replaceAll("\\p{C}", " ");
    }

    private static String fingerprint(String key) throws IOException {
        if (key.matches("[0-9a-fA-F]{64}")) {
            return key.toLowerCase(Locale.ROOT);
        }
        String pem = new String(read(key), StandardCharsets.UTF_8).replaceAll("-----[A-Z ]+-----|\\s", "");
        try {
            return new EvidenceKey(Base64.getDecoder().decode(pem)).fingerprint();
        } catch (IllegalArgumentException noKey) {
            throw new Misuse(key + " is neither a fingerprint of 64 hexadecimal digits nor a public key in PEM.");
        }
    }

    private static byte[] read(String file) throws IOException {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (NoSuchFileException missing) {
            throw new Misuse("There is no file " + file + ".");
        }
    }

    private static int key(List<String> flags, PrintStream terminal) {
        try (Installation installation = Installation.open(flags)) {
            Optional<EvidenceKey> key = PostgresEvidenceKeys.known(installation.bean(DataSource.class));
            if (key.isEmpty()) {
                terminal.println("There is no key yet; it is made when the first sheet is signed, or when somebody asks the server for /attendance-key.pem.");
                return 1;
            }
            terminal.print(key.get().pem());
            terminal.println("SHA-256 " + key.get().fingerprint());
            return 0;
        }
    }
}
