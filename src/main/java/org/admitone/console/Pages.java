package org.admitone.console;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Renders a precompiled template with its one record. Controllers return what this gives.
@Component
public final class Pages {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    public View show(String template, Object page) {
        return show(HttpStatus.OK, template, page);
    }

    /// @param template below `src/main/jte`, without its ending, e.g. `console/today`
    public View show(HttpStatus status, String template, Object page) {
        return new HtmlPage(engine, status, template + ".jte", page);
    }

    /// For filters and others who have no controller around them.
    public void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String template,
                      Object page) throws IOException {
        new HtmlPage(engine, status, template + ".jte", page).render(null, request, response);
    }

    /// After a form: the browser fetches the next page anew, so that a reload sends nothing twice.
    public View to(String path) {
        return new SeeOther(path, "");
    }

    /// As `to`, and the next page says one sentence about what was done.
    public View to(String path, String said) {
        return new SeeOther(path, said);
    }
}
