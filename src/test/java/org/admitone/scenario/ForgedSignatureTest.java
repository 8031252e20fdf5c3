package org.admitone.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/// Signatures with one thing wrong, broken ones, and nonces that are none: they open nothing, store nothing and tell nothing.
class ForgedSignatureTest {

    @AutoClose static final TestDatabase DATABASE = TestDatabase.fresh();
    static final SettableClock CLOCK = SettableClock.at("2026-09-01T10:00:00Z");
    @AutoClose static final TestServer SERVER = TestServer.on(DATABASE, CLOCK, "admitone.rooms.enabled=false");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final School school = new School(DATABASE, CLOCK);
    private final School.Lesson lesson = school.lesson("move");
    private final School.Member ada = school.learner(lesson);
    private final DeviceClient laptop = DeviceClient.at(SERVER.address());
    private final DeviceClient thief = DeviceClient.at(SERVER.address());

    {
        school.proved(ada, laptop);
        CLOCK.advance(Duration.ofMinutes(1));       // a fresh minute of the door's limits
    }

    /// One thing wrong with an otherwise perfect signature.
    record Forgery(String name, Consumer<Map<String, Object>> header, Consumer<Map<String, Object>> payload) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Forgery> forgeries() {
        Consumer<Map<String, Object>> same = any -> { };
        return Stream.of(
                new Forgery("another method", same, p -> p.put("htm", "GET")),
                new Forgery("another address", same, p -> p.put("htu", "http://evil.example/door/knock")),
                new Forgery("the address with a query", same, p -> p.put("htu", p.get("htu") + "?x=1")),
                new Forgery("another path", same, p -> p.put("htu", String.valueOf(p.get("htu")).replace("knock", "codes"))),
                new Forgery("another link's hash", same, p -> p.put("ath", Base64.getUrlEncoder().withoutPadding().encodeToString(DeviceKeys.sha256("other")))),
                new Forgery("no hash", same, p -> p.remove("ath")),
                new Forgery("a hash that is a number", same, p -> p.put("ath", 5)),
                new Forgery("no id", same, p -> p.remove("jti")),
                new Forgery("an id that is no uuid", same, p -> p.put("jti", "1' or '1'='1")),
                new Forgery("an endless id", same, p -> p.put("jti", "a".repeat(5000))),
                new Forgery("no method", same, p -> p.remove("htm")),
                new Forgery("algorithm none", h -> h.put("alg", "none"), same),
                new Forgery("algorithm HS256", h -> h.put("alg", "HS256"), same),
                new Forgery("algorithm ES384", h -> h.put("alg", "ES384"), same),
                new Forgery("no algorithm", h -> h.remove("alg"), same),
                new Forgery("another type", h -> h.put("typ", "JWT"), same),
                new Forgery("no key", h -> h.remove("jwk"), same),
                new Forgery("a key elsewhere", h -> { h.remove("jwk"); h.put("jku", "http://evil.example/keys"); }, same),
                new Forgery("another curve", h -> jwk(h).put("crv", "P-384"), same),
                new Forgery("a private key", h -> jwk(h).put("d", "AAAA"), same),
                new Forgery("a point off the curve", h -> jwk(h).put("x", Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[32])), same),
                new Forgery("a short coordinate", h -> jwk(h).put("y", "AAAA"), same),
                new Forgery("a key that is a text", h -> h.put("jwk", "{}"), same),
                new Forgery("somebody else's key", h -> h.put("jwk", DeviceKeys.fresh().jwk()), same));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> jwk(Map<String, Object> header) {
        return (Map<String, Object>) Objects.requireNonNull(header.get("jwk"));
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void a_signature_with_one_thing_wrong_opens_nothing_and_tells_nothing(Forgery forgery) {
        Map<String, Object> header = laptop.keys().header();
        Map<String, Object> payload = payload();
        forgery.header.accept(header);
        forgery.payload.accept(payload);
        refusedAlike(laptop.send("/door/knock", body(ada.link()), laptop.keys().sign(header, payload)));
        nothingStored();
    }

    @Test
    void broken_signatures_all_sound_alike() {
        String good = laptop.keys().sign(laptop.keys().header(), payload());
        String signed = good.substring(0, good.lastIndexOf('.'));
        List<String> broken = new ArrayList<>(List.of("", ".", "..", "...", "a.b.c", good + "A", good + ".x", signed, signed + ".", signed + ".AAAA",
                good.substring(1), good.replace('.', ','), "Bearer " + good, "é".repeat(100).replace("é", "%"), "A".repeat(7000)));
        for (int cut = 1; cut < good.length(); cut += 37) {
            broken.add(good.substring(0, cut));
        }
        broken.add(signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[64]));
        for (String proof : broken) {
            refusedAlike(laptop.send("/door/knock", body(ada.link()), proof));
        }
        refusedAlike(laptop.send("/door/knock", body(ada.link()), Map.of("Content-Type", "application/json")));
        nothingStored();
    }

    @Test
    void a_mac_under_the_public_key_is_no_signature() throws Exception {
        Map<String, Object> header = laptop.keys().header();
        header.put("alg", "HS256");
        String signed = DeviceKeys.base64(JSON.writeValueAsString(header)) + "." + DeviceKeys.base64(JSON.writeValueAsString(payload()));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(JSON.writeValueAsBytes(laptop.keys().jwk()), "HmacSHA256"));
        refusedAlike(laptop.send("/door/knock", body(ada.link()), signed + "." + Base64.getUrlEncoder().withoutPadding()
                .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)))));
    }

    @Test
    void a_nonce_of_our_own_making_or_too_old_is_answered_with_a_fresh_one() {
        for (String nonce : List.of("", "AAAA", "x".repeat(900), Base64.getUrlEncoder().encodeToString(new byte[24]))) {
            Map<String, Object> payload = payload();
            payload.put("nonce", nonce);
            Answer answer = laptop.send("/door/knock", body(ada.link()), laptop.keys().sign(laptop.keys().header(), payload));
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.outcome()).isEqualTo("use-nonce");
            assertThat(answer.raw().headers().firstValue("DPoP-Nonce")).isPresent();
        }
        String recorded = laptop.keys().sign(laptop.keys().header(), payload());
        CLOCK.advance(Duration.ofMinutes(6));
        assertThat(laptop.send("/door/knock", body(ada.link()), recorded).outcome()).isEqualTo("use-nonce");
        nothingStored();
    }

    private Map<String, Object> payload() {
        return new LinkedHashMap<>(DeviceKeys.payload("POST", SERVER.address() + "/door/knock", ada.link(), laptop.nonce(), UUID.randomUUID()));
    }

    private static String body(String link) {
        return "{\"link\":\"" + link + "\"}";
    }

    /// Which of the many things is wrong is nobody's business.
    private static void refusedAlike(Answer answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("{\"type\":\"https://admitone.org/problems/device-signature\","
                + "\"title\":\"The device's signature is missing or does not fit\",\"status\":401,"
                + "\"detail\":\"Sign this request with the device's key and send it again.\",\"code\":\"device-signature\"}");
    }

    private void nothingStored() {
        assertThat(seats()).isZero();
        assertThat(DATABASE.jdbc().sql("select count(*) from audit where session_id = ?").param(lesson.session().value()).query(Long.class).single()).isZero();
        assertThat(DATABASE.jdbc().sql("select count(*) from device where key_thumbprint = ?").param(thief.keys().thumbprint()).query(Long.class).single()).isZero();
    }

    private long seats() {
        return DATABASE.jdbc().sql("select count(*) from seat where session_id = ?").param(lesson.session().value()).query(Long.class).single();
    }
}
