package org.admitone.console.security;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.admitone.audit.Actor;
import org.admitone.audit.AuditEntry;
import org.admitone.console.NotAllowed;
import org.admitone.console.StaffMember;
import org.admitone.console.StaffRole;
import org.admitone.platform.BadInput;
import org.admitone.platform.NotThere;
import org.admitone.platform.SecretCode;
import org.springframework.stereotype.Component;

/// How people become members of the staff: by a link for one person and one role. It lasts three days, and no longer than whoever
/// made it is an owner.
@Component
class InvitationDesk implements StaffInvitations {

    static final Duration LASTS = Duration.ofDays(3);

    private final PostgresInvitations invitations;
    private final PostgresStaff staff;
    private final Passwords passwords;
    private final SelfCheck self;
    private final SignInDesk.House house;

    InvitationDesk(PostgresInvitations invitations, PostgresStaff staff, Passwords passwords, SelfCheck self, SignInDesk.House house) {
        this.invitations = invitations;
        this.staff = staff;
        this.passwords = passwords;
        this.self = self;
        this.house = house;
    }

    @Override
    public Optional<SecretCode> forFirstOwner() {
        return staff.nobodyYet() ? Optional.of(ofTheHouse(StaffRole.OWNER)) : Optional.empty();
    }

    @Override
    public StaffMember accept(SecretCode code, String displayName, String login, String password) {
        return welcome(code, new Newcomer(displayName, login, password, password));
    }

    SecretCode ofTheHouse(StaffRole role) {
        var code = SecretCode.random();
        Instant now = house.clock().instant();
        house.transactions().executeWithoutResult(transaction -> {
            invitations.ofTheHouse(code.hash(), role, now, now.plus(LASTS));
            audit(Actor.SYSTEM, "staff.invited", Map.of("role", role.code()));
        });
        return code;
    }

    /// Asks for the password: an owner's open browser must not make owners.
    SecretCode invite(StaffMember by, String password, StaffRole role) {
        self.password(by, password, "invitePassword");
        var code = SecretCode.random();
        Instant now = house.clock().instant();
        house.transactions().executeWithoutResult(transaction -> {
            NotAllowed.unless(invitations.of(by.id(), code.hash(), role, now, now.plus(LASTS)));
            audit(Actor.staff(by.login()), "staff.invited", Map.of("role", role.code()));
        });
        return code;
    }

    List<PostgresInvitations.Open> open() {
        return invitations.open(house.clock().instant());
    }

    void voidOne(StaffMember by, UUID id) {
        Instant now = house.clock().instant();
        house.transactions().executeWithoutResult(transaction -> {
            StaffRole role = invitations.voidOne(id, now).orElseThrow(() -> new NotThere("invitation"));
            audit(Actor.staff(by.login()), "staff.invitation-voided", Map.of("role", role.code()));
        });
    }

    /// The role an open invitation gives.
    Optional<StaffRole> role(SecretCode code) {
        return invitations.role(code.hash(), house.clock().instant());
    }

    StaffMember welcome(SecretCode code, Newcomer newcomer) {
        newcomer.check();
        String hash = passwords.hash(newcomer.password());
        Instant now = house.clock().instant();
        return Objects.requireNonNull(house.transactions().execute(transaction -> {
            StaffRole role = role(code).orElseThrow(() -> new NotThere("invitation"));
            boolean first = staff.nobodyYet();
            if (!invitations.use(code.hash(), now)) {
                throw new NotThere("invitation");
            }
            if (first) {
                invitations.voidAll(now);               // every start printed one until somebody was there
            }
            var added = staff.add(newcomer.login(), newcomer.displayName(), hash, role, now)
                    .orElseThrow(() -> new BadInput("login", "Somebody here already signs in as " + newcomer.login() + ". Choose another."));
            audit(Actor.staff(added.login()), "staff.joined", Map.of("role", role.code(), "name", added.displayName()));
            return added;
        }));
    }

    private void audit(Actor who, String action, Map<String, ?> detail) {
        house.audit().append(new AuditEntry(house.clock().instant(), who.name(), action, null, null, null, detail));
    }
}
