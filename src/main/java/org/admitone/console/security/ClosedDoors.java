package org.admitone.console.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.admitone.console.FaultPages;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// What is answered to whoever may not pass.
@Component
final class ClosedDoors {

    private final FaultPages faults;

    ClosedDoors(FaultPages faults) {
        this.faults = faults;
    }

    /// Not signed in: the sign-in page, which leads back here afterwards.
    AuthenticationEntryPoint toSignIn() {
        return (request, response, none) -> {
            boolean reads = request.getMethod().equals("GET") && !wantsEvents(request);
            if (reads) {
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader("Location", "/console/sign-in" + Onward.parameter(request));
            } else {
                write(faults.status(request, HttpStatus.FORBIDDEN), request, response);
            }
        };
    }

    /// Signed in, but not for this; or a form that is not ours.
    AccessDeniedHandler notAllowed() {
        return (HttpServletRequest request, HttpServletResponse response, AccessDeniedException why) ->
                write(faults.notAllowed(request), request, response);
    }

    /// For whatever is on no list: nothing is here.
    AuthenticationEntryPoint nothingHere() {
        return (HttpServletRequest request, HttpServletResponse response, AuthenticationException none) ->
                write(faults.notThere(request), request, response);
    }

    private static boolean wantsEvents(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains("text/event-stream");
    }

    private static void write(View page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            page.render(Map.of(), request, response);
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("a fault page could not be written", e);
        }
    }
}
