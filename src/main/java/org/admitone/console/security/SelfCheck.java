package org.admitone.console.security;

import org.admitone.console.StaffMember;
import org.admitone.platform.BadInput;
import org.admitone.platform.NotThere;
import org.admitone.platform.SecretCode;
import org.springframework.stereotype.Component;

/// That it is they who ask: an open browser, or a stolen password alone, is not enough for what gives others lasting access.
/// Each try is counted.
@Component
class SelfCheck {

    private final PostgresStaff staff;
    private final PostgresStaffSessions sessions;
    private final Passwords passwords;
    private final FactorCheck codes;
    private final CodeTries tries;

    SelfCheck(PostgresStaff staff, PostgresStaffSessions sessions, Passwords passwords, FactorCheck codes, CodeTries tries) {
        this.staff = staff;
        this.sessions = sessions;
        this.passwords = passwords;
        this.codes = codes;
        this.tries = tries;
    }

    /// What was typed, and the fields it was typed into. Prints itself masked.
    record Typed(String passwordField, String password, String codeField, String code) {

        @Override
        public String toString() {
            return "Typed[masked]";
        }
    }

    /// The password once more.
    void password(StaffMember member, String password, String field) {
        limit(member, field);
        if (!passwords.matches(password, account(member).passwordHash())) {
            throw new BadInput(field, "This is not your password.");
        }
    }

    /// As much as signing in needs: the password, a code where there is a second factor, a sign-in by passkey where only that is let in.
    ///
    /// @param current the sign-in that asks
    void wholly(StaffMember member, SecretCode current, Typed typed) {
        password(member, typed.password(), typed.passwordField());
        notAroundThePasskey(member, current);
        if (account(member).needs() == PostgresStaff.StepAfterPassword.CODE && codes.use(member.id(), typed.code()).isEmpty()) {
            throw new BadInput(typed.codeField(), "This code does not fit, or was used already. Wait for the next one.");
        }
    }

    /// Where the role needs more than a password and a passkey is all there is, a sign-in of before, by the password, adds nothing and takes nothing away.
    void notAroundThePasskey(StaffMember member, SecretCode current) {
        if (account(member).needs() == PostgresStaff.StepAfterPassword.PASSKEY && sessions.shown(current.hash()).filter(Shown.PASSKEY::equals).isEmpty()) {
            throw new BadInput("", "Your role needs more than a password. Sign out, sign in with your passkey, and come back here.");
        }
    }

    void limit(StaffMember member, String field) {
        if (tries.count(member).isPresent()) {
            throw new BadInput(field, "There were too many tries. Try again in a quarter of an hour.");
        }
    }

    private PostgresStaff.Account account(StaffMember member) {
        return staff.byId(member.id()).orElseThrow(() -> new NotThere("sign-in"));
    }
}
