package org.admitone.provider.zoom.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.account.AccountDesk;
import org.admitone.provider.zoom.account.ZoomHost;
import org.admitone.simulator.zoom.hooks.Mischief;
import org.admitone.simulator.zoom.http.Fault;
import org.admitone.simulator.zoom.world.User;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What happens to host accounts themselves, and to what guards them: each is noticed by its webhook, and by looking where that is lost.
class HostAccountsTest {

    @AutoClose
    static final GuardedSchool school = guarded();

    private static GuardedSchool guarded() {
        GuardedSchool fresh = new GuardedSchool();
        fresh.guards(Care.UNDO, Care.SHOW);
        fresh.settled();
        return fresh;
    }

    @BeforeEach
    void nothing_is_wrong() {
        school.at.zoom.mischief(new Mischief(0, 0, 0, 0, 0));
        school.settled();
        assertThat(school.desk.openDrifts()).isEmpty();
    }

    /// @param found as it is written down
    record Loss(String what, String method, String path, String json, String found) {

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Arguments> losses() {
        List<Loss> all = List.of(new Loss("the licence is taken", "PATCH", "/users/{host}", "{\"type\": 1}", "basic"),
                new Loss("the account is switched off", "PUT", "/users/{host}/status", "{\"action\": \"deactivate\"}", "gone"));
        return all.stream().flatMap(loss -> Stream.of(Drift.Noticed.How.values()).map(how -> Arguments.of(loss, how)));
    }

    private void webhooks(Drift.Noticed.How how) {
        school.at.zoom.mischief(new Mischief(0, 0, 0, 0, how == Drift.Noticed.How.POLL ? 100 : 0));
    }

    private void time(Drift.Noticed.How how) {
        school.at.clock.advance(how == Drift.Noticed.How.POLL ? GuardedSchool.POLL : Duration.ZERO);
    }

    private static ZoomHost host(GuardedSchool at, String id) {
        return at.at.server.bean(AccountDesk.class).hosts().stream().filter(one -> one.id().value().equals(id)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("losses")
    void a_host_that_is_lost_is_shown_and_holds_no_classes_until_it_is_back(Loss loss, Drift.Noticed.How how) {
        String host = school.host();
        int before = school.drifts("account").size();
        Instant then = school.at.clock.instant();
        webhooks(how);
        school.byHand(loss.method(), loss.path().replace("{host}", host), loss.json());
        time(how);
        school.soon("it is noticed", () -> school.drifts("account").size() == before + 1);
        Drift drift = school.drifts("account").getFirst();
        assertThat(drift.subject()).isEqualTo(new Subject(host));
        assertThat(drift.found()).isEqualTo(loss.found());
        assertThat(drift.noticed().how()).isEqualTo(how);
        assertThat(drift.isOpen()).isTrue();
        if (how == Drift.Noticed.How.WEBHOOK) {
            assertThat(drift.noticed().at()).isBefore(then.plus(Duration.ofMinutes(1)));
            assertThat(drift.by()).isNotNull().satisfies(by -> assertThat(by.id()).isEqualTo(school.stranger()));
        }
        assertThat(school.lines("zoom_drift.noticed").getLast()).contains("account", host);
        assertThat(host(school, host).usable()).as("one look is not enough").isTrue();
        notUsedAnyMore(school, host);
        assertThat(school.lines("zoom_host.lost").getLast()).contains(host);
        assertThat(school.desk.openDrifts()).as("nothing else is to be done about it").extracting(Drift::setting).containsOnly("account");
        school.byHand(loss.method(), loss.path().replace("{host}", host), loss.json().replace("deactivate", "activate").replace("1", "2"));
        time(how);
        school.soon("it is back", () -> host(school, host).usable() && school.desk.openDrifts().isEmpty());
        assertThat(school.lines("zoom_host.back").getLast()).contains(host);
    }

    /// With the next look.
    private static void notUsedAnyMore(GuardedSchool at, String host) {
        at.settled();
        at.at.clock.advance(GuardedSchool.POLL);
        at.soon("it is not used any more", () -> !host(at, host).usable());
        at.settled();
    }

    @Test
    void a_host_that_is_deleted_is_shown_and_its_group_is_kept_for_the_others() {
        try (GuardedSchool at = guarded()) {
            String host = at.host();
            at.byHand("DELETE", "/users/" + host, "");
            at.soon("it is noticed", () -> !at.drifts("account").isEmpty());
            assertThat(at.drifts("account")).singleElement().satisfies(drift -> assertThat(drift.by()).isNotNull().satisfies(by -> assertThat(by.id()).isEqualTo(at.stranger())));
            notUsedAnyMore(at, host);
            assertThat(at.desk.signIns()).extracting(SignIn::kind).contains(SignIn.Kind.REMOVED);
            assertThat(at.desk.standings()).filteredOn(one -> one.trouble() != null).extracting(GuardStanding::subject).containsExactly(new Subject(host));
            assertThat(at.desk.openDrifts()).extracting(Drift::setting).containsOnly("account");
        }
    }

    @Test
    void where_all_of_them_seem_to_be_gone_the_list_is_doubted_and_no_class_is_moved() {
        try (GuardedSchool at = guarded()) {
            List<String> hosts = at.at.zoom.hosts().stream().map(User::id).toList();
            at.at.server.bean(AccountDesk.class).choose(hosts.stream().map(HostId::new).collect(Collectors.toSet()), GuardedSchool.OLGA);
            at.settled();
            hosts.forEach(host -> at.at.zoom.byHand("owner@school.example", "PUT", "/users/" + host + "/status", "{\"action\": \"deactivate\"}"));
            at.soon("it is shown", () -> at.drifts("account").size() == hosts.size());
            for (int looks = 0; looks < 2; looks++) {
                at.settled();
                at.at.clock.advance(GuardedSchool.POLL);
                Instant now = at.at.clock.instant();
                at.soon("it is looked at again", () -> at.desk.standings().stream()
                        .anyMatch(one -> one.subject().equals(Subject.GROUP) && one.lookedAt() != null && !one.lookedAt().isBefore(now)));
            }
            assertThat(hosts).allMatch(host -> host(at, host).usable());
            assertThat(at.drifts("account")).hasSize(hosts.size()).allMatch(Drift::isOpen);
        }
    }

    @Test
    void another_role_in_the_account_is_shown_until_staff_say_that_it_is_all_right() {
        school.at.zoom.role(school.host(), 1);
        school.at.clock.advance(GuardedSchool.POLL);
        school.soon("it is shown", () -> school.desk.signIns().stream()
                .anyMatch(one -> one.kind() == SignIn.Kind.ROLE && one.host().value().equals(school.host()) && one.known() == null));
        assertThat(school.lines("zoom_host.role")).singleElement().asString().contains(school.host());
        school.settled();
        school.at.clock.advance(GuardedSchool.POLL);
        school.settled();
        assertThat(school.lines("zoom_host.role")).as("told once").hasSize(1);
    }

    @Test
    void a_group_that_is_deleted_and_a_host_taken_out_of_it_are_found_by_looking() {
        school.at.zoom.mischief(new Mischief(0, 0, 0, 0, 100));
        String group = school.group().id();
        school.byHand("DELETE", "/groups/" + group + "/members/" + school.host(), "");
        school.at.clock.advance(GuardedSchool.POLL);
        school.soon("the host is back", () -> school.group().members().contains(school.host()) && school.drifts("member").stream().noneMatch(Drift::isOpen));
        assertThat(school.drifts("member")).singleElement().satisfies(drift -> assertThat(drift.noticed().how()).isEqualTo(Drift.Noticed.How.POLL));
        school.settled();
        school.byHand("DELETE", "/groups/" + group, "");
        school.at.clock.advance(GuardedSchool.POLL);
        school.soon("there is a group again", () -> school.at.zoom.groups().stream().anyMatch(one -> one.name().equals(GuardedSchool.GROUP)) && !school.drifts("group").isEmpty());
        school.settled();
        assertThat(school.group().id()).isNotEqualTo(group);
        assertThat(school.group().members()).contains(school.host());
        assertThat(school.desk.openDrifts()).isEmpty();
    }

    @Test
    void an_account_whose_plan_has_no_groups_any_more_is_told() {
        school.at.zoom.fault("[A-Z]+ /v2/groups.*", 1000, new Fault.Answers(400, 200));
        school.at.clock.advance(GuardedSchool.POLL);
        school.soon("it is told", () -> school.desk.standings().stream().anyMatch(one -> one.subject().equals(Subject.GROUP) && one.trouble() != null && one.trouble().kind() == Trouble.Kind.PLAN));
        school.at.zoom.recover();
        school.settled();
        school.at.clock.advance(GuardedSchool.POLL);
        school.soon("it is all right again", () -> school.desk.standings().stream().noneMatch(one -> one.trouble() != null));
    }
}
