package org.admitone.provider.zoom.presence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.admitone.provider.zoom.InstanceId;
import org.admitone.provider.zoom.meetings.GivenWays;
import org.jspecify.annotations.Nullable;

/// A random class in Zoom that a seed makes again: ways given out once or often, people on several connections, crashes, copied links,
/// hosts, telephones, strangers. Everything that happened is told and in the report.
final class MadeUpClass {

    private static final InstanceId SECOND = new InstanceId("second==");
    private static final int BROKEN = 500;

    final Heard heard = new Heard();
    private final Random random;
    private int users = 16778240;

    MadeUpClass(long seed) {
        random = new Random(seed);
        int people = 1 + random.nextInt(4);
        for (int person = 1; person <= people; person++) {
            learner(person);
        }
        for (int teacher = 5; random.nextInt(3) > 0 && teacher < 8; teacher++) {
            teacher(teacher);
        }
        strangers();
        ended(Heard.FIRST, 1100);
    }

    private void learner(int person) {
        long first = random.nextInt(500);
        List<Long> given = new ArrayList<>(List.of(first));
        for (int again = random.nextInt(3); again > 0; again--) {
            given.add(given.getLast() + 1 + random.nextInt(200));
        }
        boolean never = random.nextInt(8) == 0;
        heard.given(person, random.nextInt(3) == 0 ? Integer.valueOf((int) (given.getLast() + 1 + random.nextInt(700))) : null,
                never ? new long[0] : given.stream().mapToLong(Long::longValue).toArray());
        boolean usedUp = !never && random.nextInt(3) == 0;
        if (usedUp) {
            heard.next(person, person + 20, given.getLast() + 1 + random.nextInt(150));
        }
        for (int connections = random.nextInt(5); connections > 0; connections--) {
            stays(usedUp && random.nextInt(2) == 0 ? Heard.registrant(person + 20) : random.nextInt(8) == 0 ? Heard.embedded(Heard.seat(person)) : Heard.registrant(person), first - 5 + random.nextInt(450));
        }
    }

    private void teacher(int person) {
        long given = random.nextInt(600);
        @Nullable Integer released = random.nextInt(3) == 0 ? Integer.valueOf((int) given + 1 + random.nextInt(500)) : null;
        for (int times = random.nextInt(3); times >= 0; times--) {
            heard.host(person, released, given + random.nextInt(200));
        }
        for (int connections = random.nextInt(3); connections > 0; connections--) {
            stays(Heard.account(Heard.HOST), given + random.nextInt(400));
        }
    }

    private void strangers() {
        for (Told.Marks marks : List.of(Heard.registrant(99), Heard.phone(), Told.Marks.NONE, Heard.embedded(Heard.seat(77)))) {
            if (random.nextInt(4) == 0) {
                stays(marks, random.nextInt(1000));
            }
        }
    }

    private void stays(Told.Marks marks, long from) {
        InstanceId instance = from > BROKEN && random.nextInt(3) == 0 ? SECOND : Heard.FIRST;
        long joined = Math.max(0, from);
        long left = Math.min(1100, joined + 1 + random.nextInt(400));
        if (left <= joined) {
            return;
        }
        String user = String.valueOf(users += 1024);
        heard.told.add(new Told.Joined(instance, Heard.who(user, marks), Heard.at(joined)));
        heard.told.add(new Told.Left(instance, Heard.who(user, marks), Heard.at(left)));
        heard.rows.add(new ReportRow(instance, user, marks.registrant(), marks.account(), "somebody", Heard.at(joined), Heard.at(left)));
        if (random.nextInt(6) == 0) {
            heard.told.add(new Told.RoleGiven(instance, Heard.who(user, marks), Told.Power.CO_HOST, Heard.at(joined)));
        }
    }

    private void ended(InstanceId instance, long second) {
        heard.told.add(new Told.Ended(instance, Heard.at(second)));
    }

    long someSecond() {
        return random.nextInt(1300);
    }

    GivenWays ways() {
        return heard.givenWays();
    }

    /// The first host of an instance, where no other user of the account came within the same minute.
    Optional<Told.Joined> firstHost() {
        List<Told.Joined> hosts = heard.told.stream().flatMap(word -> word instanceof Told.Joined joined ? java.util.stream.Stream.of(joined) : java.util.stream.Stream.empty())
                .filter(joined -> joined.instance().equals(Heard.FIRST) && joined.who().marks().account().equals(Optional.of(Heard.HOST)))
                .sorted(java.util.Comparator.comparing(Told.Joined::at)).toList();
        boolean alone = hosts.size() < 2 || hosts.get(1).at().isAfter(hosts.getFirst().at().plusSeconds(60));
        return hosts.isEmpty() || !alone ? Optional.empty() : Optional.of(hosts.getFirst());
    }

    /// Each of the words is lost with one chance in so many.
    static List<Told> lossy(List<Told> told, int oneIn, Random random) {
        return told.stream().filter(word -> random.nextInt(oneIn) > 0).toList();
    }

    /// Only people whom the report knows by what the events knew them: no telephones, no embedded pages.
    boolean reportKnowsAll() {
        return heard.told.stream().map(MadeUpClass::marks).flatMap(Optional::stream).allMatch(marks -> marks.line() == Told.Line.INTERNET && marks.customer().isEmpty());
    }

    private static Optional<Told.Marks> marks(Told word) {
        return switch (word) {
            case Told.Joined(_, var who, _) -> Optional.of(who.marks());
            case Told.Left(_, var who, _) -> Optional.of(who.marks());
            case Told.RoleGiven(_, var who, _, _) -> Optional.of(who.marks());
            case Told.Started _, Told.Ended _ -> Optional.empty();
        };
    }
}
