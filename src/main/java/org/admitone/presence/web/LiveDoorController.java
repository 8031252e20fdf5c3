package org.admitone.presence.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.admitone.console.StaffPages;
import org.admitone.console.StillAllowed;
import org.admitone.presence.LiveDoor;
import org.admitone.presence.LiveDoorWatch;
import org.admitone.session.SessionId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// The live door as server-sent events: `door` with everything, then `changes` with what changed. The request's own virtual
/// thread waits and writes, and asks every two seconds whether its reader may still look: a sign-in that has ended, or another role, ends the stream
/// within moments. After some minutes it ends by itself; the browser comes again and is judged anew.
@RestController
@StaffPages
class LiveDoorController {

    static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration JUDGED_EVERY = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final LiveDoorWatch watch;
    private final StillAllowed allowed;
    private final JsonMapper json;

    LiveDoorController(LiveDoorWatch watch, StillAllowed allowed, JsonMapper json) {
        this.watch = watch;
        this.allowed = allowed;
        this.json = json;
    }

    @GetMapping("/console/sessions/{id}/live")
    void live(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) throws InterruptedException {
        try (LiveDoorWatch.Viewer viewer = watch.watch(new SessionId(id))) {
            response.setContentType("text/event-stream");
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Accel-Buffering", "no");
            Writer out = response.getWriter();
            out.write("retry: 1000\n\n");
            response.flushBuffer();
            tell(viewer, allowed.of(request), out, response);
        } catch (IOException viewerWentAway) {
            // as viewers do; closing told the watch
        }
    }

    private void tell(LiveDoorWatch.Viewer viewer, StillAllowed.Watch reader, Writer out, HttpServletResponse response) throws IOException, InterruptedException {
        long began = System.nanoTime();
        long judged = began - JUDGED_EVERY.toNanos();
        long written = began;
        LiveDoor told = null;
        while (!past(began, LONGEST) && watch.isRunning()) {
            LiveDoor now = viewer.next(PATIENCE);
            if (past(judged, JUDGED_EVERY)) {
                if (!reader.holds()) {
                    return;                                     // before anything else is told
                }
                judged = System.nanoTime();
            }
            if (now != null) {
                out.write("event: " + (told == null ? "door" : "changes") + "\ndata: " + json.writeValueAsString(LiveNews.since(told, now)) + "\n\n");
                told = now;
            } else if (past(written, HEARTBEAT)) {
                out.write(": still here\n\n");
            } else {
                continue;
            }
            response.flushBuffer();
            written = System.nanoTime();
        }
    }

    private static boolean past(long since, Duration span) {
        return System.nanoTime() - since >= span.toNanos();
    }
}
