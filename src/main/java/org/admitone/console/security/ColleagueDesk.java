package org.admitone.console.security;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.admitone.audit.AuditEntry;
import org.admitone.console.NotAllowed;
import org.admitone.console.StaffId;
import org.admitone.console.StaffMember;
import org.admitone.console.StaffRole;
import org.admitone.platform.Clash;
import org.admitone.platform.HouseProblem;
import org.admitone.platform.NotThere;
import org.springframework.stereotype.Component;

/// What owners do about colleagues' accounts: another role, closing and opening, ending sign-ins, resetting a second factor. It holds from the next request
/// on. The last owner who can sign in stays one, whoever asks and however many at once.
@Component
class ColleagueDesk {

    private static final Clash LAST_OWNER = new Clash(HouseProblem.PRECONDITION_FAILED,
            "This is the only owner who can still sign in. Make a colleague owner, or invite one, first.");

    private final PostgresStaff staff;
    private final PostgresStaffSessions sessions;
    private final Beyond beyond;
    private final PostgresInvitations invitations;
    private final SelfCheck self;
    private final SignInDesk.House house;

    ColleagueDesk(PostgresStaff staff, PostgresStaffSessions sessions, Beyond beyond, PostgresInvitations invitations, SelfCheck self, SignInDesk.House house) {
        this.staff = staff;
        this.sessions = sessions;
        this.beyond = beyond;
        this.invitations = invitations;
        this.self = self;
        this.house = house;
    }

    /// What somebody shows beyond a password.
    @Component
    record Beyond(PostgresSecondFactors factors, PostgresPasskeys passkeys) {}

    PostgresStaff.Account account(StaffId id) {
        return staff.byId(id).orElseThrow(() -> new NotThere("colleague"));
    }

    List<PostgresStaffSessions.Listed> sessionsOf(StaffId id) {
        return sessions.of(id, house.clock().instant());
    }

    /// Asks for the password: an owner's open browser must not make owners. The role they have already changes nothing.
    void changeRole(OwnersAct act, String password, StaffId id, StaffRole role) {
        self.password(act.by(), password, "rolePassword");
        tell(act, id, "staff.role-changed", member -> {
            if (member.role() == role) {
                return Map.of();
            }
            if (!staff.changeRole(id, role)) {
                throw LAST_OWNER;
            }
            int voided = role == StaffRole.OWNER ? 0 : invitations.voidAllOf(id, house.clock().instant());
            return Map.of("from", member.role().code(), "to", role.code(), "invitationsVoided", voided);
        });
    }

    void close(OwnersAct act, StaffId id) {
        Instant now = house.clock().instant();
        tell(act, id, "staff.disabled", member -> {
            if (account(id).disabledAt() != null) {
                return Map.of();
            }
            if (!staff.disable(id, now)) {
                throw LAST_OWNER;
            }
            return Map.of("signInsEnded", sessions.endAll(id, now), "invitationsVoided", invitations.voidAllOf(id, now));
        });
    }

    void open(OwnersAct act, StaffId id) {
        tell(act, id, "staff.enabled", member -> {
            boolean wasClosed = account(id).disabledAt() != null;
            staff.enable(id);
            return wasClosed ? Map.of("role", member.role().code()) : Map.of();
        });
    }

    /// Authenticator, recovery codes and passkeys are void and all sign-ins end; the password alone lets them in until they set up another.
    /// Not for oneself: a stolen browser of an owner must not do without the password.
    void resetSecondFactor(OwnersAct act, StaffId id) {
        NotAllowed.unless(!act.by().id().equals(id));
        tell(act, id, "staff.second-factor-reset", member -> {
            int keys = beyond.passkeys.removeAll(id);
            boolean had = beyond.factors.remove(id) || keys > 0;
            return had ? Map.of("passkeysRemoved", keys, "signInsEnded", sessions.endAll(id, house.clock().instant())) : Map.of();
        });
    }

    /// @param tokenHash names the sign-in
    void endSession(OwnersAct act, StaffId id, byte[] tokenHash) {
        tell(act, id, "staff.session-ended", member -> sessions.end(id, tokenHash, house.clock().instant()) ? Map.of("ended", 1) : Map.of());
    }

    void endSessions(OwnersAct act, StaffId id) {
        tell(act, id, "staff.session-ended", member -> {
            int ended = sessions.endAll(id, house.clock().instant());
            return ended == 0 ? Map.of() : Map.of("ended", ended);
        });
    }

    /// @param what does it and says what the line tells; nothing: nothing was changed, and there is no line
    private void tell(OwnersAct act, StaffId id, String action, Function<StaffMember, Map<String, ?>> what) {
        house.transactions().executeWithoutResult(transaction -> {
            StaffMember member = account(id).member();
            Map<String, ?> done = what.apply(member);
            if (!done.isEmpty()) {
                house.audit().append(new AuditEntry(house.clock().instant(), act.actor().name(), action, null, null, null, act.line(member, done)));
            }
        });
    }
}
