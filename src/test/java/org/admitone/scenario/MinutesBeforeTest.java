package org.admitone.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.admitone.audit.Actor;
import org.admitone.pass.PassId;
import org.admitone.platform.Clash;
import org.admitone.platform.Eventually;
import org.admitone.platform.Revision;
import org.admitone.platform.TestServer;
import org.admitone.presence.PersonPresence;
import org.admitone.presence.PresenceBook;
import org.admitone.presence.PresenceStays;
import org.admitone.provider.zoom.pool.RoomInstead;
import org.admitone.session.SessionDesk;
import org.admitone.session.SessionDetails;
import org.admitone.session.SessionProblem;
import org.admitone.session.Sessions;
import org.admitone.simulator.zoom.SimClient;
import org.admitone.simulator.zoom.live.Standing;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// The door is open, people have their seats and wait in Zoom for a host who will not come: the class is held in a room here, and everybody's link and seat leads there.
class MinutesBeforeTest {

    private static final Actor OLGA = Actor.staff("olga");

    @AutoClose static final ZoomSchool SCHOOL = new ZoomSchool("2026-09-03T08:00:00Z", options -> options, ZoomSchool.ROOMS);
    static final TestServer OTHER = SCHOOL.node();

    private final School.Lesson lesson = SCHOOL.lesson("move");
    private final School.Member teacher = SCHOOL.school.members(lesson, "teacher", 1).getFirst();
    private final List<School.Member> learners = SCHOOL.school.members(lesson, "learner", 3);
    private final School.Member ada = learners.getFirst();
    private final DeviceClient laptop = SCHOOL.device(ada);

    @Test
    void whoever_waits_in_zoom_comes_into_the_room_on_the_same_seat_and_zoom_has_nothing_more_to_say() {
        SCHOOL.prepared(lesson, 4);
        String link = SCHOOL.link(SCHOOL.wayIn(lesson, ada, laptop));
        SimClient waiting = SCHOOL.opens(link);
        assertThat(waiting.standing()).isInstanceOf(Standing.WaitingForHost.class);
        assertThat(standing(ada, laptop)).contains("waiting");
        long meeting = SCHOOL.meeting(lesson);
        String seat = seats("session_id = :session").getFirst();
        holdInRoom(SCHOOL.server);
        assertThat(standing(ada, laptop)).contains("\"state\":\"here\"", "\"come\":false");
        Answer knock = laptop.knock(ada.link());
        assertThat(knock.seat()).as("the same seat").isEqualTo(seat);
        assertThat(knock.body()).contains("/room/" + lesson.session());
        assertThat(laptop.post("/seat/" + lesson.session() + "/enter", Map.of("ticket", knock.ticket()), knock.ticket()).outcome()).as("no way into Zoom by it").isEqualTo("ticket-spent");
        try (RoomSocket room = laptop.sit(lesson.session().toString(), knock.ticket())) {
            room.hear("welcome");
            Eventually.isTrue("the meeting is gone", ZoomSchool.SOON, () -> {
                nudge();
                return SCHOOL.zoom.meetings().stream().noneMatch(one -> one.id() == meeting) && count("zoom_registrant where session_id = :session and state in ('ready', 'given', 'ending')") == 0;
            });
            nudge();
            assertThat(SCHOOL.seatState(lesson, ada)).as("nothing of it disturbs the room").isEqualTo("occupied");
            assertThat(standing(ada, laptop)).contains("\"come\":true");
            Eventually.isTrue("she is there", ZoomSchool.SOON, () -> presence(ada).insideSince() != null);
            assertThat(presence(ada).toldBy()).containsExactly("rooms");
            assertThat(room.isOpen()).isTrue();
        }
        assertThat(SCHOOL.server.bean(PresenceStays.class).of(lesson.session())).isEmpty();
        assertThat(audited()).containsExactly("staff:olga zoom staff");
    }

    @Test
    void a_teacher_who_presses_after_the_move_lands_in_the_room() {
        SCHOOL.prepared(lesson, 4);
        DeviceClient desk = SCHOOL.device(teacher);
        Answer knock = desk.knock(teacher.link());
        holdInRoom(OTHER);
        assertThat(desk.post("/seat/" + lesson.session() + "/enter", Map.of("ticket", knock.ticket(), "asHost", true), knock.ticket()).outcome()).isEqualTo("ticket-spent");
        Answer again = desk.knock(teacher.link());
        assertThat(again.seat()).isEqualTo(knock.seat());
        try (RoomSocket room = desk.sit(lesson.session().toString(), again.ticket())) {
            assertThat(room.hear("welcome").at("/can/run").asBoolean()).isTrue();
        }
    }

    @Test
    void a_class_without_a_meeting_is_held_in_a_room_too() {
        DeviceClient early = laptop;
        assertThat(early.knock(ada.link()).admitted()).isTrue();
        holdInRoom(SCHOOL.server);
        Sitting.sit(SCHOOL.server, early, lesson, ada);
        Eventually.isTrue("whatever was being made is gone", ZoomSchool.SOON, () -> {
            nudge();
            return count("zoom_meeting where session_id = :session and state in ('planned', 'made')") == 0;
        });
        assertThat(SCHOOL.seatState(lesson, ada)).isEqualTo("occupied");
    }

    @Test
    void once_somebody_is_or_was_inside_it_stays_in_zoom() {
        SCHOOL.prepared(lesson, 4);
        SimClient host = SCHOOL.enters(lesson, teacher, SCHOOL.device(teacher));
        Eventually.isTrue("seen", ZoomSchool.SOON, () -> SCHOOL.seatState(lesson, teacher).equals("occupied"));
        refused();
        host.endMeeting();
        Eventually.isTrue("seen", ZoomSchool.SOON, () -> SCHOOL.seatState(lesson, teacher).equals("away"));
        refused();
        assertThat(SCHOOL.server.bean(Sessions.class).byId(lesson.session()).orElseThrow().provider()).isEqualTo("zoom");
        assertThat(audited()).isEmpty();
    }

    @Test
    void a_session_that_is_over_stays_where_it_was_and_nothing_else_changes_an_open_session_s_provider() {
        SessionDesk desk = SCHOOL.server.bean(SessionDesk.class);
        var now = SCHOOL.server.bean(Sessions.class).byId(lesson.session()).orElseThrow();
        SessionDetails is = now.details();
        SessionDetails rooms = new SessionDetails(is.code(), is.title(), is.startsAt(), is.endsAt(), is.zone(), is.doorTimes(), is.seatPolicy(), "rooms");
        assertThatThrownBy(() -> desk.change(now.id(), new Revision(now.revision()), rooms, OLGA)).isInstanceOfSatisfying(Clash.class,
                clash -> assertThat(clash.kind()).isEqualTo(SessionProblem.PROVIDER_STAYS));
        SCHOOL.change(lesson, "ended_at = '" + SCHOOL.clock.instant().minusSeconds(60) + "'");
        assertThatThrownBy(() -> holdInRoom(SCHOOL.server)).isInstanceOfSatisfying(Clash.class, clash -> assertThat(clash.advice()).contains("over"));
    }

    @RepeatedTest(5)
    void everybody_at_once_at_two_nodes_has_one_seat_and_the_class_moves_once() throws Exception {
        List<School.Member> all = new ArrayList<>(SCHOOL.school.members(lesson, "learner", 20));
        SCHOOL.prepared(lesson, 24);
        List<DeviceClient> devices = all.stream().map(SCHOOL::device).toList();
        all.forEach(member -> devices.get(all.indexOf(member)).nonce());
        AtOnce.each(24, n -> {
            if (n < 20) {
                DeviceClient device = n % 2 == 0 ? devices.get(n) : devices.get(n).movedTo(OTHER.address());
                Answer way = SCHOOL.wayIn(lesson, all.get(n), device);
                assertThat(way.outcome()).isIn("", "ticket-spent", "no-way-in-yet");
            } else {
                holdInRoom(n % 2 == 0 ? SCHOOL.server : OTHER);
            }
            return n;
        });
        assertThat(audited()).hasSize(1);
        assertThat(seats("session_id = :session and remote and released_at is null")).as("nobody waits for Zoom").isEmpty();
        SeatHistory.assertOneSeatAtEveryInstant(SCHOOL.database.jdbc(), lesson);
        for (int n = 0; n < 20; n++) {
            Sitting.sit(n % 2 == 0 ? SCHOOL.server : OTHER, n % 2 == 0 ? devices.get(n) : devices.get(n).movedTo(OTHER.address()), lesson, all.get(n));
        }
        nudge();
        assertThat(seats("session_id = :session and released_at is null and state = 'occupied'")).hasSize(20);
    }

    private void refused() {
        assertThatThrownBy(() -> holdInRoom(OTHER)).isInstanceOfSatisfying(Clash.class, clash -> {
            assertThat(clash.kind()).isEqualTo(SessionProblem.PROVIDER_STAYS);
            assertThat(clash.advice()).contains("has begun in Zoom", "take over as host");
        });
    }

    private void holdInRoom(TestServer node) {
        assertThat(node.bean(RoomInstead.class).hold(lesson.session(), OLGA).provider()).isEqualTo("rooms");
    }

    private void nudge() {
        SCHOOL.server.nudge();
        OTHER.nudge();
    }

    private String standing(School.Member member, DeviceClient device) {
        String pass = new PassId(member.pass()).toString();
        return device.post("/seat/" + lesson.session() + "/standing", Map.of("pass", pass), pass).body();
    }

    private PersonPresence presence(School.Member member) {
        return SCHOOL.server.bean(PresenceBook.class).read(lesson.session()).people().stream().filter(each -> each.person().equals(member.person())).findFirst().orElseThrow();
    }

    private List<String> seats(String where) {
        return SCHOOL.database.jdbc().sql("select seat_id::text from seat where " + where).param("session", lesson.session().value()).query((row, _) -> row.getString(1)).list();
    }

    private int count(String from) {
        return SCHOOL.database.jdbc().sql("select count(*) from " + from).param("session", lesson.session().value()).query(Integer.class).single();
    }

    private List<String> audited() {
        return SCHOOL.database.jdbc().sql("""
                select concat_ws(' ', actor, detail::jsonb ->> 'insteadOf', detail::jsonb ->> 'becauseOf') from audit where session_id = ? and action = 'session.changed'
                """).param(lesson.session().value()).query((row, _) -> row.getString(1)).list();
    }
}
