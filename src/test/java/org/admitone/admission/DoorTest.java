package org.admitone.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.admitone.admission.Admission.Admitted;
import org.admitone.admission.Admission.Refused;
import org.admitone.admission.Admission.SeatTaking;
import org.admitone.admission.Admission.WaitUntil;
import org.admitone.admission.KnockFacts.DeviceStanding;
import org.admitone.admission.KnockFacts.Known;
import org.admitone.admission.KnockFacts.Membership;
import org.admitone.admission.KnockFacts.SeatStanding;
import org.admitone.pass.PassId;
import org.admitone.roster.CourseId;
import org.admitone.roster.PersonId;
import org.admitone.roster.ProofKind;
import org.admitone.roster.Role;
import org.admitone.roster.SeatPolicy;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The rule as a table. Each row changes one thing about somebody who would be admitted.
class DoorTest {

    static final Instant NOW = Instant.parse("2026-11-16T09:05:00Z");
    static final Instant OPENS = Instant.parse("2026-11-16T08:50:00Z");
    static final Instant CLOSES = Instant.parse("2026-11-16T10:10:00Z");
    static final DeviceId HERE = new DeviceId(UUID.randomUUID());
    static final SeatId SEAT = new SeatId(UUID.randomUUID());

    static final KnockFacts.SessionDoor SESSION = new KnockFacts.SessionDoor(new SessionId(UUID.randomUUID()), new CourseId(UUID.randomUUID()),
            "Algebra", OPENS.plusSeconds(600), CLOSES.minusSeconds(600), ZoneId.of("Europe/Berlin"), OPENS, CLOSES, false, null, "rooms");
    static final KnockFacts.DoorRules RULES = new KnockFacts.DoorRules(SeatPolicy.ASK, Set.of(ProofKind.LMS_TICKET, ProofKind.MAILED_CODE),
            Duration.ofDays(90), 3, Duration.ofDays(30));
    static final Membership LEARNER = new Membership(Role.LEARNER, null, null, false, true);
    static final Known WELCOME = new Known(new KnockFacts.Visitor(new PassId(UUID.randomUUID()), new PersonId(UUID.randomUUID()), "ada", "Ada"),
            SESSION, RULES, new KnockFacts.Rights(false, false, LEARNER, false), proved(NOW.minusSeconds(30)), new SeatStanding.Free());

    static DeviceStanding proved(Instant at) {
        return new DeviceStanding.Familiar(HERE, 1, Map.of(ProofKind.MAILED_CODE, at));
    }

    static SeatStanding elsewhere(boolean away, @Nullable ProofKind heldBy, int moves) {
        return new SeatStanding.Elsewhere(SEAT, "Firefox on Windows", NOW.minusSeconds(180), away, heldBy, moves);
    }

    // --- one change at a time ---

    static Known session(Known k, KnockFacts.SessionDoor session) {
        return new Known(k.visitor(), session, k.rules(), k.rights(), k.device(), k.seat());
    }

    static Known rules(Known k, KnockFacts.DoorRules rules) {
        return new Known(k.visitor(), k.session(), rules, k.rights(), k.device(), k.seat());
    }

    static Known rights(Known k, KnockFacts.Rights rights) {
        return new Known(k.visitor(), k.session(), k.rules(), rights, k.device(), k.seat());
    }

    static Known device(Known k, DeviceStanding device) {
        return new Known(k.visitor(), k.session(), k.rules(), k.rights(), device, k.seat());
    }

    static Known seat(Known k, SeatStanding seat) {
        return new Known(k.visitor(), k.session(), k.rules(), k.rights(), k.device(), seat);
    }

    static Known policy(Known k, SeatPolicy policy) {
        return rules(k, new KnockFacts.DoorRules(policy, k.rules().acceptedProofs(), k.rules().deviceMemory(), k.rules().deviceBudget(), k.rules().budgetSpan()));
    }

    static Known member(Known k, @Nullable Membership membership) {
        return rights(k, new KnockFacts.Rights(k.rights().passDied(), k.rights().banned(), membership, k.rights().letIn()));
    }

    static Known letIn(Known k) {
        return rights(k, new KnockFacts.Rights(k.rights().passDied(), k.rights().banned(), k.rights().membership(), true));
    }

    static Known open(Known k, Instant opens, Instant closes, boolean cancelled, @Nullable Instant over) {
        return session(k, new KnockFacts.SessionDoor(k.session().id(), k.session().course(), "Algebra", k.session().startsAt(), k.session().endsAt(),
                k.session().zone(), opens, closes, cancelled, over, "rooms"));
    }

    static Stream<Arguments> reasonsInOrder() {
        return Stream.of(
                row("session-cancelled", k -> open(k, k.session().opensAt(), k.session().closesAt(), true, k.session().over())),
                row("pass-revoked", k -> rights(k, new KnockFacts.Rights(true, k.rights().banned(), k.rights().membership(), false))),
                row("banned", k -> rights(k, new KnockFacts.Rights(k.rights().passDied(), true, k.rights().membership(), false))),
                row("not-on-roster", k -> member(k, null)),
                row("not-entitled", k -> k.rights().membership() == null ? k
                        : member(k, new Membership(Role.LEARNER, null, null, true, true))),
                row("session-over", k -> open(k, k.session().opensAt(), k.session().closesAt(), k.session().cancelled(), NOW.minusSeconds(1))),
                row("wait", k -> open(k, NOW.plusSeconds(60), k.session().closesAt(), k.session().cancelled(), k.session().over())),
                row("device-budget", k -> device(k, k.device() instanceof DeviceStanding.Strange ? new DeviceStanding.Strange(3)
                        : new DeviceStanding.Familiar(HERE, 4, ((DeviceStanding.Familiar) k.device()).proofs()))),
                row("proof-needed", k -> device(k, k.device() instanceof DeviceStanding.Familiar(var id, int rank, var proofs)
                        ? new DeviceStanding.Familiar(id, rank, Map.of()) : k.device())),
                row("seat-taken", k -> seat(k, elsewhere(false, ProofKind.MAILED_CODE, 0))));
    }

    static Arguments row(String code, UnaryOperator<Known> change) {
        return Arguments.of(code, change);
    }

    static String outcome(Known known) {
        return switch (Door.decide(known, Knock.Wish.ENTER, NOW)) {
            case Admitted _ -> "admitted";
            case WaitUntil _ -> "wait";
            case Refused(Refusal why) -> why.code();
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reasonsInOrder")
    void each_reason_alone_is_told(String code, UnaryOperator<Known> change) {
        assertThat(outcome(change.apply(WELCOME))).isEqualTo(code);
    }

    @Test
    void of_two_reasons_the_more_lasting_one_is_told() {
        var rows = reasonsInOrder().map(Arguments::get).toList();
        for (int first = 0; first < rows.size(); first++) {
            for (int second = first + 1; second < rows.size(); second++) {
                Known both = change(rows.get(first)[1]).apply(change(rows.get(second)[1]).apply(WELCOME));
                assertThat(outcome(both)).as(rows.get(first)[0] + " before " + rows.get(second)[0]).isEqualTo(rows.get(first)[0]);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static UnaryOperator<Known> change(Object change) {
        return (UnaryOperator<Known>) change;
    }

    @Test
    void nothing_in_the_way_is_admitted_until_the_door_closes() {
        assertThat(Door.decide(WELCOME, Knock.Wish.ENTER, NOW)).isEqualTo(
                new Admitted(WELCOME, HERE, Role.LEARNER, CLOSES, new SeatTaking.TakeFree()));
    }

    @Test
    void an_unknown_pass_is_told_nothing_else() {
        assertThat(Door.decide(new KnockFacts.NoPass(), Knock.Wish.ENTER, NOW)).isEqualTo(new Refused(new Refusal.UnknownPass()));
    }

    static Stream<Arguments> entitlements() {
        return Stream.of(
                Arguments.of("paid until later", new Membership(Role.LEARNER, null, NOW.plusSeconds(1), false, true), "admitted"),
                Arguments.of("paid until this moment", new Membership(Role.LEARNER, null, NOW, false, true), "not-entitled"),
                Arguments.of("starts at this moment", new Membership(Role.LEARNER, NOW, null, false, true), "admitted"),
                Arguments.of("starts later", new Membership(Role.LEARNER, NOW.plusSeconds(1), null, false, true), "not-entitled"),
                Arguments.of("other sessions only", new Membership(Role.LEARNER, null, null, false, false), "not-entitled"),
                Arguments.of("a suspended teacher", new Membership(Role.TEACHER, null, null, true, true), "not-entitled"),
                Arguments.of("an observer", new Membership(Role.OBSERVER, null, null, false, true), "admitted"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("entitlements")
    void an_entitlement_limits(String name, Membership membership, String expected) {
        assertThat(outcome(member(WELCOME, membership))).as(name).isEqualTo(expected);
    }

    @Test
    void an_entitlement_that_ends_during_class_ends_the_seat_then() {
        Known known = member(WELCOME, new Membership(Role.LEARNER, null, NOW.plusSeconds(60), false, true));
        assertThat(Door.decide(known, Knock.Wish.ENTER, NOW)).isInstanceOfSatisfying(Admitted.class,
                admitted -> assertThat(admitted.validUntil()).isEqualTo(NOW.plusSeconds(60)));
    }

    @Test
    void staff_can_let_in_whom_roster_time_or_budget_refuse_but_never_without_a_proof() {
        assertThat(outcome(letIn(member(WELCOME, null)))).isEqualTo("admitted");
        assertThat(outcome(letIn(open(WELCOME, NOW.plusSeconds(60), CLOSES, false, null)))).isEqualTo("admitted");
        assertThat(outcome(letIn(device(WELCOME, new DeviceStanding.Familiar(HERE, 9, Map.of(ProofKind.LMS_TICKET, NOW)))))).isEqualTo("admitted");
        assertThat(outcome(letIn(device(WELCOME, new DeviceStanding.Strange(0))))).isEqualTo("proof-needed");
        assertThat(outcome(rights(WELCOME, new KnockFacts.Rights(false, true, LEARNER, true)))).isEqualTo("banned");
        assertThat(outcome(rights(WELCOME, new KnockFacts.Rights(true, false, LEARNER, true)))).isEqualTo("pass-revoked");
    }

    static Stream<Arguments> proofs() {
        KnockFacts.DoorRules lmsOnly = new KnockFacts.DoorRules(SeatPolicy.ASK, Set.of(ProofKind.LMS_TICKET), Duration.ofDays(90), 3, Duration.ofDays(30));
        KnockFacts.DoorRules eachSession = new KnockFacts.DoorRules(SeatPolicy.ASK, RULES.acceptedProofs(), Duration.ZERO, 3, Duration.ofDays(30));
        return Stream.of(
                Arguments.of("remembered to the last day", RULES, NOW.minus(Duration.ofDays(90)), "admitted"),
                Arguments.of("remembered no longer", RULES, NOW.minus(Duration.ofDays(90)).minusMillis(1), "proof-needed"),
                Arguments.of("a mailed code where only the LMS counts", lmsOnly, NOW, "proof-needed"),
                Arguments.of("within the hour before the door opened, nothing remembered", eachSession, OPENS.minus(Duration.ofHours(1)), "admitted"),
                Arguments.of("the day before, nothing remembered", eachSession, OPENS.minus(Duration.ofHours(24)), "proof-needed"));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("proofs")
    void a_proof_counts_as_the_course_says(String name, KnockFacts.DoorRules rules, Instant madeAt, String expected) {
        assertThat(outcome(device(rules(WELCOME, rules), proved(madeAt)))).as(name).isEqualTo(expected);
    }

    record SecondKnock(SeatPolicy policy, boolean away, Knock.Wish wish, Duration proofAge, @Nullable ProofKind heldBy, int moves, String expected) {}

    static Stream<SecondKnock> secondKnocks() {
        Duration fresh = Duration.ofMinutes(5);
        Duration stale = fresh.plusMillis(1);
        ProofKind code = ProofKind.MAILED_CODE;
        Knock.Wish enter = Knock.Wish.ENTER;
        Knock.Wish here = Knock.Wish.CONTINUE_HERE;
        return Stream.of(
                new SecondKnock(SeatPolicy.REFUSE, false, here, fresh, code, 0, "seat-taken"),
                new SecondKnock(SeatPolicy.REFUSE, true, enter, fresh, code, 0, "admitted"),
                new SecondKnock(SeatPolicy.REFUSE, true, enter, stale, code, 0, "proof-needed"),
                new SecondKnock(SeatPolicy.ASK, false, enter, fresh, code, 0, "seat-taken"),
                new SecondKnock(SeatPolicy.ASK, false, here, fresh, code, 0, "admitted"),
                new SecondKnock(SeatPolicy.ASK, false, here, stale, code, 0, "proof-needed"),
                new SecondKnock(SeatPolicy.MOVE, false, enter, fresh, code, 0, "admitted"),
                new SecondKnock(SeatPolicy.MOVE, false, enter, stale, code, 0, "proof-needed"),
                new SecondKnock(SeatPolicy.MOVE, false, enter, fresh, code, 2, "admitted"),
                new SecondKnock(SeatPolicy.MOVE, false, enter, fresh, code, 3, "seat-contested"),
                new SecondKnock(SeatPolicy.MOVE, false, enter, fresh, ProofKind.LMS_TICKET, 3, "seat-contested"),
                new SecondKnock(SeatPolicy.MOVE, false, enter, fresh, null, 3, "admitted"));
    }

    @ParameterizedTest
    @MethodSource("secondKnocks")
    void a_second_knock_meets_the_seat_policy(SecondKnock row) {
        Known known = seat(device(policy(WELCOME, row.policy), proved(NOW.minus(row.proofAge))), elsewhere(row.away, row.heldBy, row.moves));
        String told = switch (Door.decide(known, row.wish, NOW)) {
            case Admitted admitted -> {
                assertThat(admitted.taking()).isEqualTo(new SeatTaking.MoveFrom(SEAT));
                yield "admitted";
            }
            case WaitUntil _ -> "wait";
            case Refused(Refusal why) -> why.code();
        };
        assertThat(told).isEqualTo(row.expected);
    }

    @Test
    void the_stronger_proof_ends_the_ping_pong_in_its_favour() {
        DeviceStanding byLms = new DeviceStanding.Familiar(HERE, 1, Map.of(ProofKind.LMS_TICKET, NOW));
        assertThat(outcome(seat(device(policy(WELCOME, SeatPolicy.MOVE), byLms), elsewhere(false, ProofKind.MAILED_CODE, 5)))).isEqualTo("admitted");
    }

    @Test
    void the_same_device_keeps_its_seat_whatever_the_policy() {
        for (SeatPolicy policy : SeatPolicy.values()) {
            Known known = seat(device(policy(WELCOME, policy), proved(NOW.minus(Duration.ofDays(30)))), new SeatStanding.Here(SEAT, true));
            assertThat(Door.decide(known, Knock.Wish.ENTER, NOW)).isInstanceOfSatisfying(Admitted.class,
                    admitted -> assertThat(admitted.taking()).isEqualTo(new SeatTaking.Keep(SEAT)));
        }
    }
}
