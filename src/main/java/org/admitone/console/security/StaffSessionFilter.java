package org.admitone.console.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.admitone.platform.SecretCode;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/// Finds out which member of the staff asks, from the cookie, anew with each request: an ended sign-in is out at once.
final class StaffSessionFilter extends OncePerRequestFilter {

    private final SignInDesk desk;
    private final StaffCookie cookie;
    private final SecurityContextRepository contexts;

    StaffSessionFilter(SignInDesk desk, StaffCookie cookie, SecurityContextRepository contexts) {
        this.desk = desk;
        this.cookie = cookie;
        this.contexts = contexts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SecretCode token = cookie.in(request);
        if (token != null) {
            desk.holder(token, AskedBy.of(request)).ifPresent(holder -> remember(holder, request, response));
        }
        chain.doFilter(request, response);
    }

    private void remember(PostgresStaffSessions.Live holder, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new UsernamePasswordAuthenticationToken(holder.member(), null, holder.rights()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
