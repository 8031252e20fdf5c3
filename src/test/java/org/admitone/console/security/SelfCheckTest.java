package org.admitone.console.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.admitone.console.NotAllowed;
import org.admitone.console.StaffMember;
import org.admitone.console.StaffRole;
import org.admitone.platform.BadInput;
import org.admitone.platform.Eventually;
import org.admitone.platform.SecretCode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What an open browser, an old sign-in or a stolen password alone is not enough for.
class SelfCheckTest {

    private static final Pattern SECRET = Pattern.compile("<code id=\"secret\">([A-Z2-7 ]+)</code>");
    private static final Pattern WELCOME = Pattern.compile("/console/welcome/([A-Za-z0-9_-]+)");

    @AutoClose static final StaffHouse house = new StaffHouse();

    @BeforeEach
    void later() {
        house.clock.advance(Duration.ofHours(1));
    }

    @Test
    void anOwnersOpenBrowserInvitesNobodyAndMakesNobodyOwner() {
        var open = house.signedIn(StaffRole.OWNER);
        var answer = open.post("/console/staff", "/console/staff", Map.of("role", "owner", "invitePassword", "a guess of mine"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("This is not your password.").doesNotContain("/console/welcome/");
        StaffMember accomplice = house.member(StaffRole.AUDITOR);
        String page = "/console/staff/" + accomplice.id();
        assertThat(open.post(page, page + "/role", Map.of("role", "owner", "roleReason", "Because", "rolePassword", "a guess of mine")).statusCode()).isEqualTo(422);
        assertThat(house.signedIn(accomplice).get("/console/staff").statusCode()).isEqualTo(403);
    }

    @Test
    void anInvitationEndsWithItsInvitersRightToInvite() {
        StaffMember head = house.member(StaffRole.OWNER);
        var heads = house.signedIn(head);
        for (var end : Map.of("/close", Map.of("closeReason", "Has left"),
                "/role", Map.of("role", "scheduler", "roleReason", "Plans only", "rolePassword", StaffHouse.PASSWORD)).entrySet()) {
            StaffMember inviter = house.member(StaffRole.OWNER);
            String link = invitation(house.signedIn(inviter), "owner");
            assertThat(house.visitor().get(link).statusCode()).as("before %s", end.getKey()).isEqualTo(200);
            String page = "/console/staff/" + inviter.id();
            assertThat(heads.post(page, page + end.getKey(), end.getValue()).statusCode()).isEqualTo(303);
            assertThat(house.visitor().get(link).statusCode()).as("after %s", end.getKey()).isEqualTo(404);
            assertThat(house.visitor().postBare(link, Map.of("displayName", "Back again", "login", "back.again", "password", StaffHouse.PASSWORD,
                    "again", StaffHouse.PASSWORD)).statusCode()).isIn(403, 404);
            assertThat(house.lines(head.actor()).getLast()).contains("\"invitationsVoided\":1");
            var desk = house.server.bean(InvitationDesk.class);
            assertThatThrownBy(() -> desk.invite(inviter, StaffHouse.PASSWORD, StaffRole.OWNER)).isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void anOpenInvitationIsListedAndCanBeVoided() {
        StaffMember owner = house.member(StaffRole.OWNER);
        var browser = house.signedIn(owner);
        String link = invitation(browser, "auditor");
        String page = browser.get("/console/staff").body();
        assertThat(page).contains("Open invitations").doesNotContain(link);
        String voiding = page.replaceAll("(?s).*?action=\"(/console/staff/invitations/[^\"]+/void)\".*", "$1");
        assertThat(browser.post("/console/staff", voiding, Map.of()).statusCode()).isEqualTo(303);
        assertThat(house.visitor().get(link).statusCode()).isEqualTo(404);
        assertThat(browser.post("/console/staff", voiding, Map.of()).statusCode()).as("voided already").isEqualTo(404);
        assertThat(house.lines(owner.actor())).anyMatch(line -> line.startsWith("staff.invitation-voided") && line.contains("auditor"));
    }

    /// The password is stolen, and with it a sign-in of before the role needed more; the owner signs in by a passkey only.
    @Test
    void anOldSignInByPasswordDoesNotGetAroundThePasskey() {
        StaffMember member = house.member(StaffRole.AUDITOR);
        var old = house.signedIn(member);
        givePasskey(member);
        StaffMember owner = house.member(StaffRole.OWNER);
        house.server.bean(FactorRules.class).require(new OwnersAct(owner, "test"), java.util.Set.of(StaffRole.AUDITOR));
        try {
            for (var act : Map.of("/console/me/second-factor", Map.of("password", StaffHouse.PASSWORD),
                    "/console/me/passkeys", Map.of("password", StaffHouse.PASSWORD, "name", "Thief's phone"),
                    "/console/me/passkeys/remove", Map.of("removePassword", StaffHouse.PASSWORD, "key", "AAAA")).entrySet()) {
                var answer = old.post("/console/me/passkeys", act.getKey(), act.getValue());
                assertThat(answer.statusCode()).as(act.getKey()).isEqualTo(422);
                assertThat(answer.body()).as(act.getKey()).contains("sign in with your passkey");
            }
            var byPasskey = house.visitor();
            byPasskey.cookies.put(StaffCookie.NAME, house.server.bean(SignInDesk.class).begin(member, StaffHouse.VISIT, Shown.PASSKEY).token().value());
            assertThat(byPasskey.post("/console/me/second-factor", "/console/me/second-factor", Map.of("password", StaffHouse.PASSWORD)).body()).containsPattern(SECRET);
        } finally {
            house.server.bean(FactorRules.class).require(new OwnersAct(owner, "test"), java.util.Set.of());
        }
    }

    @Test
    void aSecretIsShownOnlyInTheSignInThatAskedForIt() {
        StaffMember member = house.member(StaffRole.SCHEDULER);
        var mine = house.signedIn(member);
        var other = house.signedIn(member);
        String page = "/console/me/second-factor";
        assertThat(mine.post(page, page, Map.of("password", StaffHouse.PASSWORD)).body()).containsPattern(SECRET);
        var peek = other.post(page, page + "/confirm", Map.of("code", "000000"));
        assertThat(peek.statusCode()).isEqualTo(422);
        assertThat(peek.body()).doesNotContainPattern(SECRET);
        assertThat(mine.post(page, page + "/confirm", Map.of("code", "000000")).body()).containsPattern(SECRET);
    }

    @Test
    void withASecondFactorOnAPasskeyNeedsACodeToo() {
        StaffMember member = house.member(StaffRole.SCHEDULER);
        var browser = house.signedIn(member);
        String page = "/console/me/second-factor";
        var found = SECRET.matcher(browser.post(page, page, Map.of("password", StaffHouse.PASSWORD)).body());
        assertThat(found.find()).isTrue();
        byte[] secret = SecondFactorTest.decoded(found.group(1).replace(" ", ""));
        browser.post(page, page + "/confirm", Map.of("code", Totp.code(secret, Totp.stepAt(house.clock.instant()), 6)));
        house.clock.advance(Duration.ofSeconds(30));
        assertThat(browser.post("/console/me/passkeys", "/console/me/passkeys", Map.of("name", "Phone", "password", StaffHouse.PASSWORD, "code", "000000")).statusCode())
                .isEqualTo(422);
        var right = browser.post("/console/me/passkeys", "/console/me/passkeys",
                Map.of("name", "Phone", "password", StaffHouse.PASSWORD, "code", Totp.code(secret, Totp.stepAt(house.clock.instant()), 6)));
        assertThat(right.body()).contains("data-challenge=");
        SecretCode elsewhere = house.server.bean(SignInDesk.class).begin(member, StaffHouse.VISIT, Shown.PASSWORD).token();
        var desk = house.server.bean(PasskeyDesk.class);
        assertThatThrownBy(() -> desk.add(member, elsewhere, new PasskeyAnswer.Made(new byte[0], new byte[0]), "Phone", "https://door.example")).isInstanceOf(BadInput.class);
    }

    /// The account is closed between the judgement of the password and the beginning of the sign-in.
    @Test
    void aSignInThatIsJudgedWhileTheAccountIsClosedDoesNotBegin() throws Exception {
        StaffMember leaver = house.member(StaffRole.SCHEDULER);
        var desk = house.server.bean(SignInDesk.class);
        var transactions = house.server.bean(SignInDesk.House.class).transactions();
        var trying = new CompletableFuture<SignIn>();
        transactions.executeWithoutResult(closing -> {
            house.server.bean(PostgresStaff.class).disable(leaver.id(), house.clock.instant());
            Thread.ofVirtual().start(() -> trying.complete(desk.signIn(leaver.login(), StaffHouse.PASSWORD, StaffHouse.VISIT)));
            Eventually.isTrue("the sign-in waits for the closing", Duration.ofMinutes(1), () -> waiting() > 0);
            house.server.bean(PostgresStaffSessions.class).endAll(leaver.id(), house.clock.instant());
        });
        assertThat(trying.get()).isInstanceOf(SignIn.Refused.class);
        assertThat(house.server.bean(StaffDesk.class).sessionsOf(leaver)).isEmpty();
    }

    private static int waiting() {
        return house.database.jdbc().sql("""
                select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%for share of staff%'
                """).query(Integer.class).single();
    }

    private static String invitation(StaffHouse.Visitor by, String role) {
        var answer = by.post("/console/staff", "/console/staff", Map.of("role", role, "invitePassword", StaffHouse.PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(200);
        var link = WELCOME.matcher(answer.body());
        assertThat(link.find()).isTrue();
        return Objects.requireNonNull(link.group());
    }

    private static void givePasskey(StaffMember member) {
        byte[] id = ByteBuffer.allocate(16).putLong(member.id().value().getMostSignificantBits()).putLong(7).array();
        house.database.jdbc().sql("""
                insert into staff_passkey (credential_id, staff_id, name, credential, backup_eligible, sign_count, made_at) values (?, ?, 'Phone', ?, false, 0, ?)
                """).params(id, member.id().value(), id, Timestamp.from(house.clock.instant())).update();
    }
}
