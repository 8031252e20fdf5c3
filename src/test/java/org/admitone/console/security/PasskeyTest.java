package org.admitone.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.admitone.console.StaffRole;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// What a crafted passkey gets, and which challenges count. Genuine ones are in [PasskeyJourneyTest].
class PasskeyTest {

    @AutoClose static final StaffHouse house = new StaffHouse();

    private final PasskeyChallenges challenges = house.server.bean(PasskeyChallenges.class);

    @Test
    void aChallengeIsGoodForItsPurposeForSomeMinutesAndOursOnly() {
        byte[] fresh = Base64.getUrlDecoder().decode(challenges.fresh("sign in"));
        assertThat(challenges.until(fresh, "sign in")).isPresent();
        assertThat(challenges.until(fresh, "add to somebody")).isEmpty();
        for (int i = 0; i < fresh.length; i++) {
            byte[] altered = fresh.clone();
            altered[i] ^= 1;
            assertThat(challenges.until(altered, "sign in")).as("byte %s", i).isEmpty();
        }
        assertThat(challenges.until(Arrays.copyOf(fresh, fresh.length - 1), "sign in")).isEmpty();
        assertThat(challenges.until(new byte[0], "sign in")).isEmpty();
        house.clock.advance(PasskeyChallenges.LASTS);
        assertThat(challenges.until(fresh, "sign in")).isEmpty();
    }

    @Test
    void nonsenseSignsNobodyInAndAddsNothing() {
        house.clock.advance(Duration.ofHours(1));
        var random = new Random(7);
        var member = house.signedIn(StaffRole.OWNER);
        for (int length : new int[] {0, 1, 37, 164, 900}) {
            var answer = house.visitor().post("/console/sign-in", "/console/sign-in/passkey", crafted(random, length));
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).hasValue("/console/sign-in");
            assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(some -> some.startsWith(StaffCookie.NAME + "="));
            Map<String, String> made = crafted(random, length);
            made.put("name", "Crafted");
            assertThat(member.post("/console/me/passkeys", "/console/me/passkeys/add", made).statusCode()).isEqualTo(422);
        }
        assertThat(house.database.jdbc().sql("select count(*) from staff_passkey").query(Integer.class).single()).isZero();
        assertThat(member.post("/console/me/passkeys", "/console/me/passkeys/remove", Map.of("key", "%%%")).statusCode()).isEqualTo(404);
    }

    @Test
    void triesByPasskeyAreCountedWithTheOthersOfTheAddress() {
        house.clock.advance(Duration.ofHours(1));
        var guesser = house.visitor();
        for (int i = 0; i < 40; i++) {
            guesser.post("/console/sign-in", "/console/sign-in/passkey", Map.of());
        }
        assertThat(guesser.post("/console/sign-in", "/console/sign-in/passkey", Map.of()).headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        assertThat(guesser.signIn("whoever", "some password here").statusCode()).isEqualTo(429);
    }

    /// With a genuine challenge and address, so that everything behind them is reached, too.
    @Test
    void aGenuineChallengeMakesNonsenseNoBetter() {
        var check = house.server.bean(PasskeyCheck.class);
        var random = new Random(11);
        var member = house.member(StaffRole.AUDITOR);
        for (int i = 0; i < 500; i++) {
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            byte[] client = ("{\"type\":\"webauthn." + (i % 2 == 0 ? "create" : "get") + "\",\"challenge\":\"" + challenges.fresh("test")
                    + "\",\"origin\":\"https://door.example\"}").getBytes(java.nio.charset.StandardCharsets.UTF_8);
            assertThat(check.made(new PasskeyAnswer.Made(noise, client), "https://door.example", "test")).isEmpty();
            assertThat(check.used(new PasskeyAnswer.Used(noise, PasskeyDesk.handle(member.id()), noise, client, noise),
                    new PostgresPasskeys.Stored(member, noise, false, 0), "https://door.example", "test")).isEmpty();
        }
    }

    private static Map<String, String> crafted(Random random, int length) {
        Map<String, String> fields = new HashMap<>();
        for (String part : PasskeyParts.USED) {
            fields.put(part, bytes(random, length));
        }
        for (String part : PasskeyParts.MADE) {
            fields.put(part, bytes(random, length));
        }
        return fields;
    }

    private static String bytes(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
