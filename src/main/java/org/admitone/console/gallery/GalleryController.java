package org.admitone.console.gallery;

import jakarta.servlet.http.HttpServletRequest;
import org.admitone.console.Frames;
import org.admitone.console.Pages;
import org.admitone.console.Reader;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Shows the gallery where it is switched on; elsewhere the address is not there.
@Controller
@ConditionalOnProperty("admitone.school.gallery")
class GalleryController {

    private final Frames frames;
    private final Pages pages;

    GalleryController(Frames frames, Pages pages) {
        this.frames = frames;
        this.pages = pages;
    }

    @GetMapping("/gallery")
    View gallery(HttpServletRequest request, @RequestParam(defaultValue = "") String theme, @RequestParam(defaultValue = "") String frame) {
        return pages.show("console/gallery/gallery", new GalleryPage(frames.plain(request, "Gallery"), frames.kept(Reader.ENGLISH, "Gallery"),
                GalleryPage.Theme.of(theme), GalleryPage.Around.of(frame)));
    }
}
