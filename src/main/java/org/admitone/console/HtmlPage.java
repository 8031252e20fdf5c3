package org.admitone.console;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/// One page, fully decided, ready to be written. Rendered completely before the first byte goes out, so that a fault in a
/// template is an error page and never half a page.
final class HtmlPage implements View {

    private final TemplateEngine engine;
    private final HttpStatus status;
    private final String template;
    private final Object model;

    HtmlPage(TemplateEngine engine, HttpStatus status, String template, Object model) {
        this.engine = engine;
        this.status = status;
        this.template = template;
        this.model = model;
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> unused, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var html = new StringOutput();
        engine.render(template, model, html);
        byte[] bytes = html.toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(status.value());
        response.setContentType(getContentType());
        response.setHeader("Cache-Control", "no-store");
        Said.forget(request, response);
        LanguageChoice.remember(request, response);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
