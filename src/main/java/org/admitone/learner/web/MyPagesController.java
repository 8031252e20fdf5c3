package org.admitone.learner.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.admitone.admission.Nonces;
import org.admitone.console.Frames;
import org.admitone.console.Pages;
import org.admitone.console.Reader;
import org.admitone.learner.web.MyPage.Here;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// Serves the learners' own pages. They are the same for everybody and hold nothing; addresses carry nothing either, so that none can be passed on.
@Controller
class MyPagesController {

    private final Pages pages;
    private final Frames frames;
    private final Nonces nonces;

    MyPagesController(Pages pages, Frames frames, Nonces nonces) {
        this.nonces = nonces;
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping("/my")
    View classes(HttpServletRequest request, HttpServletResponse response, Reader reader) {
        response.setHeader("Server-Timing", nonces.asTiming());
        return pages.show("learner/classes", page(request, reader, Here.CLASSES, "my.looking"));
    }

    /// Needs no key: nothing is asked for, and nothing is sent.
    @GetMapping("/my/equipment")
    View equipment(HttpServletRequest request, Reader reader) {
        return pages.show("learner/equipment", new MyPage(frames.learner(request, reader, Here.EQUIPMENT.title(reader.words())), Here.EQUIPMENT, ""));
    }

    /// What a browser without a network shows instead of these pages. It is kept in one language, so it offers no other.
    @GetMapping("/my/offline")
    View offline(Reader reader) {
        return pages.show("learner/offline", frames.kept(reader, reader.say("offline.title")));
    }

    @GetMapping("/my/record")
    View record(HttpServletRequest request, HttpServletResponse response, Reader reader) {
        response.setHeader("Server-Timing", nonces.asTiming());
        return pages.show("learner/record", page(request, reader, Here.RECORD, "my.looking-record"));
    }

    private MyPage page(HttpServletRequest request, Reader reader, Here here, String waiting) {
        return new MyPage(frames.learner(request, reader, here.title(reader.words())), here, reader.say(waiting));
    }
}
