package org.admitone.presence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.admitone.presence.LiveDoor;
import org.admitone.presence.LiveDoorWatch;
import org.admitone.session.SessionId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// The live door as server-sent events: `door` with everything, then `changes` with what changed. The request's own virtual
/// thread waits and writes. A stream ends after some minutes and the browser comes again by itself, so that a sign-out or a lost right
/// to look takes effect.
@RestController
class LiveDoorController {

    static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final LiveDoorWatch watch;
    private final JsonMapper json;

    LiveDoorController(LiveDoorWatch watch, JsonMapper json) {
        this.watch = watch;
        this.json = json;
    }

    @GetMapping("/console/sessions/{id}/live")
    void live(@PathVariable UUID id, HttpServletResponse response) throws InterruptedException {
        try (LiveDoorWatch.Viewer viewer = watch.watch(new SessionId(id))) {
            response.setContentType("text/event-stream");
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Accel-Buffering", "no");
            Writer out = response.getWriter();
            out.write("retry: 1000\n\n");
            response.flushBuffer();
            tell(viewer, out, response);
        } catch (IOException viewerWentAway) {
            // as viewers do; closing told the watch
        }
    }

    private void tell(LiveDoorWatch.Viewer viewer, Writer out, HttpServletResponse response) throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        LiveDoor told = null;
        while (System.nanoTime() < end && watch.isRunning()) {
            LiveDoor now = viewer.next(HEARTBEAT);
            if (now == null) {
                out.write(": still here\n\n");
            } else {
                out.write("event: " + (told == null ? "door" : "changes") + "\ndata: " + json.writeValueAsString(LiveNews.since(told, now)) + "\n\n");
                told = now;
            }
            response.flushBuffer();
        }
    }
}
