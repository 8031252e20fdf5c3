package org.admitone.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.admitone.platform.Revision;
import org.admitone.platform.web.Problem;
import org.admitone.platform.web.Problems;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Holds a program that has to be careful to it: whatever takes a [Revision] is changed under a condition only. It asks the operation
/// itself, so that none can be forgotten.
final class CareCheck implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws IOException {
        if (!(handler instanceof HandlerMethod operation) || !mustSay(operation) || says(request)) {
            return true;
        }
        Problems.write(response, Problem.of(ApiProblem.PRECONDITION_REQUIRED, "Nothing was done. Read the thing and send its ETag as If-Match"
                + (request.getMethod().equals("PUT") ? ", or If-None-Match: * for a new one." : ".")));
        return false;
    }

    private static boolean mustSay(HandlerMethod operation) {
        return SecurityContextHolder.getContext().getAuthentication() instanceof ApiCaller caller
                && caller.key().terms().care() == KeyTerms.Care.ALWAYS_CONDITIONAL
                && Arrays.stream(operation.getMethodParameters()).anyMatch(parameter -> parameter.getParameterType() == Revision.class);
    }

    private static boolean says(HttpServletRequest request) {
        return request.getHeader("If-Match") != null || request.getHeader("If-None-Match") != null;
    }
}
