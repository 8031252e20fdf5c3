package org.admitone.console.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.admitone.console.StaffMember;
import org.admitone.console.StaffRole;
import org.admitone.platform.Clash;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// What an owner does about colleagues' accounts, and that the house never loses its last owner.
class ColleaguesTest {

    @AutoClose static final StaffHouse house = new StaffHouse();

    private final ColleagueDesk desk = house.server.bean(ColleagueDesk.class);

    @Test
    void anotherRoleHoldsFromTheNextClickAndTheTrailSaysWhoAndWhy() {
        StaffMember owner = house.member(StaffRole.OWNER);
        StaffMember colleague = house.member(StaffRole.AUDITOR);
        var theirs = house.signedIn(colleague);
        assertThat(theirs.get("/console/courses/new").statusCode()).isEqualTo(403);
        var mine = house.signedIn(owner);
        String page = "/console/staff/" + colleague.id();
        var without = mine.post(page, page + "/role", Map.of("role", "scheduler", "roleReason", " ", "rolePassword", StaffHouse.PASSWORD));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("Say why");
        assertThat(mine.post(page, page + "/role", Map.of("role", "scheduler", "roleReason", "Plans the spring term", "rolePassword", StaffHouse.PASSWORD)).statusCode()).isEqualTo(303);
        assertThat(theirs.get("/console/courses/new").statusCode()).isEqualTo(200);
        assertThat(house.lines(owner.actor()).getLast()).startsWith("staff.role-changed")
                .contains("\"login\":\"" + colleague.login() + "\"", "\"from\":\"auditor\"", "\"to\":\"scheduler\"", "\"reason\":\"Plans the spring term\"");
        assertThat(mine.post(page, page + "/role", Map.of("role", "headmaster", "roleReason", "x")).statusCode()).isEqualTo(404);
    }

    @Test
    void whoIsClosedOutIsOutAtOnceUntilOpenedAgain() {
        StaffMember owner = house.member(StaffRole.OWNER);
        StaffMember leaver = house.member(StaffRole.SCHEDULER);
        var theirs = house.visitor();
        theirs.signIn(leaver.login(), StaffHouse.PASSWORD);
        var mine = house.signedIn(owner);
        String page = "/console/staff/" + leaver.id();
        assertThat(mine.post(page, page + "/close", Map.of("closeReason", "Has left the school")).statusCode()).isEqualTo(303);
        assertThat(theirs.get("/console").statusCode()).isEqualTo(303);
        assertThat(theirs.signIn(leaver.login(), StaffHouse.PASSWORD).statusCode()).isEqualTo(422);
        assertThat(mine.post(page, page + "/open", Map.of("closeReason", "Is back")).statusCode()).isEqualTo(303);
        assertThat(house.visitor().signIn(leaver.login(), StaffHouse.PASSWORD).statusCode()).isEqualTo(303);
        assertThat(house.lines(owner.actor())).anyMatch(line -> line.startsWith("staff.disabled") && line.contains("Has left the school"))
                .anyMatch(line -> line.startsWith("staff.enabled") && line.contains("Is back"));
    }

    @Test
    void aSignInSaysWhenceAndWithWhatAndCanBeEndedByItsOwnerAndByTheHouses() {
        StaffMember member = house.member(StaffRole.DOOR_STAFF);
        var here = house.signedIn(member);
        var there = house.signedIn(member);
        String list = here.get("/console/me").body();
        assertThat(list).contains("203.0.113.*", "A browser on Linux", "This one", "End all others").doesNotContain("203.0.113.77");
        assertThat(here.post("/console/me", "/console/me/end-others", Map.of("endReason", "Sold the laptop")).statusCode()).isEqualTo(303);
        assertThat(there.get("/console").statusCode()).isEqualTo(303);
        assertThat(here.get("/console").statusCode()).isEqualTo(200);
        assertThat(house.lines(member.actor())).filteredOn(line -> line.startsWith("staff.session-ended")).singleElement().asString().contains("Sold the laptop");
        var again = house.signedIn(member);
        String key = again.get("/console/me").body().replaceAll("(?s).*name=\"key\" value=\"([0-9a-f]{64})\".*", "$1");
        StaffMember owner = house.member(StaffRole.OWNER);
        var owners = house.signedIn(owner);
        String page = "/console/staff/" + member.id();
        assertThat(owners.get(page).body()).contains("203.0.113.*");
        assertThat(owners.post(page, page + "/end", Map.of("key", key, "endReason", "")).statusCode()).isEqualTo(422);
        assertThat(owners.post(page, page + "/end", Map.of("key", key, "endReason", "Lost a laptop")).statusCode()).isEqualTo(303);
        assertThat(List.of(here, again).stream().filter(some -> some.get("/console").statusCode() == 200)).hasSize(1);
        assertThat(owners.post(page, page + "/end", Map.of("key", "all", "endReason", "Lost the other one")).statusCode()).isEqualTo(303);
        assertThat(here.get("/console").statusCode()).isEqualTo(303);
        assertThat(house.lines(owner.actor())).filteredOn(line -> line.startsWith("staff.session-ended")).hasSize(2)
                .allMatch(line -> line.contains(member.login())).anyMatch(line -> line.contains("Lost a laptop"));
    }

    @Test
    void nobodyEndsAnothersSignInByTheirOwnPage() {
        var victim = house.signedIn(StaffRole.AUDITOR);
        victim.get("/console/me");
        byte[] hash = new org.admitone.platform.SecretCode(java.util.Objects.requireNonNull(victim.cookies.get(StaffCookie.NAME))).hash();
        var other = house.signedIn(StaffRole.SCHEDULER);
        other.post("/console/me", "/console/me/end", Map.of("key", java.util.HexFormat.of().formatHex(hash)));
        assertThat(victim.get("/console").statusCode()).isEqualTo(200);
        assertThat(other.post("/console/me", "/console/me/end", Map.of("key", "not hex")).statusCode()).isEqualTo(404);
    }

    @Test
    void theLastOwnerIsNeitherClosedNorDemotedAndIsToldWhy() {
        StaffMember last = house.member(StaffRole.OWNER);
        house.database.jdbc().sql("update staff set disabled_at = now() where role = 'owner' and staff_id <> ?").param(last.id().value()).update();
        var mine = house.signedIn(last);
        String page = "/console/staff/" + last.id();
        for (var act : Map.of("/close", Map.of("closeReason", "x"), "/role", Map.of("role", "auditor", "roleReason", "x", "rolePassword", StaffHouse.PASSWORD)).entrySet()) {
            var answer = mine.post(page, page + act.getKey(), act.getValue());
            assertThat(answer.statusCode()).as(act.getKey()).isEqualTo(409);
            assertThat(answer.body()).contains("the only owner who can still sign in");
        }
        assertThat(mine.get("/console/keys").statusCode()).isEqualTo(200);
        var act = new OwnersAct(last, "x");
        assertThatThrownBy(() -> desk.close(act, last.id())).isInstanceOf(Clash.class);
    }

    /// Each of two owners removes the other at the same moment, in both ways; with more than one chance to go wrong.
    @Test
    void twoOwnersWhoRemoveEachOtherLeaveOne() throws Exception {
        try (var two = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 25; i++) {
                StaffMember one = house.member(StaffRole.OWNER);
                StaffMember other = house.member(StaffRole.OWNER);
                house.database.jdbc().sql("update staff set disabled_at = now() where role = 'owner' and staff_id not in (?, ?)")
                        .params(one.id().value(), other.id().value()).update();
                var start = new CyclicBarrier(2);
                Callable<Boolean> closing = () -> succeeded(start, () -> desk.close(new OwnersAct(one, "race"), other.id()));
                Callable<Boolean> demoting = () -> succeeded(start, () -> desk.changeRole(new OwnersAct(other, "race"), StaffHouse.PASSWORD, one.id(), StaffRole.AUDITOR));
                assertThat(two.invokeAll(List.of(closing, demoting)).stream().filter(done -> done.resultNow())).as("round %s", i).hasSize(1);
                assertThat(house.database.jdbc().sql("select count(*) from staff where role = 'owner' and disabled_at is null").query(Integer.class).single()).isEqualTo(1);
            }
        }
    }

    private static boolean succeeded(CyclicBarrier start, Runnable act) throws Exception {
        start.await();
        try {
            act.run();
            return true;
        } catch (Clash lastOwner) {
            return false;
        }
    }
}
