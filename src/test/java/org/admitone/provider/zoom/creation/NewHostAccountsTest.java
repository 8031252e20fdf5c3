package org.admitone.provider.zoom.creation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.admitone.audit.Actor;
import org.admitone.platform.BadInput;
import org.admitone.platform.Clash;
import org.admitone.platform.Eventually;
import org.admitone.platform.Revision;
import org.admitone.platform.TestServer;
import org.admitone.provider.zoom.account.AccountDesk;
import org.admitone.provider.zoom.account.ZoomHost;
import org.admitone.provider.zoom.api.NewUser.Way;
import org.admitone.provider.zoom.api.ZoomUser.Licence;
import org.admitone.provider.zoom.governance.Care;
import org.admitone.provider.zoom.governance.Decision;
import org.admitone.provider.zoom.governance.GuardDesk;
import org.admitone.provider.zoom.governance.GuardTerms;
import org.admitone.scenario.ZoomSchool;
import org.admitone.simulator.zoom.hooks.Mischief;
import org.admitone.simulator.zoom.http.Fault;
import org.admitone.simulator.zoom.rest.Scopes;
import org.admitone.simulator.zoom.world.Switch;
import org.admitone.simulator.zoom.world.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Host accounts are made in all four ways, each once, whatever is lost on the way; what stands in the way is told and nothing is half done.
class NewHostAccountsTest {

    private static final Actor OLGA = Actor.staff("olga");
    private static final String POST = "POST /v2/users";
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Mischief LOST = new Mischief(0, 0, 0, 0, 100);

    @AutoClose
    static final ZoomSchool at = new ZoomSchool("2026-09-01T10:00:00Z", options -> options.hosts("one@school.example").licences(60));
    static final CreationDesk desk = at.server.bean(CreationDesk.class);
    private static int count;

    @BeforeAll
    static void guarded() {
        Map<Decision, Care> cares = new EnumMap<>(Decision.class);
        Stream.of(Decision.values()).forEach(each -> cares.put(each, Care.UNDO));
        at.server.bean(GuardDesk.class).save(new GuardTerms(GuardTerms.Guarding.ON, "Classes", cares, Care.SHOW), Revision.ANY, OLGA);
    }

    @AfterEach
    void everythingWorksAgain() {
        at.zoom.recover();
        at.zoom.mischief(new Mischief(0, 0, 0, 0, 0));
        at.zoom.scopes(Scopes.ALL);
        at.zoom.change(quirks -> quirks.with(Switch.SSO, Switch.SSO_AHEAD, Switch.MANAGED_DOMAIN, Switch.PARTNER).without(Switch.BASIC_SEATS_TAKEN));
    }

    private static String address() {
        return "rooms+" + ++count + "@school.example";
    }

    private static Batch batch(Way way, Licence licence, String... addresses) {
        return new Batch(way, licence, Stream.of(addresses).map(address -> new WantedHost(address, "Room", "1")).toList());
    }

    private static CreationId want(Way way, String address) {
        return desk.want(batch(way, Licence.LICENSED, address), OLGA).getFirst().id();
    }

    private static Creation now(CreationId id) {
        return desk.all().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private static void soon(CreationId id, Creation.State state) {
        try {
            Eventually.isTrue("it is " + state, ZoomSchool.SOON, () -> {
                at.server.ring();
                return now(id).state() == state;
            });
        } catch (AssertionError late) {
            throw new AssertionError(now(id).toString(), late);
        }
    }

    private static void failsBecause(CreationId id, Obstacle.Kind why) {
        soon(id, Creation.State.FAILED);
        assertThat(now(id).obstacle()).isNotNull().extracting(Obstacle::kind).isEqualTo(why);
    }

    private static List<User> atZoom(String address) {
        return at.zoom.users().stream().filter(user -> user.email().equalsIgnoreCase(address)).toList();
    }

    private static boolean holdsClasses(CreationId id) {
        return at.server.bean(AccountDesk.class).usableHosts().stream().map(ZoomHost::id).anyMatch(host -> host.equals(now(id).host()));
    }

    private static long asked() {
        return at.zoom.served().stream().filter(call -> call.method().equals("POST") && call.path().equals("/v2/users")).count();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void an_account_is_made_holds_classes_and_is_guarded(Way way) {
        String address = address();
        CreationId id = want(way, address);
        if (way == Way.INVITE) {
            soon(id, Creation.State.INVITED);
            assertThat(holdsClasses(id)).as("before anybody accepted").isFalse();
            at.zoom.accepts(address);        // its webhook makes it looked at: no time passes, and nobody asks
        }
        soon(id, Creation.State.THERE);
        assertThat(atZoom(address)).singleElement().satisfies(user -> {
            assertThat(user.licensed() && user.active()).isTrue();
            assertThat(user.displayName()).isEqualTo("Room 1");
        });
        assertThat(holdsClasses(id)).isTrue();
        String host = Objects.requireNonNull(now(id).host()).value();
        Eventually.isTrue("it is in the hosts' group, and its settings are as decided", ZoomSchool.SOON, () -> {
            at.server.ring();
            return at.zoom.groups().stream().anyMatch(group -> group.name().equals("Classes") && group.members().contains(host))
                    && !at.zoom.settings(host).at("/in_meeting/waiting_room").asBoolean(true);
        });
    }

    @Test
    void an_account_without_licence_is_made_and_holds_no_classes() {
        CreationId id = desk.want(batch(Way.SSO, Licence.BASIC, address()), OLGA).getFirst().id();
        soon(id, Creation.State.THERE);
        assertThat(holdsClasses(id)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("lost")
    void an_answer_that_is_lost_makes_no_second_account(Fault fault) {
        String address = address();
        at.zoom.fault(POST, 1, fault);
        CreationId id = want(Way.SSO, address);
        Eventually.isTrue("Zoom was asked", ZoomSchool.SOON, () -> {
            at.server.ring();
            return now(id).state() != Creation.State.WANTED;
        });
        Eventually.isTrue("it is there", ZoomSchool.SOON, () -> {
            at.clock.advance(Duration.ofSeconds(25));
            at.server.ring();
            return now(id).state() == Creation.State.THERE;
        });
        assertThat(atZoom(address)).hasSize(1);
        assertThat(holdsClasses(id)).isTrue();
    }

    static List<Fault> lost() {
        return List.of(new Fault.CutAfterWork(), new Fault.CutBefore(), new Fault.SilentAfterWork(), new Fault.Answers(503, 503));
    }

    @Test
    void a_server_that_dies_between_the_call_and_its_row_is_followed_by_one_that_looks_first() {
        dies(true);
        dies(false);
    }

    private void dies(boolean afterTheCall) {
        MakingChores chores = at.server.bean(MakingChores.class);
        chores.stop();
        String address = address();
        CreationId id = want(Way.PARTNER, address);
        PostgresErrands errands = at.server.bean(PostgresErrands.class);
        Errand errand = errands.take(at.clock.instant()).orElseThrow();
        assertThat(errand.id()).isEqualTo(id);
        if (afterTheCall) {
            assertThat(at.server.bean(Asking.class).carryOut(errand)).isInstanceOf(Outcome.There.class);
        } else {
            assertThat(errands.asking(errand, at.clock.instant())).isTrue();
        }
        assertThat(now(id).state()).isEqualTo(Creation.State.ASKED);
        assertThatThrownBy(() -> desk.drop(id, OLGA)).as("Zoom may be making it").isInstanceOf(Clash.class);
        assertThat(errands.take(at.clock.instant())).as("it is the dead one's").isEmpty();
        at.clock.advance(LEASE);
        chores.start();
        soon(id, Creation.State.THERE);
        assertThat(atZoom(address)).hasSize(1);
        assertThat(errands.write(errand, Creation.State.FAILED, null, new Obstacle(Obstacle.Kind.REFUSED, ""), null, at.clock.instant())).as("the dead one's word counts no more").isFalse();
    }

    @Test
    void two_nodes_make_each_account_once() {
        long before = asked();
        String[] addresses = IntStream.range(0, 12).mapToObj(i -> address()).toArray(String[]::new);
        try (TestServer other = at.node()) {
            List<CreationId> ids = desk.want(batch(Way.SSO, Licence.LICENSED, addresses), OLGA).stream().map(Creation::id).toList();
            Eventually.isTrue("all are there", ZoomSchool.SOON, () -> {
                at.server.ring();
                other.ring();
                return ids.stream().allMatch(id -> now(id).state() == Creation.State.THERE);
            });
        }
        assertThat(asked() - before).isEqualTo(12);
        assertThat(at.zoom.users().stream().map(User::email)).doesNotHaveDuplicates();
    }

    @Test
    void an_account_that_was_there_is_taken_over_when_staff_say_so() {
        String address = address();
        at.zoom.byHand(at.zoom.users().getFirst().id(), "POST", "/users", "{\"action\": \"ssoCreate\", \"user_info\": {\"email\": \"%s\", \"type\": 1}}".formatted(address));
        assertThat(desk.look(batch(Way.SSO, Licence.LICENSED, address), OptionalInt.empty()).lines()).singleElement().satisfies(line -> {
            assertThat(line.found()).isEqualTo(Preview.Found.SOMEBODY);
            assertThat(line.faults()).isEmpty();
        });
        CreationId id = want(Way.SSO, address);
        soon(id, Creation.State.EXISTS);
        assertThat(atZoom(address)).singleElement().satisfies(user -> assertThat(user.licensed()).as("untouched").isFalse());
        desk.takeOver(id, OLGA);
        soon(id, Creation.State.THERE);
        assertThat(atZoom(address)).singleElement().satisfies(user -> assertThat(user.licensed()).isTrue());
        assertThat(holdsClasses(id)).isTrue();
        assertThat(desk.look(batch(Way.SSO, Licence.LICENSED, address), OptionalInt.empty()).lines()).singleElement()
                .satisfies(line -> assertThat(line.faults()).containsExactlyInAnyOrder(Preview.Fault.LISTED, Preview.Fault.HOST));
    }

    @Test
    void an_account_that_is_switched_off_is_told_and_taken_when_it_is_on_again() {
        String address = address();
        String admin = at.zoom.users().getFirst().id();
        at.zoom.byHand(admin, "POST", "/users", "{\"action\": \"ssoCreate\", \"user_info\": {\"email\": \"%s\", \"type\": 2}}".formatted(address));
        at.zoom.byHand(admin, "PUT", "/users/" + address + "/status", "{\"action\": \"deactivate\"}");
        CreationId id = want(Way.SSO, address);
        soon(id, Creation.State.EXISTS);
        desk.takeOver(id, OLGA);
        failsBecause(id, Obstacle.Kind.SWITCHED_OFF);
        at.zoom.byHand(admin, "PUT", "/users/" + address + "/status", "{\"action\": \"activate\"}");
        desk.again(id, OLGA);
        soon(id, Creation.State.THERE);
    }

    @Test
    void an_address_of_somebody_elses_account_or_of_a_blocked_domain_is_told() {
        String elsewhere = address();
        at.zoom.usedElsewhere(elsewhere);
        at.zoom.blocks("blocked.example");
        CreationId other = want(Way.INVITE, elsewhere);
        CreationId blocked = want(Way.INVITE, "room@blocked.example");
        failsBecause(other, Obstacle.Kind.ELSEWHERE);
        failsBecause(blocked, Obstacle.Kind.DOMAIN);
        assertThat(atZoom(elsewhere)).isEmpty();
        desk.drop(other, OLGA);
        assertThat(desk.all()).noneMatch(one -> one.id().equals(other));
    }

    @ParameterizedTest
    @CsvSource({"400, 2033", "400, 2034", "400, 2038", "400, 3412"})
    void where_no_seat_is_left_nothing_is_done_until_staff_ask_again(int status, int code) {
        String address = address();
        at.zoom.fault(POST, 1, new Fault.Answers(status, code));
        CreationId id = want(Way.PASSWORD, address);
        failsBecause(id, Obstacle.Kind.SEATS);
        assertThat(atZoom(address)).isEmpty();
        assertThat(holdsClasses(id)).isFalse();
        assertThat(desk.againAll(OLGA)).isPositive();
        soon(id, Creation.State.THERE);
    }

    @ParameterizedTest
    @CsvSource({"SSO, SSO, 2002", "SSO, SSO_AHEAD, 2032", "PASSWORD, MANAGED_DOMAIN, 200", "PARTNER, PARTNER, 200"})
    void a_way_for_which_the_account_is_not_set_up_is_told(Way way, Switch lacks, String code) {
        at.zoom.change(quirks -> quirks.without(lacks));
        CreationId id = want(way, address());
        soon(id, Creation.State.FAILED);
        assertThat(now(id).obstacle()).isEqualTo(new Obstacle(Obstacle.Kind.WAY, code));
        at.zoom.change(quirks -> quirks.with(lacks));
        desk.again(id, OLGA);
        soon(id, Creation.State.THERE);
    }

    @Test
    void a_scope_that_is_missing_is_named_and_it_goes_on_once_it_is_there() {
        Set<String> fewer = new HashSet<>(Scopes.ALL);
        fewer.remove("user:write:user:admin");
        at.zoom.scopes(fewer);
        at.zoom.revokeTokens();
        CreationId id = want(Way.SSO, address());
        Eventually.isTrue("it is told", ZoomSchool.SOON, () -> {
            at.server.ring();
            return new Obstacle(Obstacle.Kind.SCOPES, "user:write:user:admin").equals(now(id).obstacle());
        });
        assertThat(now(id).state()).isEqualTo(Creation.State.WANTED);
        at.zoom.scopes(Scopes.ALL);
        at.zoom.revokeTokens();
        desk.again(id, OLGA);
        soon(id, Creation.State.THERE);
        assertThat(now(id).obstacle()).isNull();
    }

    @Test
    void an_invitation_that_has_run_out_is_told_and_sent_again_on_request() {
        String address = address();
        CreationId id = want(Way.INVITE, address);
        soon(id, Creation.State.INVITED);
        at.zoom.byHand(at.zoom.users().getFirst().id(), "DELETE", "/users/" + address, "");
        desk.again(id, OLGA);
        failsBecause(id, Obstacle.Kind.RUN_OUT);
        desk.again(id, OLGA);
        soon(id, Creation.State.INVITED);
        at.zoom.mischief(LOST);
        at.zoom.accepts(address);
        at.zoom.settle();
        at.server.settle();
        assertThat(now(id).state()).as("the webhook is lost").isEqualTo(Creation.State.INVITED);
        at.clock.advance(Duration.ofMinutes(3));
        soon(id, Creation.State.THERE);
    }

    @Test
    void an_acceptance_that_is_told_while_a_node_is_looking_has_it_looked_at_once_more() {
        String address = address();
        CreationId id = want(Way.INVITE, address);
        soon(id, Creation.State.INVITED);
        MakingChores chores = at.server.bean(MakingChores.class);
        chores.stop();
        at.clock.advance(Duration.ofMinutes(3));
        PostgresErrands errands = at.server.bean(PostgresErrands.class);
        Errand looking = errands.take(at.clock.instant()).orElseThrow();
        assertThat(at.server.bean(Asking.class).carryOut(looking)).isInstanceOf(Outcome.Invited.class);
        at.zoom.mischief(LOST);
        at.zoom.accepts(address);
        errands.accepted("under another id", address.toUpperCase(Locale.ROOT), at.clock.instant());
        assertThat(errands.take(at.clock.instant())).as("one node at a time").isEmpty();
        assertThat(errands.write(looking, Creation.State.INVITED, now(id).host(), null, at.clock.instant().plus(Duration.ofMinutes(2)), at.clock.instant())).isTrue();
        chores.start();
        soon(id, Creation.State.THERE);
    }

    @Test
    void a_batch_is_looked_at_whole_and_wanted_whole_or_not_at_all() {
        String known = address();
        CreationId id = want(Way.SSO, known);
        soon(id, Creation.State.THERE);
        List<WantedHost> hosts = BatchText.lines("no address\none@school.example, One\n" + known + "\nnew-1@school.example; New; One\nNEW-1@school.example\n\nnew-2@school.example\n");
        Batch batch = new Batch(Way.SSO, Licence.LICENSED, hosts);
        int licensed = (int) at.zoom.users().stream().filter(User::licensed).count();
        Preview preview = desk.look(batch, OptionalInt.of(licensed + 1));
        assertThat(preview.lines()).extracting(Preview.Line::faults).containsExactly(Set.of(Preview.Fault.ADDRESS), Set.of(Preview.Fault.HOST), Set.of(Preview.Fault.LISTED, Preview.Fault.HOST),
                Set.of(), Set.of(Preview.Fault.TWICE), Set.of(Preview.Fault.SEATS));
        assertThat(preview.wrong()).isEqualTo(5);
        assertThatThrownBy(() -> desk.want(batch, OLGA)).isInstanceOfSatisfying(BadInput.class, bad -> assertThat(bad.faults()).extracting(BadInput.Fault::where)
                .containsExactly("/accounts/0/email", "/accounts/2/email", "/accounts/4/email"));
        assertThat(desk.all()).noneMatch(one -> one.addressMasked().startsWith("n…"));
        at.zoom.outage();
        assertThat(desk.look(batch, OptionalInt.empty()).users()).as("Zoom could not be asked").isNull();
    }

    @Test
    void aliases_of_one_mailbox_are_numbered() {
        assertThat(BatchText.numbered("rooms@school.org", "", 1, 3)).extracting(WantedHost::email).containsExactly("rooms+1@school.org", "rooms+2@school.org", "rooms+3@school.org");
        assertThat(BatchText.numbered("room-#@school.org", "Lab", 9, 10)).extracting(host -> host.email() + " " + host.firstName() + "/" + host.lastName())
                .containsExactly("room-9@school.org Lab/9", "room-10@school.org Lab/10");
    }

    @Test
    void no_address_is_in_the_table_the_trail_or_what_is_printed() {
        String address = "hidden.room+7@school.example";
        CreationId id = want(Way.SSO, address);
        soon(id, Creation.State.THERE);
        assertThat(at.database.jdbc().sql("select count(*) from zoom_host_creation c where c::text ilike '%hidden.room%' or position('hidden'::bytea in address) > 0").query(Integer.class).single()).isZero();
        assertThat(at.database.jdbc().sql("select count(*) from audit where detail::text ilike '%hidden%'").query(Integer.class).single()).isZero();
        assertThat(at.database.jdbc().sql("select count(*) from audit where action in ('zoom_host_accounts.wanted', 'zoom_host_account.there') and detail::text like ?").param("%" + id + "%").query(Integer.class).single()).isEqualTo(2);
        assertThat(now(id).toString() + new WantedHost(address, "", "") + batch(Way.SSO, Licence.BASIC, address)).doesNotContain("hidden");
        assertThat(now(id).addressMasked()).isEqualTo("h…+7@school.example");
    }
}
