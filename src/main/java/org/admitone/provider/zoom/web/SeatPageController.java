package org.admitone.provider.zoom.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.admitone.console.Frames;
import org.admitone.console.Pages;
import org.admitone.console.Reader;
import org.admitone.provider.zoom.embedding.EmbeddedWays;
import org.admitone.provider.zoom.embedding.EmbeddingHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// Serves the seat's page. Reads nothing from the address, and holds no address of Zoom.
@Controller
class SeatPageController {

    private final Pages pages;
    private final Frames frames;
    private final EmbeddedWays embedded;
    private final EmbeddingHeaders headers;

    SeatPageController(Pages pages, Frames frames, EmbeddedWays embedded, EmbeddingHeaders headers) {
        this.pages = pages;
        this.frames = frames;
        this.embedded = embedded;
        this.headers = headers;
    }

    @GetMapping("/seat/{session:[0-9a-f-]{36}}")
    View seat(HttpServletRequest request, HttpServletResponse response, Reader reader) {
        response.setHeader("Cache-Control", "no-store");
        boolean embedding = embedded.offered();
        if (embedding) {
            headers.on(response);
        }
        return pages.show("zoom/seat", new SeatPage(frames.learner(request, reader, reader.say("seat-page.title")), embedding));
    }
}
