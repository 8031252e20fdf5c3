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
}
