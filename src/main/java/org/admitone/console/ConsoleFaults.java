package org.admitone.console;

import jakarta.servlet.http.HttpServletRequest;
import org.admitone.platform.BadInput;
import org.admitone.platform.Clash;
import org.admitone.platform.NotThere;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.View;

/// What a page of the staff could not do, as a page.
@ControllerAdvice(basePackages = "org.admitone.console", annotations = StaffPages.class)
class ConsoleFaults {

    private final FaultPages faults;

    ConsoleFaults(FaultPages faults) {
        this.faults = faults;
    }

    @ExceptionHandler
    View notThere(NotThere what, HttpServletRequest request) {
        return faults.notThere(request, what);
    }

    /// An address that holds no id of ours.
    @ExceptionHandler
    View notAnId(MethodArgumentTypeMismatchException odd, HttpServletRequest request) {
        return faults.notThere(request);
    }

    @ExceptionHandler
    View notAllowed(NotAllowed refused, HttpServletRequest request) {
        return faults.notAllowed(request);
    }

    @ExceptionHandler
    View clash(Clash clash, HttpServletRequest request) {
        return faults.changedMeanwhile(request, clash);
    }

    @ExceptionHandler
    View badInput(BadInput bad, HttpServletRequest request) {
        return faults.badInput(request, bad);
    }
}
