package org.admitone.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.admitone.console.StaffMember;
import org.admitone.console.StaffRole;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Signing in with a second factor, as requests: set up, used, used up, lost, demanded, reset.
class SecondFactorTest {

    private static final String PAGE = "/console/me/second-factor";
    private static final Pattern SECRET = Pattern.compile("<code id=\"secret\">([A-Z2-7 ]+)</code>");
    private static final Pattern CODE = Pattern.compile("(?<=[\n>])[a-z2-7]{5}-[a-z2-7]{5}(?=[\n<])");

    @AutoClose static final StaffHouse house = new StaffHouse();

    @BeforeEach
    void later() {
        house.clock.advance(Duration.ofHours(1));
    }

    /// An account with a second factor, and what its owner holds.
    private record Enrolled(StaffMember member, byte[] secret, List<String> recovery, StaffHouse.Visitor browser) {

        String code() {
            return Totp.code(secret, Totp.stepAt(house.clock.instant()), Totp.DIGITS);
        }

        /// A code that was not used yet.
        String nextCode() {
            house.clock.advance(Duration.ofSeconds(30));
            return code();
        }
    }

    private static Enrolled enrolled(StaffRole role) {
        StaffMember member = house.member(role);
        return enrolled(member, house.signedIn(member));
    }

    private static Enrolled enrolled(StaffMember member, StaffHouse.Visitor browser) {
        byte[] secret = secretIn(browser.post(PAGE, PAGE, Map.of("password", StaffHouse.PASSWORD)));
        var answer = browser.post(PAGE, PAGE + "/confirm", Map.of("code", Totp.code(secret, Totp.stepAt(house.clock.instant()), 6)));
        assertThat(answer.statusCode()).isEqualTo(200);
        return new Enrolled(member, secret, CODE.matcher(answer.body()).results().map(code -> code.group()).toList(), browser);
    }

    private static byte[] secretIn(HttpResponse<String> answer) {
        var found = SECRET.matcher(answer.body());
        assertThat(found.find()).as(answer.body()).isTrue();
        return decoded(found.group(1).replace(" ", ""));
    }

    private static HttpResponse<String> code(StaffHouse.Visitor visitor, String code) {
        return visitor.post("/console/sign-in/code", "/console/sign-in/code", Map.of("code", code));
    }

    @Test
    void afterThePasswordACodeIsAskedForAndLeadsToWhereOneWanted() {
        Enrolled ada = enrolled(StaffRole.SCHEDULER);
        var visitor = house.visitor();
        var half = visitor.post("/console/sign-in", "/console/sign-in", Map.of("login", ada.member.login(), "password", StaffHouse.PASSWORD, "to", "/console/courses?q=a"));
        assertThat(half.statusCode()).isEqualTo(303);
        assertThat(half.headers().firstValue("Location")).hasValue("/console/sign-in/code?to=%2Fconsole%2Fcourses%3Fq%3Da");
        assertThat(visitor.cookies).doesNotContainKey(StaffCookie.NAME);
        assertThat(visitor.get("/console").statusCode()).as("half is not in").isEqualTo(303);
        assertThat(code(visitor, "000000").statusCode()).isEqualTo(422);
        var in = visitor.post("/console/sign-in/code", "/console/sign-in/code", Map.of("code", ada.nextCode(), "to", "/console/courses?q=a"));
        assertThat(in.headers().firstValue("Location")).hasValue("/console/courses?q=a");
        assertThat(visitor.cookies).doesNotContainKey(StaffCookie.HALF);
        assertThat(visitor.get("/console").statusCode()).isEqualTo(200);
        assertThat(house.lines(ada.member.actor())).anyMatch(line -> line.startsWith("staff.second-factor-set"))
                .anyMatch(line -> line.startsWith("staff.code-asked")).anyMatch(line -> line.startsWith("staff.signed-in") && line.contains("password_and_code"));
    }

    @Test
    void nothingChangesAtSignInUntilACodeWasConfirmedAndThenOtherSignInsEnd() {
        StaffMember member = house.member(StaffRole.AUDITOR);
        var browser = house.signedIn(member);
        var elsewhere = house.signedIn(member);
        assertThat(browser.post(PAGE, PAGE, Map.of("password", "not mine at all")).statusCode()).isEqualTo(422);
        var offer = browser.post(PAGE, PAGE, Map.of("password", StaffHouse.PASSWORD));
        assertThat(offer.body()).contains("otpauth://totp/AdmitOne:" + member.login(), "<svg class=\"qr\"");
        assertThat(house.visitor().signIn(member.login(), StaffHouse.PASSWORD).headers().firstValue("Location")).hasValue("/console");
        var slip = browser.post(PAGE, PAGE + "/confirm", Map.of("code", "123456"));
        assertThat(slip.statusCode()).isEqualTo(422);
        byte[] secret = secretIn(slip);
        assertThat(secret).as("the same secret once more").isEqualTo(secretIn(offer));
        assertThat(elsewhere.get("/console").statusCode()).isEqualTo(200);
        assertThat(browser.post(PAGE, PAGE + "/confirm", Map.of("code", Totp.code(secret, Totp.stepAt(house.clock.instant()), 6))).statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/console").statusCode()).isEqualTo(303);
        assertThat(browser.get(PAGE).body()).contains("Your second factor is on", "10 recovery codes are left").doesNotContain(Base32.of(secret).substring(0, 4));
    }

    @Test
    void theDatabaseHoldsNeitherSecretNorCode() {
        Enrolled ada = enrolled(StaffRole.OWNER);
        var sealed = house.database.jdbc().sql("select secret from staff_authenticator where staff_id = ?").param(ada.member.id().value())
                .query((row, n) -> row.getBytes(1)).single();
        assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1)).doesNotContain(new String(ada.secret, java.nio.charset.StandardCharsets.ISO_8859_1));
        assertThat(ada.recovery).hasSize(10).doesNotHaveDuplicates();
        assertThat(house.database.jdbc().sql("select count(*) from staff_recovery_code c where staff_id = ? and used_at is null").param(ada.member.id().value())
                .query(Integer.class).single()).isEqualTo(10);
        assertThat(house.database.jdbc().sql("select count(*) from audit where detail ~ ?").param(String.join("|", ada.recovery) + "|" + Base32.of(ada.secret))
                .query(Integer.class).single()).isZero();
    }

    @Test
    void aCodeWorksOnceAndSoDoesTheSecondStep() {
        Enrolled ada = enrolled(StaffRole.SCHEDULER);
        assertThat(code(half(ada), ada.code()).statusCode()).as("the code that confirmed the set-up").isEqualTo(422);
        String code = ada.nextCode();
        var visitor = half(ada);
        var cookies = Map.copyOf(visitor.cookies);
        assertThat(code(visitor, code).statusCode()).isEqualTo(303);
        assertThat(code(half(ada), code).statusCode()).isEqualTo(422);
        visitor.cookies.clear();
        visitor.cookies.putAll(cookies);
        var again = visitor.post("/console/sign-in", "/console/sign-in/code", Map.of("code", ada.nextCode()));
        assertThat(again.headers().firstValue("Location")).hasValue("/console/sign-in");
    }

    @Test
    void aRecoveryCodeWorksOnceAlsoForManyAtOnceAndHoweverItIsTyped() throws Exception {
        Enrolled ada = enrolled(StaffRole.SCHEDULER);
        String mine = ada.recovery.getFirst();
        List<Callable<Boolean>> tries = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            var visitor = half(ada);
            String token = visitor.get("/console/sign-in/code").body().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
            tries.add(() -> visitor.postBare("/console/sign-in/code", Map.of("code", mine, "_csrf", token)).statusCode() == 303);
        }
        try (var many = Executors.newFixedThreadPool(6)) {
            assertThat(many.invokeAll(tries).stream().filter(some -> some.resultNow())).hasSize(1);
        }
        house.clock.advance(Duration.ofMinutes(15));
        assertThat(code(half(ada), " " + ada.recovery.getLast().toUpperCase(java.util.Locale.ROOT).replace("-", " ")).statusCode()).isEqualTo(303);
        assertThat(ada.browser.get(PAGE).body()).contains("8 recovery codes are left");
    }

    @Test
    void onesCodesAreNoUseToAnother() {
        Enrolled ada = enrolled(StaffRole.SCHEDULER);
        Enrolled bob = enrolled(StaffRole.SCHEDULER);
        var visitor = half(bob);
        assertThat(code(visitor, ada.recovery.getFirst()).statusCode()).isEqualTo(422);
        assertThat(code(visitor, ada.nextCode()).statusCode()).isEqualTo(422);
    }

    @Test
    void guessingCodesEndsAfterAFewTriesEvenWithTheRightOneAtLast() {
        Enrolled ada = enrolled(StaffRole.SCHEDULER);
        house.clock.advance(Duration.ofMinutes(15));
        var guesser = half(ada);
        for (int i = 0; i < 8; i++) {
            assertThat(code(guesser, "00000" + i).statusCode()).as("try %s", i).isEqualTo(422);
        }
        var paused = code(guesser, ada.nextCode());
        assertThat(paused.statusCode()).isEqualTo(429);
        assertThat(paused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 900L);
        house.clock.advance(Duration.ofMinutes(15));
        assertThat(code(half(ada), ada.nextCode()).statusCode()).isEqualTo(303);
    }

    @Test
    void theSecondStepDoesNotWaitForEver() {
        Enrolled ada = enrolled(StaffRole.SCHEDULER);
        var visitor = half(ada);
        house.clock.advance(SecondStepDesk.LASTS);
        assertThat(visitor.get("/console/sign-in/code").statusCode()).isEqualTo(303);
        var ofPasswordBefore = half(ada);
        ada.browser.post("/console/me", "/console/me/password", Map.of("old", StaffHouse.PASSWORD, "password", "four other words here", "again", "four other words here"));
        assertThat(ofPasswordBefore.get("/console/sign-in/code").statusCode()).as("the password was changed meanwhile").isEqualTo(303);
    }

    @Test
    void newCodesVoidTheOldOnesAndTakingAwayNeedsPasswordAndCode() {
        Enrolled ada = enrolled(StaffRole.DOOR_STAFF);
        assertThat(ada.browser.post(PAGE, PAGE + "/codes", Map.of("codesPassword", "wrong", "codesCode", ada.nextCode())).statusCode()).isEqualTo(422);
        var withoutCode = ada.browser.post(PAGE, PAGE + "/codes", Map.of("codesPassword", StaffHouse.PASSWORD, "codesCode", "000000"));
        assertThat(withoutCode.statusCode()).isEqualTo(422);
        assertThat(withoutCode.body()).contains("This code does not fit");
        var fresh = CODE.matcher(ada.browser.post(PAGE, PAGE + "/codes", Map.of("codesPassword", StaffHouse.PASSWORD, "codesCode", ada.nextCode())).body()).results().map(one -> one.group()).toList();
        assertThat(fresh).hasSize(10).doesNotContainAnyElementsOf(ada.recovery);
        assertThat(code(half(ada), ada.recovery.getFirst()).statusCode()).isEqualTo(422);
        assertThat(ada.browser.post(PAGE, PAGE + "/remove", Map.of("removePassword", StaffHouse.PASSWORD, "removeCode", "000000")).statusCode()).isEqualTo(422);
        assertThat(ada.browser.post(PAGE, PAGE + "/remove", Map.of("removePassword", StaffHouse.PASSWORD, "removeCode", fresh.getFirst())).statusCode()).isEqualTo(303);
        assertThat(house.visitor().signIn(ada.member.login(), StaffHouse.PASSWORD).headers().firstValue("Location")).hasValue("/console");
        assertThat(house.lines(ada.member.actor())).anyMatch(line -> line.startsWith("staff.recovery-codes-made"))
                .anyMatch(line -> line.startsWith("staff.second-factor-removed"));
    }

    @Test
    void aRoleThatNeedsASecondFactorGetsToNothingElseBefore() {
        StaffMember owner = house.member(StaffRole.OWNER);
        var owners = house.signedIn(owner);
        StaffMember auditor = house.member(StaffRole.AUDITOR);
        var browser = house.signedIn(auditor);
        assertThat(owners.post("/console/staff", "/console/staff/second-factor", Map.of("needs", "auditor", "ruleReason", "")).statusCode()).isEqualTo(422);
        assertThat(owners.post("/console/staff", "/console/staff/second-factor", Map.of("needs", "auditor", "ruleReason", "Insurance asks for it")).statusCode()).isEqualTo(303);
        try {
            var turned = browser.get("/console/audit");
            assertThat(turned.statusCode()).isEqualTo(303);
            assertThat(turned.headers().firstValue("Location")).hasValue(PAGE);
            assertThat(browser.get(PAGE).body()).contains("Your role needs a second factor").doesNotContain("href=\"/console/audit\"");
            assertThat(browser.get("/console/courses/new").statusCode()).as("what the role never gave").isEqualTo(403);
            enrolled(auditor, browser);
            assertThat(browser.get("/console/audit").statusCode()).isEqualTo(200);
            assertThat(owners.get("/console/audit").statusCode()).as("other roles").isEqualTo(200);
            assertThat(house.lines(owner.actor()).getLast()).startsWith("staff.second-factor-rule").contains("[\"auditor\"]", "Insurance asks for it");
        } finally {
            owners.post("/console/staff", "/console/staff/second-factor", Map.of("ruleReason", "Not any more"));
        }
    }

    @Test
    void anOwnerResetsAColleaguesWithAReasonButNotTheirOwn() {
        Enrolled owner = enrolled(StaffRole.OWNER);
        Enrolled ada = enrolled(StaffRole.SCHEDULER);
        house.database.jdbc().sql("insert into staff_passkey values (?, ?, 'Phone', ?, false, 0, now(), null)")
                .params(new byte[] {1}, ada.member.id().value(), new byte[] {2}).update();
        String page = "/console/staff/" + ada.member.id();
        assertThat(owner.browser.post(page, page + "/reset-second-factor", Map.of("resetReason", "")).statusCode()).isEqualTo(422);
        assertThat(owner.browser.post(page, page + "/reset-second-factor", Map.of("resetReason", "Phone fell into the lake")).statusCode()).isEqualTo(303);
        assertThat(ada.browser.get("/console").statusCode()).isEqualTo(303);
        assertThat(house.visitor().signIn(ada.member.login(), StaffHouse.PASSWORD).headers().firstValue("Location")).hasValue("/console");
        assertThat(house.lines(owner.member.actor()).getLast()).startsWith("staff.second-factor-reset").contains("Phone fell into the lake", ada.member.login(), "\"passkeysRemoved\":1");
        assertThat(house.database.jdbc().sql("select count(*) from staff_passkey").query(Integer.class).single()).isZero();
        String own = "/console/staff/" + owner.member.id();
        assertThat(owner.browser.get(own).body()).doesNotContain("reset-second-factor");
        assertThat(owner.browser.post(own, own + "/reset-second-factor", Map.of("resetReason", "x")).statusCode()).isEqualTo(403);
        assertThat(owner.browser.get(PAGE).body()).contains("Your second factor is on");
    }

    private static StaffHouse.Visitor half(Enrolled who) {
        var visitor = house.visitor();
        assertThat(visitor.signIn(who.member.login(), StaffHouse.PASSWORD).headers().firstValue("Location")).hasValue("/console/sign-in/code");
        return visitor;
    }

    static byte[] decoded(String base32) {
        var bits = new StringBuilder();
        for (char letter : base32.toCharArray()) {
            String five = Integer.toBinaryString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter));
            bits.append("0".repeat(5 - five.length())).append(five);
        }
        byte[] bytes = new byte[bits.length() / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        }
        return bytes;
    }
}
