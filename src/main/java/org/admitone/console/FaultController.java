package org.admitone.console;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// Where the servlet container sends whatever nobody answered. People get a page; programs get a problem (RFC 9457).
@Controller
class FaultController implements ErrorController {

    private final FaultPages faults;

    FaultController(FaultPages faults) {
        this.faults = faults;
    }

    @RequestMapping("/error")
    Object fault(HttpServletRequest request) {
        HttpStatus status = status(request);
        if (forProgram(request)) {
            return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .header("Cache-Control", "no-store").body(problem(status));
        }
        return faults.status(request, status);
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null || !status.isError() ? HttpStatus.NOT_FOUND : status;      // asked for directly: nothing is here
    }

    static boolean forProgram(HttpServletRequest request) {
        Object first = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = first instanceof String before ? before : request.getRequestURI();
        String accept = request.getHeader("Accept");
        return path.startsWith("/api/") || path.startsWith("/door/") || (accept != null && accept.contains("json") && !accept.contains("html"));
    }

    static String problem(HttpStatus status) {
        String code = switch (status) {
            case NOT_FOUND -> "not-found";
            case METHOD_NOT_ALLOWED -> "method-not-allowed";
            case UNAUTHORIZED -> "unauthorized";
            case FORBIDDEN -> "forbidden";
            case CONTENT_TOO_LARGE -> "too-large";
            case SERVICE_UNAVAILABLE -> "busy";
            default -> status.is4xxClientError() ? "bad-request" : "fault";
        };
        return "{\"type\":\"https://admitone.org/problems/%s\",\"title\":\"%s\",\"status\":%d,\"code\":\"%s\"}"
                .formatted(code, status.getReasonPhrase(), status.value(), code);
    }
}
