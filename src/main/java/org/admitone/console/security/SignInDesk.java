package org.admitone.console.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.admitone.audit.Actor;
import org.admitone.audit.AuditEntry;
import org.admitone.audit.AuditTrail;
import org.admitone.console.StaffMember;
import org.admitone.platform.SecretCode;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Lets staff in and out of the console. Every try is counted before it is judged, and every outcome is an audit line.
@Component
@EnableConfigurationProperties(StaffSettings.class)
class SignInDesk {

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration SLIDE_EVERY = Duration.ofMinutes(1);

    private final PostgresStaff staff;
    private final PostgresStaffSessions sessions;
    private final PostgresSignInTries tries;
    private final Passwords passwords;
    private final StaffSettings settings;
    private final House house;

    /// What every desk of this package works with.
    @Component
    record House(Clock clock, TransactionOperations transactions, AuditTrail audit) {}

    SignInDesk(PostgresStaff staff, PostgresStaffSessions sessions, PostgresSignInTries tries, Passwords passwords,
               StaffSettings settings, House house) {
        this.staff = staff;
        this.sessions = sessions;
        this.tries = tries;
        this.passwords = passwords;
        this.settings = settings;
        this.house = house;
    }

    SignIn signIn(String typedLogin, String password, Visit visit) {
        String login = typedLogin.strip().toLowerCase(Locale.ROOT);
        for (var limit : limits(login, visit.address())) {
            var count = tries.count(limit);
            if (count.tooMany()) {
                if (count.firstTooMany()) {
                    audit(Actor.SYSTEM, "staff.sign-in-paused", Map.of("counted", limit.scope(), "until", count.again().toString()));
                }
                return new SignIn.TooManyTries(count.again());
            }
        }
        var account = staff.byLogin(login);
        boolean right = passwords.matches(password, account.map(PostgresStaff.Account::passwordHash).orElse(null));
        if (!right || account.isEmpty() || account.get().disabledAt() != null) {
            audit(Actor.SYSTEM, "staff.sign-in-failed", account.isEmpty() ? Map.of("known", false)
                    : Map.of("known", true, "login", login, "closed", account.get().disabledAt() != null));
            return new SignIn.Refused();
        }
        return switch (account.get().needs()) {
            case NOTHING -> beginIfStill(account.get(), visit);
            case CODE -> new SignIn.Half(account.get().member());
            case PASSKEY -> new SignIn.PasskeyNeeded();
        };
    }

    /// For what has no login yet. When to come again; empty: go on.
    Optional<Instant> countAddress(Visit visit) {
        var count = tries.count(new PostgresSignInTries.Limit("sign-in.address", visit.address(), QUARTER, settings.triesPerAddress()));
        return count.tooMany() ? Optional.of(count.again()) : Optional.empty();
    }

    /// Comparing passwords takes its time: what was judged may be changed by now, and a change ends only the sign-ins it finds.
    private SignIn beginIfStill(PostgresStaff.Account judged, Visit visit) {
        return Objects.requireNonNull(house.transactions.execute(transaction -> staff.held(judged.member().id())
                .filter(now -> now.disabledAt() == null && now.passwordHash().equals(judged.passwordHash()) && now.needs() == judged.needs())
                .<SignIn>map(now -> begin(now.member(), visit, Shown.PASSWORD)).orElseGet(SignIn.Refused::new)));
    }

    /// In the transaction of what was used up for it.
    SignIn beginIfOpen(StaffMember member, Visit visit, Shown shown) {
        return staff.held(member.id()).filter(now -> now.disabledAt() == null)
                .<SignIn>map(now -> begin(now.member(), visit, shown)).orElseGet(SignIn.Refused::new);
    }

    SignIn.In begin(StaffMember member, Visit visit, Shown shown) {
        var token = SecretCode.random();
        Instant now = house.clock.instant();
        house.transactions.executeWithoutResult(transaction -> {
            sessions.begin(token.hash(), member.id(), now, now.plus(settings.idle()), visit, shown);
            audit(Actor.staff(member.login()), "staff.signed-in", Map.of("browser", visit.browser(), "shown", shown.code()));
        });
        return new SignIn.In(member, token);
    }

    /// Whoever holds this token; each use by somebody keeps the sign-in alive for another while, an open page does not.
    Optional<PostgresStaffSessions.Live> holder(SecretCode token, AskedBy asked) {
        Instant now = house.clock.instant();
        var live = sessions.find(token.hash(), now);
        live.filter(session -> asked == AskedBy.PERSON && session.lastSeen().plus(SLIDE_EVERY).isBefore(now))
                .ifPresent(session -> sessions.seen(token.hash(), now, earlier(now.plus(settings.idle()), session.createdAt().plus(settings.atMost()))));
        return live;
    }

    void signOut(StaffMember member, SecretCode token) {
        house.transactions.executeWithoutResult(transaction -> {
            if (sessions.end(member.id(), token.hash(), house.clock.instant())) {
                audit(Actor.staff(member.login()), "staff.signed-out", Map.of());
            }
        });
    }

    private List<PostgresSignInTries.Limit> limits(String login, String address) {
        return List.of(new PostgresSignInTries.Limit("sign-in.address", address, QUARTER, settings.triesPerAddress()),
                new PostgresSignInTries.Limit("sign-in.person", login + "\n" + address, QUARTER, settings.triesPerPerson()),
                new PostgresSignInTries.Limit("sign-in.login", login, Duration.ofHours(1), settings.triesPerLogin()));
    }

    private void audit(Actor who, String action, Map<String, ?> detail) {
        house.transactions.executeWithoutResult(transaction -> house.audit.append(
                new AuditEntry(house.clock.instant(), who.name(), action, null, null, null, detail)));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
