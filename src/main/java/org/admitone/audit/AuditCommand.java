package org.admitone.audit;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.admitone.platform.SecretKeys;
import org.admitone.platform.ServerSettings;
import org.admitone.platform.start.Installation;
import org.admitone.platform.start.Misuse;

/// `./admitone audit verify [--data DIRECTORY]`: exit code 0 when the chain is whole, 1 when it is not.
public final class AuditCommand {

    private static final String UNKNOWN_TABLE = "42P01";

    private AuditCommand() {}

    /// @return the exit code
    public static int run(List<String> arguments, PrintStream terminal) throws SQLException {
        if (arguments.isEmpty() || !arguments.getFirst().equals("verify")) {
            throw new Misuse("There is one thing to do with the audit: ./admitone audit verify [--data DIRECTORY]");
        }
        try {
            return verify(arguments.subList(1, arguments.size()), terminal);
        } catch (SQLException noTable) {
            if (UNKNOWN_TABLE.equals(noTable.getSQLState())) {
                throw new Misuse("No school has begun in this data directory. Name the right one: ./admitone audit verify --data DIRECTORY");
            }
            throw noTable;
        }
    }

    private static int verify(List<String> flags, PrintStream terminal) throws SQLException {
        try (Installation installation = Installation.open(flags)) {
            var anchors = PostgresAuditAnchors.in(installation.bean(ServerSettings.class).data());
            var verdict = new PostgresAuditProof(installation.bean(DataSource.class), installation.bean(SecretKeys.class)).verify(anchors);
            return switch (verdict) {
                case PostgresAuditProof.Verdict.Whole(long lines, int noted) -> {
                    terminal.println("The audit chain is whole: " + lines + " lines, " + noted + " of them noted outside the database as well.");
                    yield 0;
                }
                case PostgresAuditProof.Verdict.Broken(long line, String what) -> {
                    terminal.println("The audit chain is broken: line " + line + " " + what + ".");
                    terminal.println("Lines before it are as they were written. Keep a copy of the database and of the data directory before you do anything else.");
                    yield 1;
                }
            };
        }
    }
}
