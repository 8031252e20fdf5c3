package org.admitone.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.admitone.console.StaffMember;
import org.admitone.console.StaffRole;
import org.admitone.platform.Promptly;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Signing in and out, guessing, invitations: what staff's doors hold and what they do not.
class SignInTest {

    @AutoClose static final StaffHouse house = new StaffHouse();

    @Test
    void theCookieIsOutOfReachAndOnlyItsHashIsKept() {
        StaffMember member = house.member(StaffRole.OWNER);
        var visitor = house.visitor();
        var answer = visitor.signIn(member.login(), StaffHouse.PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/console");
        String cookie = answer.headers().allValues("Set-Cookie").stream().filter(some -> some.startsWith(StaffCookie.NAME)).findFirst().orElseThrow();
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax").contains("Secure").contains("Path=/console");
        assertThat(visitor.get("/console").statusCode()).isEqualTo(200);
        assertThat(house.database.jdbc().sql("select count(*) from staff_session s where s::text like ?")
                .param("%" + visitor.cookies.get(StaffCookie.NAME) + "%").query(Integer.class).single()).isZero();
        assertThat(actions(member)).contains("staff.joined", "staff.signed-in");
    }

    @Test
    void unknownNameAndWrongPasswordLookAlikeAndTakeTheirTime() {
        StaffMember member = house.member(StaffRole.SCHEDULER);
        var unknown = house.visitor().signIn("nobody-of-ours", "some password here");
        var wrong = house.visitor().signIn(member.login(), "some password here");
        assertThat(unknown.statusCode()).isEqualTo(wrong.statusCode()).isEqualTo(422);
        assertThat(masked(unknown.body(), "nobody-of-ours")).isEqualTo(masked(wrong.body(), member.login()));
        assertThat(unknown.headers().allValues("Set-Cookie")).noneMatch(some -> some.startsWith(StaffCookie.NAME + "="));
        Duration hashed = quickest(member.login());
        assertThat(quickest("nobody-else-of-ours")).as("a password was hashed too").isGreaterThan(hashed.dividedBy(2));
    }

    /// What a wrong password costs on this machine, whatever else it has to do.
    private static Duration quickest(String login) {
        return IntStream.range(0, 3).mapToObj(n -> Promptly.of(() -> assertThat(house.visitor().signIn(login, "some password here").statusCode()).isEqualTo(422))).min(Duration::compareTo).orElseThrow();
    }

    @Test
    void guessingIsHopelessEvenWithTheRightPasswordAtLast() {
        StaffMember member = house.member(StaffRole.SCHEDULER);
        var guesser = house.visitor();
        for (int i = 0; i < 8; i++) {
            assertThat(guesser.signIn(member.login(), "guess number " + i).statusCode()).isEqualTo(422);
        }
        var paused = guesser.signIn(member.login(), StaffHouse.PASSWORD);
        assertThat(paused.statusCode()).isEqualTo(429);
        assertThat(paused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 900L);
        assertThat(paused.body()).contains("There were too many tries");
        house.clock.advance(Duration.ofMinutes(15));
        assertThat(house.visitor().signIn(member.login(), StaffHouse.PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void anEndedSignInIsOutAtOnce() {
        var visitor = house.signedIn(StaffRole.OWNER);
        assertThat(visitor.get("/console/me").statusCode()).isEqualTo(200);
        var another = Map.copyOf(visitor.cookies);
        visitor.post("/console/me", "/console/sign-out", Map.of());
        assertThat(visitor.cookies).doesNotContainKey(StaffCookie.NAME);
        visitor.cookies.putAll(another);
        var answer = visitor.get("/console/me?x=1");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/console/sign-in?to=%2Fconsole%2Fme%3Fx%3D1");
    }

    @Test
    void aSignInLastsWhileItIsUsedButNotForEver() {
        var used = house.signedIn(StaffRole.AUDITOR);
        var idle = house.signedIn(StaffRole.AUDITOR);
        for (int i = 0; i < 13; i++) {
            house.clock.advance(Duration.ofHours(11));
            assertThat(used.get("/console").statusCode()).as("after %s hours", 11 * (i + 1)).isEqualTo(200);
        }
        assertThat(idle.get("/console").statusCode()).isEqualTo(303);
        house.clock.advance(Duration.ofHours(11));
        house.clock.advance(Duration.ofHours(15));
        assertThat(used.get("/console").statusCode()).as("after a week").isEqualTo(303);
    }

    @Test
    void aPageThatKeepsItselfUpToDateUsesNoSignIn() {
        var left = house.signedIn(StaffRole.AUDITOR);
        var looked = house.signedIn(StaffRole.AUDITOR);
        for (int i = 0; i < 11; i++) {
            house.clock.advance(Duration.ofHours(1));
            assertThat(left.get("/console/health", "Asked-By", "page").statusCode()).isEqualTo(200);
            assertThat(left.get("/console/sessions/" + java.util.UUID.randomUUID() + "/live", "Accept", "text/event-stream").statusCode()).isEqualTo(404);
        }
        assertThat(looked.get("/console/health").statusCode()).isEqualTo(200);
        house.clock.advance(Duration.ofHours(1));
        assertThat(left.get("/console/health", "Asked-By", "page").statusCode()).as("nobody was there for twelve hours").isEqualTo(303);
        assertThat(looked.get("/console/health").statusCode()).isEqualTo(200);
    }

    @Test
    void aFormOfAnotherSiteOrAnotherSignInDoesNothing() {
        var visitor = house.signedIn(StaffRole.OWNER);
        assertThat(visitor.postBare("/console/keys", Map.of("name", "foreign")).statusCode()).isEqualTo(403);
        var other = house.signedIn(StaffRole.OWNER);
        String others = other.get("/console/keys").body().replaceAll("(?s).*?name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        assertThat(visitor.postBare("/console/keys", Map.of("name", "foreign", "_csrf", others)).statusCode()).isEqualTo(403);
        assertThat(house.database.jdbc().sql("select count(*) from api_key where name = 'foreign'").query(Integer.class).single()).isZero();
        assertThat(visitor.post("/console/keys", "/console/keys", Map.of("name", "ours", "reach", "everything")).statusCode()).isEqualTo(200);
    }

    @Test
    void anInvitationWorksOnceAlsoForTwoAtOnceAndNotForEver() throws Exception {
        InvitationDesk desk = house.server.bean(InvitationDesk.class);
        var code = desk.ofTheHouse(StaffRole.OWNER);
        Callable<Boolean> come = () -> {
            try {
                desk.welcome(code, new Newcomer("Racer", "racer" + Thread.currentThread().threadId(), StaffHouse.PASSWORD, StaffHouse.PASSWORD));
                return true;
            } catch (org.admitone.platform.NotThere tooLate) {
                return false;
            }
        };
        try (var two = Executors.newFixedThreadPool(2)) {
            long in = two.invokeAll(List.of(come, come)).stream().filter(some -> some.resultNow()).count();
            assertThat(in).isEqualTo(1);
        }
        assertThat(house.visitor().get("/console/welcome/" + code.value()).statusCode()).isEqualTo(404);
        var late = desk.ofTheHouse(StaffRole.AUDITOR);
        house.clock.advance(Duration.ofDays(3));
        assertThat(house.visitor().get("/console/welcome/" + late.value()).body()).contains("This invitation does not work any more");
    }

    /// Each start prints one as long as nobody is there.
    @Test
    void onceTheFirstOwnerIsThereTheLinksOfEarlierStartsAreVoid() {
        try (StaffHouse empty = new StaffHouse()) {
            InvitationDesk desk = empty.server.bean(InvitationDesk.class);
            var earlier = desk.forFirstOwner().orElseThrow();
            desk.welcome(desk.forFirstOwner().orElseThrow(), new Newcomer("First", "first", StaffHouse.PASSWORD, StaffHouse.PASSWORD));
            assertThat(desk.role(earlier)).isEmpty();
            assertThat(desk.forFirstOwner()).isEmpty();
        }
    }

    @Test
    void anOpenBrowserIsNoPlaceToGuessThePassword() {
        var visitor = house.signedIn(StaffRole.AUDITOR);
        Map<String, String> wrong = Map.of("old", "not the password", "password", "another three words", "again", "another three words");
        assertThat(visitor.post("/console/me", "/console/me/password", wrong).body()).contains("This is not your password until now.");
        for (int i = 0; i < 60; i++) {
            visitor.post("/console/me", "/console/me/password", wrong);
        }
        assertThat(visitor.post("/console/me", "/console/me/password", Map.of("old", StaffHouse.PASSWORD, "password", "another three words", "again", "another three words")).body())
                .contains("There were too many tries.");
    }

    @Test
    void signingInLeadsOnToPagesOfThisHouseOnly() {
        for (String elsewhere : List.of("//evil.example", "https://evil.example", "/\\evil.example", "/console/../p/x", "/console//evil.example\r\nX: y", "/console/sign-out")) {
            assertThat(Onward.path(elsewhere)).as(elsewhere).isEqualTo("/console");
        }
        assertThat(Onward.path("/console/courses?q=a%20b")).isEqualTo("/console/courses?q=a%20b");
    }

    private static String masked(String page, String login) {
        return page.replace(login, "LOGIN").replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "CSRF").replaceAll("data-challenge=\"[^\"]+\"", "CHALLENGE");
    }

    private static List<String> actions(StaffMember member) {
        return house.database.jdbc().sql("select action from audit where actor = ? order by seq").param(member.actor())
                .query((row, n) -> java.util.Objects.requireNonNull(row.getString(1))).list();
    }
}
