package org.admitone.console.security;

import java.util.Optional;
import java.util.function.Supplier;
import org.admitone.console.ConsoleRights;
import org.admitone.console.StaffMember;
import org.admitone.console.StaffRight;
import org.admitone.console.Taught;
import org.admitone.console.Teaching;
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

    private final Teaching teaching;

    ConsoleAccess(Teaching teaching) {
        this.teaching = teaching;
    }

    @Override
    public AuthorizationResult authorize(Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext asked) {
        var request = asked.getRequest();
        StaffRight needed = ConsoleRights.needed(request.getMethod(), request.getRequestURI()).orElse(null);
        Authentication authentication = who.get();
        if (needed == null || authentication == null || !(authentication.getPrincipal() instanceof StaffMember member)) {
            return new Refused(needed);
        }
        if (authentication.getAuthorities().contains(needed)) {
            return new AuthorizationDecision(true);
        }
        Taught open = ConsoleRights.taught(request.getMethod(), request.getRequestURI());
        boolean teaches = authentication.getAuthorities().contains(StaffRight.TEACH);
        if (teaches && teaching.reaches(member.id(), open, request.getRequestURI())) {
            return new AuthorizationDecision(true);
        }
        boolean lacksTheFactor = !teaches && open != Taught.NOT && member.role().gives(StaffRight.TEACH) && !member.role().gives(needed);
        return new Refused(lacksTheFactor ? StaffRight.TEACH : needed);
    }
}
