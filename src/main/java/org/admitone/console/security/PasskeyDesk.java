package org.admitone.console.security;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.admitone.audit.Actor;
import org.admitone.audit.AuditEntry;
import org.admitone.console.StaffId;
import org.admitone.console.StaffMember;
import org.admitone.platform.BadInput;
import org.admitone.platform.NotThere;
import org.admitone.platform.SecretCode;
import org.springframework.stereotype.Component;

/// Passkeys: made, taken away, and signing in by one, which needs no password and no code: the device is one factor, and what
/// unlocks it the other.
@Component
class PasskeyDesk {

    private static final String SIGN_IN = "sign-in";
    private static final int LONGEST_NAME = 100;

    private final PostgresPasskeys passkeys;
    private final PasskeyCheck check;
    private final PasskeyChallenges challenges;
    private final SignInDesk signIn;
    private final Safeguards safeguards;
    private final SignInDesk.House house;

    PasskeyDesk(PostgresPasskeys passkeys, PasskeyCheck check, PasskeyChallenges challenges, SignInDesk signIn, Safeguards safeguards, SignInDesk.House house) {
        this.passkeys = passkeys;
        this.check = check;
        this.challenges = challenges;
        this.signIn = signIn;
        this.safeguards = safeguards;
        this.house = house;
    }

    /// What guards how somebody signs in while it is changed.
    @Component
    record Safeguards(SelfCheck self, PostgresStaff staff, PostgresStaffSessions sessions) {}

    List<PostgresPasskeys.Listed> of(StaffMember member) {
        return passkeys.of(member.id());
    }

    /// What a device signs to sign somebody in.
    String challenge() {
        return challenges.fresh(SIGN_IN);
    }

    /// What a new passkey signs, once it is sure that it is they; without that nothing can be added. Good in the sign-in that asked.
    String offer(StaffMember member, SecretCode current, SelfCheck.Typed typed, String name) {
        name(name);
        safeguards.self().wholly(member, current, typed);
        return challenges.fresh(adding(member, current));
    }

    /// All other sign-ins end: where the role needs more than a password, they were made by less than is needed from now on.
    void add(StaffMember member, SecretCode current, PasskeyAnswer.Made sent, String name, String origin) {
        String named = name(name);
        var made = check.made(sent, origin, adding(member, current)).orElseThrow(
                () -> new BadInput("", "This passkey could not be used, or making it took too long. Begin again with your password."));
        Instant now = house.clock().instant();
        house.transactions().executeWithoutResult(transaction -> {
            safeguards.staff().lock(member.id());
            safeguards.self().notAroundThePasskey(member, current);
            if (!answer(made.answered(), now) || !passkeys.add(member.id(), named, made, now)) {
                throw new BadInput("", "This passkey is here already.");
            }
            int ended = safeguards.sessions().endOthers(member.id(), current.hash(), now);
            audit(Actor.staff(member.login()), "staff.passkey-added", Map.of("name", named, "otherSignInsEnded", ended));
        });
    }

    /// All other sign-ins end: the device, if it is lost, may be signed in.
    void remove(StaffMember member, SecretCode current, SelfCheck.Typed typed, byte[] credentialId) {
        safeguards.self().wholly(member, current, typed);
        house.transactions().executeWithoutResult(transaction -> {
            safeguards.staff().lock(member.id());
            String name = passkeys.remove(member.id(), credentialId).orElseThrow(() -> new NotThere("passkey"));
            int ended = safeguards.sessions().endOthers(member.id(), current.hash(), house.clock().instant());
            audit(Actor.staff(member.login()), "staff.passkey-removed", Map.of("name", name, "otherSignInsEnded", ended));
        });
    }

    /// Unknown, closed, crafted and repeated look alike.
    SignIn signIn(PasskeyAnswer.Used sent, String origin, Visit visit) {
        var paused = signIn.countAddress(visit);
        if (paused.isPresent()) {
            return new SignIn.TooManyTries(paused.get());
        }
        var stored = passkeys.find(sent.credentialId()).filter(some -> Arrays.equals(handle(some.member().id()), sent.userHandle()));
        Optional<PasskeyCheck.Fits> fits = stored.flatMap(some -> check.used(sent, some, origin, SIGN_IN));
        if (stored.isEmpty() || fits.isEmpty()) {
            audit(Actor.SYSTEM, "staff.passkey-refused", stored.isEmpty() ? Map.of("known", false) : Map.of("known", true, "login", stored.get().member().login()));
            return new SignIn.Refused();
        }
        Instant now = house.clock().instant();
        return Objects.requireNonNull(house.transactions().execute(transaction -> {
            if (!answer(fits.get().answered(), now)) {
                audit(Actor.SYSTEM, "staff.passkey-refused", Map.of("known", true, "login", stored.get().member().login(), "repeated", true));
                return new SignIn.Refused();
            }
            return passkeys.used(sent.credentialId(), fits.get().signCount(), now) ? signIn.beginIfOpen(stored.get().member(), visit, Shown.PASSKEY)
                    : new SignIn.Refused();
        }));
    }

    /// How devices know whose a passkey is.
    static byte[] handle(StaffId id) {
        return ByteBuffer.allocate(16).putLong(id.value().getMostSignificantBits()).putLong(id.value().getLeastSignificantBits()).array();
    }

    private boolean answer(PasskeyCheck.Answered answered, Instant now) {
        return passkeys.answer(SecretCode.sha256(Base64.getEncoder().encodeToString(answered.challenge())), answered.until(), now);
    }

    private static String adding(StaffMember member, SecretCode current) {
        return "add:" + member.id() + ":" + Base64.getEncoder().encodeToString(current.hash());
    }

    private static String name(String typed) {
        if (typed.isBlank() || typed.strip().length() > LONGEST_NAME) {
            throw new BadInput("name", "A name by which you know the device, up to " + LONGEST_NAME + " characters.");
        }
        return typed.strip();
    }

    private void audit(Actor who, String action, Map<String, ?> detail) {
        house.transactions().executeWithoutResult(transaction -> house.audit().append(
                new AuditEntry(house.clock().instant(), who.name(), action, null, null, null, detail)));
    }
}
