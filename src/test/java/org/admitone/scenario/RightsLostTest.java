package org.admitone.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.admitone.admission.DeviceId;
import org.admitone.admission.DoorStaff;
import org.admitone.admission.ReleaseReason;
import org.admitone.admission.SeatEnded;
import org.admitone.admission.SeatHolder;
import org.admitone.admission.SeatKeeper;
import org.admitone.admission.StaffAct;
import org.admitone.admission.proof.DeviceDesk;
import org.admitone.audit.Actor;
import org.admitone.pass.PassIssuer;
import org.admitone.platform.Promptly;
import org.admitone.platform.Revision;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.roster.Entitlement;
import org.admitone.roster.EnrolmentTerms;
import org.admitone.roster.Role;
import org.admitone.roster.RosterDesk;
import org.admitone.roster.SessionScope;
import org.admitone.session.SessionDesk;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;

/// Whoever loses the right loses the seat, on whichever node it is, within two seconds, and is refused at the door with the right reason
/// (I5). One node takes the right, the other has the person inside.
class RightsLostTest {

    @AutoClose static final TestDatabase DATABASE = TestDatabase.fresh();
    static final SettableClock CLOCK = SettableClock.at("2026-09-01T10:00:00Z");
    @AutoClose static final TestServer OFFICE = TestServer.on(DATABASE, CLOCK, "admitone.rooms.enabled=false");
    @AutoClose static final TestServer ROOM = TestServer.on(DATABASE, CLOCK, "admitone.rooms.enabled=false");
    private static final Queue<SeatEnded> TOLD = new ConcurrentLinkedQueue<>();
    private static final Actor KIM = Actor.staff("kim");
    private static final StaffAct ACT = new StaffAct("staff:kim", "because");

    @BeforeAll
    static void listen() {
        ApplicationListener<PayloadApplicationEvent<SeatEnded>> listener = ApplicationListener.forPayload(TOLD::add);
        ROOM.bean(ApplicationEventMulticaster.class).addApplicationListener(listener);
    }

    /// What happens to somebody inside, and what a new knock then hears.
    record Loss(String name, Act act, ReleaseReason reason, String code) {
        @Override
        public String toString() {
            return name;
        }
    }

    interface Act {
        void on(School.Lesson lesson, School.Member member);
    }

    static Stream<Loss> losses() {
        return Stream.of(
                new Loss("suspended", (lesson, member) -> roster().suspend(lesson.course(), member.person(), "unpaid", Revision.ANY, KIM),
                        ReleaseReason.RIGHT_LOST, "not-entitled"),
                new Loss("entitlement ended by the office", (lesson, member) -> entitle(lesson, member, CLOCK.instant(), SessionScope.ALL),
                        ReleaseReason.RIGHT_LOST, "not-entitled"),
                new Loss("entitlement for other sessions only", (lesson, member) -> entitle(lesson, member, null, SessionScope.only(Set.of())),
                        ReleaseReason.RIGHT_LOST, "not-entitled"),
                new Loss("entitlement runs out by the clock", (lesson, member) -> {
                    entitle(lesson, member, CLOCK.instant().plusSeconds(90), SessionScope.ALL);
                    CLOCK.advance(Duration.ofSeconds(91));
                }, ReleaseReason.RIGHT_LOST, "not-entitled"),
                new Loss("taken off the roster", (lesson, member) -> roster().remove(lesson.course(), member.person(), Revision.ANY, KIM),
                        ReleaseReason.RIGHT_LOST, "not-on-roster"),
                new Loss("banned from the session", (lesson, member) -> staff().banFromSession(lesson.session(), member.person(), ACT),
                        ReleaseReason.EVICTED, "banned"),
                new Loss("banned from the course", (lesson, member) -> staff().banFromCourse(lesson.course(), member.person(), ACT),
                        ReleaseReason.EVICTED, "banned"),
                new Loss("pass revoked", (lesson, member) -> OFFICE.bean(PassIssuer.class).revoke(lesson.session(), member.uid(), "lent", KIM),
                        ReleaseReason.RIGHT_LOST, "pass-revoked"),
                new Loss("device revoked", (lesson, member) -> OFFICE.bean(DeviceDesk.class).revoke(device(member), ACT),
                        ReleaseReason.RIGHT_LOST, "proof-needed"),
                new Loss("session cancelled", (lesson, member) -> OFFICE.bean(SessionDesk.class).cancel(lesson.session(), Revision.ANY, KIM),
                        ReleaseReason.RIGHT_LOST, "session-cancelled"),
                new Loss("session ended for all", (lesson, member) -> staff().endSession(lesson.session(), ACT),
                        ReleaseReason.SESSION_OVER, "session-over"),
                new Loss("session over by the clock", (lesson, member) -> CLOCK.advance(Duration.ofMinutes(66)),
                        ReleaseReason.SESSION_OVER, "session-over"));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void whoever_loses_the_right_is_out_within_two_seconds_and_stays_out(Loss loss) {
        Promptly.within(Duration.ofSeconds(2), () -> lost(loss));
    }

    private static Duration lost(Loss loss) {
        School school = new School(DATABASE, CLOCK);
        School.Lesson lesson = school.lesson("ask");
        List<School.Member> two = school.members(lesson, "learner", 2);
        DeviceClient ada = sitting(school, lesson, two.getFirst());
        SeatHolder holder = Sitting.sit(ROOM, ada, lesson, two.getFirst());

        loss.act.on(lesson, two.getFirst());

        Duration took = Promptly.until("the room hears of it", () -> TOLD.stream().anyMatch(told -> told.seat().equals(holder.seat())));
        SeatEnded told = TOLD.stream().filter(any -> any.seat().equals(holder.seat())).findFirst().orElseThrow();
        assertThat(told.reason()).isEqualTo(loss.reason);
        assertThat(told.message(org.admitone.platform.words.Words.ENGLISH)).isNotBlank();
        assertThat(ROOM.bean(SeatKeeper.class).noLongerSeated(List.of(holder.connection()))).containsExactly(holder.connection());
        Answer refused = ada.knock(two.getFirst().link());
        assertThat(refused.status()).as(refused.body()).isEqualTo(403);
        assertThat(refused.outcome()).isEqualTo(loss.code);
        assertThat(refused.json().path("detail").asString("")).isNotBlank();
        return took;
    }

    @Test
    void evicted_is_out_within_two_seconds_and_may_knock_again() {
        Promptly.within(Duration.ofSeconds(2), RightsLostTest::evicted);
    }

    private static Duration evicted() {
        School school = new School(DATABASE, CLOCK);
        School.Lesson lesson = school.lesson("ask");
        School.Member member = school.learner(lesson);
        DeviceClient ada = sitting(school, lesson, member);
        SeatHolder holder = Sitting.sit(ROOM, ada, lesson, member);
        staff().evict(lesson.session(), member.person(), ACT);
        Duration took = Promptly.until("the room hears of it", () -> TOLD.stream().anyMatch(told -> told.seat().equals(holder.seat())));
        assertThat(ada.knock(member.link()).admitted()).isTrue();
        return took;
    }

    @Test
    void whom_staff_let_in_before_is_out_when_suspended_and_back_when_let_in_again() {
        School school = new School(DATABASE, CLOCK);
        School.Lesson lesson = school.lesson("ask");
        School.Member member = school.learner(lesson);
        DeviceClient ada = sitting(school, lesson, member);
        staff().letIn(lesson.session(), member.person(), Duration.ofMinutes(30), ACT);
        SeatHolder holder = Sitting.sit(ROOM, ada, lesson, member);
        CLOCK.advance(Duration.ofSeconds(1));
        roster().suspend(lesson.course(), member.person(), "unpaid", Revision.ANY, KIM);
        assertThat(ROOM.bean(SeatKeeper.class).noLongerSeated(List.of(holder.connection()))).containsExactly(holder.connection());
        assertThat(ada.knock(member.link()).outcome()).isEqualTo("not-entitled");
        CLOCK.advance(Duration.ofSeconds(1));
        staff().letIn(lesson.session(), member.person(), Duration.ofMinutes(30), ACT);
        SeatHolder again = Sitting.sit(ROOM, ada, lesson, member);
        roster().enrol(lesson.course(), member.person(), new EnrolmentTerms(Role.TEACHER, Entitlement.UNLIMITED), Revision.ANY, KIM);
        assertThat(DATABASE.jdbc().sql("select released_at is null from seat where seat_id = ?").param(again.seat().value()).query(Boolean.class).single())
                .as("a later change of something else").isTrue();
    }

    @Test
    void whom_staff_let_in_before_is_out_when_taken_off_the_roster() {
        School school = new School(DATABASE, CLOCK);
        School.Lesson lesson = school.lesson("ask");
        School.Member member = school.learner(lesson);
        DeviceClient ada = sitting(school, lesson, member);
        staff().letIn(lesson.session(), member.person(), Duration.ofMinutes(30), ACT);
        SeatHolder holder = Sitting.sit(ROOM, ada, lesson, member);
        roster().remove(lesson.course(), member.person(), Revision.ANY, KIM);
        assertThat(ROOM.bean(SeatKeeper.class).noLongerSeated(List.of(holder.connection()))).containsExactly(holder.connection());
        assertThat(ada.knock(member.link()).outcome()).isEqualTo("not-on-roster");
        CLOCK.advance(Duration.ofSeconds(1));
        staff().letIn(lesson.session(), member.person(), Duration.ofMinutes(30), ACT);
        assertThat(ada.knock(member.link()).admitted()).as("let in anew, as a guest").isTrue();
    }

    @Test
    void ending_a_class_that_everybody_is_just_leaving_ends_it_at_once() throws Exception {
        School school = new School(DATABASE, CLOCK);
        for (int times = 0; times < 5; times++) {
            School.Lesson lesson = school.lesson("ask");
            List<School.Member> many = school.members(lesson, "learner", 30);
            List<SeatHolder> holders = many.stream().map(member -> Sitting.sit(ROOM, sitting(school, lesson, member), lesson, member)).toList();
            AtOnce.each(31, n -> {
                if (n == 0) {
                    staff().endSession(lesson.session(), ACT);
                } else {
                    ROOM.bean(SeatKeeper.class).leave(holders.get(n - 1));
                }
                return null;
            });
            assertThat(DATABASE.jdbc().sql("select count(*) from audit where session_id = ? and action = 'seat.released'")
                    .param(lesson.session().value()).query(Long.class).single()).isEqualTo(30);
        }
    }

    @Test
    void another_role_takes_effect_inside_the_room_on_the_same_seat() {
        School school = new School(DATABASE, CLOCK);
        School.Lesson lesson = school.lesson("ask");
        School.Member member = school.members(lesson, "teacher", 1).getFirst();
        DeviceClient ada = sitting(school, lesson, member);
        SeatHolder teacher = Sitting.sit(ROOM, ada, lesson, member);
        roster().enrol(lesson.course(), member.person(), new EnrolmentTerms(Role.OBSERVER, Entitlement.UNLIMITED), Revision.ANY, KIM);
        assertThat(ROOM.bean(SeatKeeper.class).noLongerSeated(List.of(teacher.connection()))).containsExactly(teacher.connection());
        SeatHolder observer = Sitting.sit(ROOM, ada, lesson, member);
        assertThat(observer.seat()).isEqualTo(teacher.seat());
        assertThat(observer.role()).isEqualTo(Role.OBSERVER);
    }

    @Test
    void one_person_s_loss_leaves_everybody_else_inside() {
        School school = new School(DATABASE, CLOCK);
        School.Lesson lesson = school.lesson("ask");
        List<School.Member> three = school.members(lesson, "learner", 3);
        List<SeatHolder> holders = three.stream().map(member -> Sitting.sit(ROOM, sitting(school, lesson, member), lesson, member)).toList();
        roster().suspend(lesson.course(), three.get(1).person(), "", Revision.ANY, KIM);
        assertThat(ROOM.bean(SeatKeeper.class).noLongerSeated(holders.stream().map(SeatHolder::connection).toList()))
                .containsExactly(holders.get(1).connection());
    }

    @Test
    void whoever_is_given_the_right_back_comes_in_again() {
        School school = new School(DATABASE, CLOCK);
        School.Lesson lesson = school.lesson("ask");
        School.Member member = school.learner(lesson);
        DeviceClient ada = sitting(school, lesson, member);
        Sitting.sit(ROOM, ada, lesson, member);
        roster().suspend(lesson.course(), member.person(), "", Revision.ANY, KIM);
        assertThat(ada.knock(member.link()).outcome()).isEqualTo("not-entitled");
        roster().resume(lesson.course(), member.person(), Revision.ANY, KIM);
        assertThat(ada.knock(member.link()).admitted()).isTrue();
    }

    @Test
    void an_admission_that_races_with_the_loss_never_leaves_a_live_seat() throws Exception {
        School school = new School(DATABASE, CLOCK);
        School.Lesson lesson = school.lesson("ask");
        List<School.Member> class40 = school.members(lesson, "learner", 40);
        List<DeviceClient> devices = class40.stream().map(member -> sitting(school, lesson, member)).toList();
        devices.forEach(DeviceClient::nonce);
        AtOnce.each(class40.size(), n -> {
            if (n % 2 == 0) {
                devices.get(n).knock(class40.get(n).link());
                return null;
            }
            roster().suspend(lesson.course(), class40.get(n - 1).person(), "", Revision.ANY, KIM);
            return null;
        });
        assertThat(DATABASE.jdbc().sql("""
                select count(*) from seat join session using (session_id) join enrolment e using (course_id)
                 where e.person_id = seat.person_id and seat.session_id = ? and released_at is null and e.suspended_at is not null
                """).param(lesson.session().value()).query(Long.class).single()).isZero();
    }

    private static DeviceClient sitting(School school, School.Lesson lesson, School.Member member) {
        DeviceClient device = DeviceClient.at(ROOM.address());
        school.proved(member, device);
        return device;
    }

    private static void entitle(School.Lesson lesson, School.Member member, @org.jspecify.annotations.Nullable Instant until, SessionScope scope) {
        roster().enrol(lesson.course(), member.person(), new EnrolmentTerms(Role.LEARNER, new Entitlement(null, until, scope, null)), Revision.ANY, KIM);
    }

    private static DeviceId device(School.Member member) {
        return new DeviceId(DATABASE.jdbc().sql("select device_id from device where person_id = ?").param(member.person().value()).query(UUID.class).single());
    }

    private static RosterDesk roster() {
        return OFFICE.bean(RosterDesk.class);
    }

    private static DoorStaff staff() {
        return OFFICE.bean(DoorStaff.class);
    }
}
