package org.admitone.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.admitone.platform.HouseProblem;
import org.admitone.platform.web.Problem;
import org.admitone.platform.web.Problems;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// The one place where the rows of [ApiRights] are enforced, before anything of the request is looked at. Not a bean: it belongs to the
/// one chain, behind the key's check and the limits.
final class ScopeFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof ApiCaller caller) || caller.key().terms().reach() instanceof Reach.Everything) {
            chain.doFilter(request, response);
            return;
        }
        Optional<ApiRights.Need> needed = ApiRights.needed(request.getMethod(), request.getRequestURI());
        if (needed.isEmpty()) {
            Problems.write(response, Problem.of(HouseProblem.NOT_THERE, "There is no such address for this key."));
        } else if (needed.get().metBy(caller.key().terms().reach())) {
            chain.doFilter(request, response);
        } else {
            refuse(response, java.util.Objects.requireNonNull(needed.get().scope()));
        }
    }

    private static void refuse(HttpServletResponse response, Scope missing) throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer realm=\"api\", error=\"insufficient_scope\", scope=\"" + missing.code() + "\"");
        Problems.write(response, new Problem(ApiProblem.SCOPE_MISSING, "This key may not " + missing.words() + ": it lacks the scope " + missing.code()
                + ". Nothing was done. Staff make a key that has it in the console.", Map.of("scope", missing.code())));
    }
}
