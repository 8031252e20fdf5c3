package org.admitone.admission.proof.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.admitone.admission.Nonces;
import org.admitone.console.Frames;
import org.admitone.console.Pages;
import org.admitone.console.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// Serves the door's page. Reads nothing from the address: what the page is does not depend on the code in it (I11).
@Controller
class DoorPageController {

    private final Pages pages;
    private final Frames frames;
    private final Nonces nonces;

    DoorPageController(Pages pages, Frames frames, Nonces nonces) {
        this.nonces = nonces;
        this.pages = pages;
        this.frames = frames;
    }

    /// A link from a mail or a course page, an LMS ticket, and where the script leads on when it has taken the code out of the address.
    @GetMapping({"/p/{link}", "/t/{ticket}", "/door"})
    View door(HttpServletRequest request, HttpServletResponse response, Reader reader) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Server-Timing", nonces.asTiming());
        return pages.show("admission/door", DoorPage.in(frames.learner(request, reader, reader.say("doorstep-page.title"))));
    }
}
