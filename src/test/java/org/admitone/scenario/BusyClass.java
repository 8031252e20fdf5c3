package org.admitone.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.admitone.admission.SeatHolder;
import org.admitone.admission.SeatKeeper;
import org.admitone.platform.TestServer;
import org.admitone.roster.PersonId;

/// A class in the middle of its lesson, as its door sees it: of twenty people ten are inside, one each is away, gone, on the way and refused, most
/// others are missing. All of it was done by the door itself and by the keeper of seats; only pictures and sound are not there.
public final class BusyClass {

    /// How many of each kind of change can still come.
    public static final int CHANGES = 5;

    /// What somebody does while others look.
    public enum Change { COMES, SITS, LEAVES, IS_REFUSED }

    /// Not done yet, so that one can look first.
    public record Next(PersonId who, Runnable act) {}

    private final TestServer server;
    private final School school;
    private final School.Lesson lesson;
    private final String nonce;
    private final Map<School.Member, DeviceClient> devices = new ConcurrentHashMap<>();
    private final Map<School.Member, Answer> admitted = new ConcurrentHashMap<>();
    private final Map<School.Member, SeatHolder> seats = new ConcurrentHashMap<>();
    private final Deque<School.Member> missing;
    private final Deque<School.Member> onTheWay = new ArrayDeque<>();
    private final Deque<School.Member> inside = new ArrayDeque<>();
    private final Deque<School.Member> suspended = new ArrayDeque<>();

    private BusyClass(TestServer server, School school, int people) {
        this.server = server;
        this.school = school;
        this.lesson = school.lesson("move");
        this.nonce = DeviceClient.at(server.address()).nonce();
        this.missing = new ArrayDeque<>(school.members(lesson, "learner", people));
    }

    public static BusyClass of(TestServer server, School school, int people) throws InterruptedException, ExecutionException {
        var busy = new BusyClass(server, school, people);
        int few = people / 20;
        List<School.Member> came = first(13 * few, busy.missing);
        each(came, busy::knocks);
        busy.onTheWay.addAll(came.subList(0, few));
        List<School.Member> sat = came.subList(few, came.size());
        each(sat, busy::sits);
        sat.subList(0, few).forEach(member -> busy.keeper().connectionLost(busy.seat(member)));
        sat.subList(few, 2 * few).forEach(busy::leaves);
        busy.inside.addAll(sat.subList(2 * few, sat.size()));
        List<School.Member> suspended = first(few + CHANGES, busy.missing);
        suspended.forEach(busy::suspend);
        each(suspended.subList(0, few), busy::isRefused);
        busy.suspended.addAll(suspended.subList(few, suspended.size()));
        return busy;
    }

    public School.Lesson lesson() {
        return lesson;
    }

    public Next next(Change change) {
        return switch (change) {
            case COMES -> next(missing, member -> {
                knocks(member);
                onTheWay.addFirst(member);
            });
            case SITS -> next(onTheWay, member -> {
                sits(member);
                inside.addLast(member);
            });
            case LEAVES -> next(inside, this::leaves);
            case IS_REFUSED -> next(suspended, this::isRefused);
        };
    }

    /// Everybody who is still missing comes at the same moment.
    public void rush() {
        try {
            each(first(missing.size(), missing), this::knocks);
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    private Next next(Deque<School.Member> of, Consumer<School.Member> act) {
        School.Member member = of.removeFirst();
        device(member);
        return new Next(member.person(), () -> act.accept(member));
    }

    private void knocks(School.Member member) {
        Answer answer = device(member).knock(member.link());
        assertThat(answer.admitted()).as(answer.body().toString()).isTrue();
        admitted.put(member, answer);
    }

    private void sits(School.Member member) {
        seats.put(member, Sitting.seated(server, device(member), lesson, Objects.requireNonNull(admitted.get(member))));
    }

    private void leaves(School.Member member) {
        keeper().leave(seat(member));
    }

    private void isRefused(School.Member member) {
        assertThat(device(member).knock(member.link()).admitted()).isFalse();
    }

    private void suspend(School.Member member) {
        school.jdbc().sql("update enrolment set suspended_at = created_at, suspended_reason = 'unpaid' where person_id = ?").param(member.person().value()).update();
    }

    /// One that its owner has proved on.
    private DeviceClient device(School.Member member) {
        return devices.computeIfAbsent(member, owner -> {
            DeviceClient device = DeviceClient.at(server.address()).knowing(nonce);
            school.proved(owner, device);
            return device;
        });
    }

    private SeatHolder seat(School.Member member) {
        return Objects.requireNonNull(seats.get(member));
    }

    private SeatKeeper keeper() {
        return server.bean(SeatKeeper.class);
    }

    private static void each(List<School.Member> members, Consumer<School.Member> act) throws InterruptedException, ExecutionException {
        AtOnce.each(members.size(), n -> {
            act.accept(members.get(n));
            return n;
        });
    }

    private static List<School.Member> first(int count, Deque<School.Member> of) {
        List<School.Member> taken = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            taken.add(of.removeFirst());
        }
        return taken;
    }
}
