package org.admitone.platform.start;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/// `GET /health`: 200 `ready`, else 503 with the reason in one word. Public, says nothing else. A filter ahead of everything,
/// so that no sign-in rule and no session stands before it. Asks the database at most once a second, whoever asks us how often.
final class HealthFilter extends HttpFilter {

    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    private final transient Readiness readiness;
    private final transient DataSource dataSource;
    private final transient AtomicLong askedAt = new AtomicLong(System.nanoTime() - FRESH);
    private volatile boolean databaseAnswers = true;

    HealthFilter(Readiness readiness, DataSource dataSource) {
        this.readiness = readiness;
        this.dataSource = dataSource;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException {
        String state = !readiness.isReady() ? "starting" : !databaseAnswers() ? "database" : "ready";
        response.setStatus(state.equals("ready") ? 200 : 503);
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getWriter().println(state);
    }

    private boolean databaseAnswers() {
        long last = askedAt.get();
        long now = System.nanoTime();
        if (now - last >= FRESH && askedAt.compareAndSet(last, now)) {
            try (Connection connection = dataSource.getConnection()) {
                databaseAnswers = connection.isValid(2);
            } catch (SQLException down) {
                databaseAnswers = false;
            }
        }
        return databaseAnswers;
    }
}
