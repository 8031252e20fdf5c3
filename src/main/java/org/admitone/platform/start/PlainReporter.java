package org.admitone.platform.start;

import java.net.BindException;
import org.admitone.platform.postgres.DatabaseTrouble;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Says in plain words, without a stack trace, why the server did not start, where the reason is one that its administrator can
/// mend. Everything else goes on to the framework's own report.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PlainReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            @Nullable String words = words(cause);
            if (words != null) {
                System.err.println(words);
                return true;
            }
            if (cause instanceof Misuse) {      // comes out of `run` and is told there
                return true;
            }
        }
        return false;
    }

    private static @Nullable String words(Throwable cause) {
        return switch (cause) {
            case DatabaseTrouble trouble -> trouble.getMessage();
            case PortInUseException taken -> "Port " + taken.getPort() + " is taken. Stop what listens there, or choose another: --port "
                    + (taken.getPort() + 1);
            case BindException unusable -> "The server cannot listen there: " + unusable.getMessage() + ". Check --address and --port.";
            case org.flywaydb.core.api.FlywayException schema -> "The database's schema cannot be brought up to date: " + schema.getMessage();
            case org.postgresql.util.PSQLException database -> "The database does not let us in: " + database.getMessage()
                    + " Check admitone.database.url, username and password.";
            default -> null;
        };
    }
}
