package org.admitone.console;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.admitone.platform.web.Problem;
import org.admitone.platform.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// Where the servlet container sends whatever nobody answered. People get a page; programs get a problem (RFC 9457).
@Controller
class FaultController implements ErrorController {

    private final FaultPages faults;

    FaultController(FaultPages faults) {
        this.faults = faults;
    }

    @RequestMapping("/error")
    @Nullable View fault(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpStatus status = status(request);
        if (Problems.isForPrograms(request)) {
            Problems.write(response, Problem.ofStatus(status.value()));
            return null;
        }
        return faults.status(request, status);
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null || !status.isError() ? HttpStatus.NOT_FOUND : status;      // asked for directly: nothing is here
    }
}
