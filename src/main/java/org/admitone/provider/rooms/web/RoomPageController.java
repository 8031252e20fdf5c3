package org.admitone.provider.rooms.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.stream.Collectors;
import org.admitone.console.Frames;
import org.admitone.console.Pages;
import org.admitone.console.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// Serves the room's page. Reads nothing from the address but a language.
@Controller
class RoomPageController {

    private final Pages pages;
    private final Frames frames;
    private final RoomOrigins origins;

    RoomPageController(Pages pages, Frames frames, RoomOrigins origins) {
        this.pages = pages;
        this.frames = frames;
        this.origins = origins;
    }

    @GetMapping("/room/{session:[0-9a-f-]{36}}")
    View room(HttpServletRequest request, HttpServletResponse response, Reader reader) {
        response.setHeader("Cache-Control", "no-store");
        String sockets = origins.otherNodes().stream().map(RoomOrigins::socketOf).filter(Objects::nonNull).sorted().collect(Collectors.joining(" "));
        if (!sockets.isEmpty()) {
            response.setHeader("Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
                    + "media-src 'self' blob:; font-src 'self'; connect-src 'self' " + sockets + "; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        }
        return pages.show("rooms/room", new RoomPage(frames.learner(request, reader, reader.say("room-page.title"))));
    }
}
