package org.admitone.hooks.web;

import jakarta.servlet.http.HttpServletRequest;
import org.admitone.console.Clocks;
import org.admitone.console.Confirmation;
import org.admitone.console.Crumb;
import org.admitone.console.Frame;
import org.admitone.console.Frames;
import org.admitone.console.Pages;
import org.admitone.console.Place;
import org.admitone.console.Reader;
import org.admitone.console.When;
import org.admitone.hooks.Endpoint;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// What the pages of webhooks are made with.
@Component
final class WebhookViews {

    static final String LIST = "/console/webhooks";

    private final Clocks clocks;
    private final Frames frames;
    private final Pages pages;

    WebhookViews(Clocks clocks, Frames frames, Pages pages) {
        this.clocks = clocks;
        this.frames = frames;
        this.pages = pages;
    }

    static String href(Endpoint endpoint) {
        return LIST + "/" + endpoint.id();
    }

    static Crumb all(Reader reader) {
        return new Crumb(reader.say("webhooks.title"), LIST);
    }

    When now(Reader reader) {
        return clocks.here(reader);
    }

    Frame frame(HttpServletRequest request, Reader reader, String title, Crumb... trail) {
        return frames.staff(request, reader, Place.WEBHOOKS, title, trail);
    }

    View show(HttpStatus status, String template, Object page) {
        return pages.show(status, "webhooks/" + template, page);
    }

    View ask(Confirmation question) {
        return pages.show("console/confirm", question);
    }

    View to(String path, String said) {
        return pages.to(path, said);
    }
}
