package org.admitone.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.admitone.platform.HouseProblem;
import org.admitone.platform.web.Problem;
import org.admitone.platform.web.Problems;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Tells every program how much it may still ask for, and stops the one that asked for too much. The headers are those of the
/// IETF's draft "RateLimit header fields for HTTP". Not a bean: it belongs to the one chain, behind the key's check.
final class RateLimitFilter extends OncePerRequestFilter {

    private final RateLimits limits;

    RateLimitFilter(RateLimits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof ApiCaller caller)) {
            chain.doFilter(request, response);
            return;
        }
        RateLimits.Share share = limits.take(caller.key().id());
        long reset = seconds(share.reset());
        response.setHeader("RateLimit-Policy", "\"key\";q=" + limits.settings().requests() + ";w=" + limits.settings().window().toSeconds());
        switch (share) {
            case RateLimits.Share.Granted(int left, var until) -> {
                response.setHeader("RateLimit", "\"key\";r=" + left + ";t=" + reset);
                chain.doFilter(request, response);
            }
            case RateLimits.Share.Spent(var until) -> {
                response.setHeader("RateLimit", "\"key\";r=0;t=" + reset);
                response.setHeader("Retry-After", String.valueOf(reset));
                Problems.write(response, Problem.of(HouseProblem.TOO_MANY_REQUESTS, "This key has sent its " + limits.settings().requests()
                        + " requests for now. Nothing was done; send it again in " + reset + " seconds."));
            }
        }
    }

    /// Rounded up: whoever waits so long waits long enough.
    private static long seconds(Duration duration) {
        return Math.max(1, duration.plusNanos(999_999_999).toSeconds());
    }
}
