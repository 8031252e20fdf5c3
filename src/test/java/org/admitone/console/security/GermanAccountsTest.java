package org.admitone.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.admitone.console.StaffMember;
import org.admitone.console.StaffRole;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// What staff are told in German where something does not go: what a desk refuses in English stands beside its field in theirs.
class GermanAccountsTest {

    @AutoClose static final StaffHouse house = new StaffHouse();

    private static StaffHouse.Visitor german(StaffHouse.Visitor visitor) {
        visitor.cookies.put("admitone_language", "de");
        return visitor;
    }

    @Test
    void a_wrong_password_and_too_many_of_them() {
        StaffMember member = house.member(StaffRole.SCHEDULER);
        var visitor = german(house.visitor());
        for (int i = 0; i < 8; i++) {
            assertThat(visitor.signIn(member.login(), "guess number " + i).body()).contains("Anmeldename und Passwort gehören nicht zusammen.");
        }
        assertThat(visitor.signIn(member.login(), "guess").body()).contains("Das waren zu viele Versuche. Versuchen Sie es in 15 Minuten wieder");
        house.clock.advance(Duration.ofSeconds(14 * 60 + 1));
        var soon = visitor.signIn(member.login(), "guess");
        assertThat(soon.body()).contains("Versuchen Sie es in einer Minute wieder, oder bitten Sie die Leitung um eine neue Einladung.");
        assertThat(soon.headers().firstValue("Retry-After")).hasValue("59");
    }

    @Test
    void a_second_step_that_is_over() {
        var visitor = german(house.visitor());
        visitor.cookies.put(StaffCookie.HALF, "long-gone");
        visitor.post("/console/sign-in", "/console/sign-in/code", Map.of("code", "123456"));
        assertThat(visitor.get("/console/sign-in").body()).contains("Das hat zu lange gedauert. Melden Sie sich noch einmal an.");
    }

    @Test
    void everything_that_is_wrong_with_a_beginning() {
        InvitationDesk desk = house.server.bean(InvitationDesk.class);
        String path = "/console/welcome/" + desk.ofTheHouse(StaffRole.DOOR_STAFF).value();
        var visitor = german(house.visitor());
        assertThat(visitor.get(path).body()).contains("Ihre Rolle in diesem Haus: Einlass.", "Mindestens 12 Zeichen.", "href=\"?lang=en\"");
        assertThat(visitor.post(path, path, Map.of("displayName", "", "login", "Ä", "password", "kurz", "again", "kürzer")).body()).contains("Hier muss Ihr Name stehen",
                "Ein Anmeldename hat nur Buchstaben ohne Umlaute", "Ein Passwort braucht mindestens 12 Zeichen.", "Die beiden sind nicht gleich.").doesNotContain("lang=en\"");
        StaffMember there = house.member(StaffRole.AUDITOR);
        var fields = Map.of("displayName", "Ada", "login", there.login(), "password", StaffHouse.PASSWORD, "again", StaffHouse.PASSWORD);
        assertThat(visitor.post(path, path, fields).body()).contains("Mit dem Namen " + there.login() + " meldet sich hier schon jemand an.");
        assertThat(visitor.post(path, path, Map.of("displayName", "Ada", "login", "ada", "password", "aaaaaaaaaaaabbb", "again", "aaaaaaaaaaaabbb")).body())
                .contains("Dieses Passwort wiederholt dieselben wenigen Zeichen.");
        visitor.post(path, path, Map.of("displayName", "Ada", "login", "ada", "password", StaffHouse.PASSWORD, "again", StaffHouse.PASSWORD));
        assertThat(visitor.get("/console").body()).contains("Willkommen, Ada. Von jetzt an melden Sie sich als ada an.");
    }

    @Test
    void ones_own_account() {
        StaffMember member = house.member(StaffRole.TEACHER);
        var visitor = german(house.signedIn(member));
        house.signedIn(member);
        assertThat(visitor.get("/console/me").body()).contains("Ein Browser auf Linux", "203.0.113.*", "Diese hier", "Alle anderen beenden");
        assertThat(visitor.post("/console/me", "/console/me/password", Map.of("old", "not this", "password", "kurz", "again", "")).body())
                .contains("Das ist nicht Ihr bisheriges Passwort.", "Ein Passwort braucht mindestens 12 Zeichen.", "3 Felder brauchen noch einen Blick.");
        visitor.post("/console/me", "/console/me/end-others", Map.of());
        assertThat(visitor.get("/console/me").body()).contains("Eine andere Anmeldung wurde beendet.");
        String keys = "/console/me/passkeys";
        assertThat(visitor.post(keys, keys, Map.of("name", " ", "password", StaffHouse.PASSWORD)).body()).contains("Ein Name, an dem Sie das Gerät erkennen, mit bis zu 100 Zeichen.");
        assertThat(visitor.post(keys, keys, Map.of("name", "Telefon", "password", "not this")).body()).contains("Das ist nicht Ihr Passwort.");
        assertThat(visitor.post(keys, keys, Map.of("name", "Telefon", "password", StaffHouse.PASSWORD)).body()).contains("Jetzt Ihr Gerät: Telefon", "Den Passkey anlegen");
    }

    @Test
    void ones_own_second_factor() {
        var visitor = german(house.signedIn(StaffRole.AUDITOR));
        String page = "/console/me/second-factor";
        String offer = visitor.post(page, page, Map.of("password", StaffHouse.PASSWORD)).body();
        assertThat(offer).contains("Zwei Schritte", "QR-Code der Buchstaben darunter", "data-copied=\"Kopiert\"");
        assertThat(visitor.post(page, page + "/confirm", Map.of("code", "nothing")).body()).contains("Das ist nicht der Code dieses Augenblicks.");
        var secret = java.util.regex.Pattern.compile("<code id=\"secret\">([A-Z2-7 ]+)</code>").matcher(offer);
        assertThat(secret.find()).isTrue();
        String code = Totp.code(SecondFactorTest.decoded(secret.group(1).replace(" ", "")), Totp.stepAt(house.clock.instant()), Totp.DIGITS);
        assertThat(visitor.post(page, page + "/confirm", Map.of("code", code)).body()).contains("Ihre Wiederherstellungscodes", "Ich habe sie aufbewahrt");
        assertThat(visitor.get(page).body()).contains("Ihr zweiter Faktor ist eingeschaltet.", "10 Wiederherstellungscodes sind übrig.");
        assertThat(visitor.post(page, page + "/remove", Map.of("removePassword", StaffHouse.PASSWORD, "removeCode", "none")).body()).contains("Dieser Code passt nicht, oder er wurde schon benutzt.");
    }

    @Test
    void what_owners_do_about_colleagues() {
        StaffMember owner = house.member(StaffRole.OWNER);
        StaffMember colleague = house.member(StaffRole.AUDITOR);
        var visitor = german(house.signedIn(owner));
        assertThat(visitor.post("/console/staff", "/console/staff", Map.of("role", "teacher", "invitePassword", "not this")).body()).contains("Das ist nicht Ihr Passwort.");
        assertThat(visitor.post("/console/staff", "/console/staff", Map.of("role", "teacher", "invitePassword", StaffHouse.PASSWORD)).body())
                .contains("Geben Sie sie einer Person.", "Lehrkraft: der eigene Unterricht: Eingang und Anwesenheit");
        String page = "/console/staff/" + colleague.id();
        assertThat(visitor.post(page, page + "/close", Map.of("closeReason", "")).body()).contains("Sagen Sie warum, mit bis zu 300 Zeichen; es wird im Protokoll festgehalten.");
        visitor.post(page, page + "/role", Map.of("role", "scheduler", "roleReason", "plant", "rolePassword", StaffHouse.PASSWORD));
        assertThat(visitor.get(page).body()).contains("Die Rolle ist von jetzt an: Planung.", "Planung, Anmeldename " + colleague.login() + ", seit ");
        assertThat(visitor.post(page + "/person", page + "/person", Map.of("uid", "of-nobody", "reason", "x")).body()).contains("Niemand in der Schule hat diese Kennung.");
        String own = "/console/staff/" + owner.id();
        assertThat(visitor.post(own, own + "/close", Map.of("closeReason", "Ruhestand")).body()).contains("Das ist die einzige Person der Leitung, die sich noch anmelden kann.");
    }
}
