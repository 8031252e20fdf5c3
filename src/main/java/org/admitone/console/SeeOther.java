package org.admitone.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/// POST, redirect, GET.
record SeeOther(String path, String said) implements View {

    SeeOther {
        if (!path.startsWith("/") || path.startsWith("//")) {
            throw new IllegalArgumentException("only to a page of this house");
        }
    }

    @Override
    public void render(@Nullable Map<String, ?> unused, HttpServletRequest request, HttpServletResponse response) {
        if (!said.isEmpty()) {
            Said.next(said, request, response);
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
    }
}
