package org.admitone.console.security;

import java.util.Optional;
import java.util.function.Supplier;
import org.admitone.console.ConsoleRights;
import org.admitone.console.StaffMember;
import org.admitone.console.StaffRight;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/// The one place where the rows of [ConsoleRights] are enforced. Nobody gets anything that no row gives.
final class ConsoleAccess implements AuthorizationManager<RequestAuthorizationContext> {

    /// @param needed by the address; null: no row names it
    static final class Refused extends AuthorizationDecision {

        private final @Nullable StaffRight needed;

        Refused(@Nullable StaffRight needed) {
            super(false);
            this.needed = needed;
        }

        Optional<StaffRight> needed() {
            return Optional.ofNullable(needed);
        }
    }

    @Override
    public AuthorizationResult authorize(Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext asked) {
        var request = asked.getRequest();
        StaffRight needed = ConsoleRights.needed(request.getMethod(), request.getRequestURI()).orElse(null);
        Authentication authentication = who.get();
        boolean given = needed != null && authentication != null && authentication.getPrincipal() instanceof StaffMember
                && authentication.getAuthorities().contains(needed);
        return given ? new AuthorizationDecision(true) : new Refused(needed);
    }
}
