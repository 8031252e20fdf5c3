package org.admitone.console.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.admitone.console.FaultPages;
import org.admitone.console.Pages;
import org.admitone.console.StaffMember;
import org.admitone.console.StaffRight;
import org.admitone.console.StaffRole;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// What is answered to whoever may not pass.
@Component
final class ClosedDoors {

    private final FaultPages faults;
    private final Pages pages;

    ClosedDoors(FaultPages faults, Pages pages) {
        this.faults = faults;
        this.pages = pages;
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

    /// Signed in, but not for this; or a form that is not ours; or the role needs a second factor that is not there yet.
    AccessDeniedHandler notAllowed() {
        return (HttpServletRequest request, HttpServletResponse response, AccessDeniedException why) ->
                write(refusal(request, why), request, response);
    }

    private View refusal(HttpServletRequest request, AccessDeniedException why) {
        if (!(why instanceof AuthorizationDeniedException denied && denied.getAuthorizationResult() instanceof ConsoleAccess.Refused refused)) {
            return faults.notAllowed(request);                  // a form that is not ours
        }
        if (refused.needed().isEmpty()) {
            return faults.notThere(request);
        }
        StaffMember member = (StaffMember) ((Authentication) Objects.requireNonNull(request.getUserPrincipal())).getPrincipal();
        StaffRole role = Objects.requireNonNull(member).role();
        StaffRight needed = refused.needed().get();
        return role.gives(needed) ? pages.to(SecondFactorController.HERE) : faults.notAllowed(request, needed, role);
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
