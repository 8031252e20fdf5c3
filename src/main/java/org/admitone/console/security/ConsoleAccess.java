package org.admitone.console.security;

import java.util.Collection;
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
import org.springframework.security.core.GrantedAuthority;
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
        Authentication authentication = who.get();
        if (authentication == null || !(authentication.getPrincipal() instanceof StaffMember member)) {
            return new Refused(ConsoleRights.needed(request.getMethod(), request.getRequestURI()).orElse(null));
        }
        return judge(request.getMethod(), request.getRequestURI(), member, authentication.getAuthorities());
    }

    /// @param path without query
    AuthorizationResult judge(String method, String path, StaffMember member, Collection<? extends GrantedAuthority> rights) {
        StaffRight needed = ConsoleRights.needed(method, path).orElse(null);
        if (needed == null) {
            return new Refused(null);
        }
        if (rights.contains(needed)) {
            return new AuthorizationDecision(true);
        }
        Taught open = ConsoleRights.taught(method, path);
        boolean teaches = rights.contains(StaffRight.TEACH);
        if (teaches && teaching.reaches(member.id(), open, path)) {
            return new AuthorizationDecision(true);
        }
        boolean lacksTheFactor = !teaches && open != Taught.NOT && member.role().gives(StaffRight.TEACH) && !member.role().gives(needed);
        return new Refused(lacksTheFactor ? StaffRight.TEACH : needed);
    }
}
