package org.admitone.provider.zoom.pool.groups;

import static org.admitone.provider.zoom.pool.groups.PooledSchool.TEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.admitone.audit.Actor;
import org.admitone.platform.BadInput;
import org.admitone.platform.Revision;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.pool.Effect;
import org.admitone.provider.zoom.pool.Seen;
import org.admitone.roster.CourseId;
import org.admitone.roster.PersonId;
import org.admitone.scenario.School;
import org.admitone.session.SessionId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is changed: what was shown before is what the planner does afterwards, session by session.
class EffectPropertyTest {

    private static final int STEPS = 30;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void what_is_shown_is_what_the_planner_then_does(long seed) {
        try (PooledSchool school = new PooledSchool()) {
            new History(school, new Random(seed)).runs();
        }
    }

    private record History(PooledSchool school, Random random, List<HostId> hosts, List<CourseId> courses, List<PersonId> teachers) {

        History(PooledSchool school, Random random) {
            this(school, random, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        void runs() {
            furnish();
            int changed = 0;
            for (int step = 0; step < STEPS; step++) {
                school.pool.round();
                Map<SessionId, HostId> before = school.kept();
                Optional<Effect> effect = acts();
                if (effect.isEmpty()) {
                    continue;
                }
                school.pool.round();
                assertThat(differences(before, school.kept())).as("step " + step).isEqualTo(shown(effect.get()));
                assertThat(school.hostless()).isEqualTo(effect.get().hostless());
                changed += effect.get().sessions().size();
            }
            assertThat(changed).as("a history in which something happens").isPositive();
        }

        private void furnish() {
            for (int i = 0; i < 5; i++) {
                hosts.add(school.host("host" + i, 1 + random.nextInt(2)));
            }
            for (int i = 0; i < 6; i++) {
                School.Lesson lesson = school.lesson(TEN.plus(Duration.ofMinutes(random.nextInt(180))));
                courses.add(lesson.course());
                teachers.add(school.school.members(lesson, "teacher", 1).getFirst().person());
                for (int more = 0; more < 3; more++) {
                    school.another(lesson, TEN.plus(Duration.ofMinutes(random.nextInt(180))), Duration.ofMinutes(20 + random.nextInt(60)));
                }
            }
        }

        /// Empty: it was refused, since something is of another group.
        private Optional<Effect> acts() {
            List<HostGroup> groups = school.groups.list();
            try {
                if (random.nextInt(3) == 0) {
                    return Optional.of(says(one(hosts)));
                }
                if (groups.isEmpty() || random.nextInt(3) == 0) {
                    GroupTerms terms = terms("Group " + random.nextInt(1_000));
                    Effect effect = school.groups.look(terms);
                    school.groups.add(terms, new Seen(effect.digest()), Actor.SYSTEM);
                    return Optional.of(effect);
                }
                return Optional.of(random.nextInt(3) == 0 ? removes(one(groups)) : changes(one(groups)));
            } catch (BadInput ofAnotherGroup) {
                return Optional.empty();
            }
        }

        private Effect says(HostId host) {
            HostTerms terms = new HostTerms(random.nextInt(4) == 0 ? HostTerms.Use.NOT_FOR_CLASSES : HostTerms.Use.FOR_CLASSES,
                    random.nextInt(6) == 0 ? HostTerms.Kind.UNPAID : HostTerms.Kind.PAID, maybe(1 + random.nextInt(2)), maybe(2 + random.nextInt(3)), maybe(10 + random.nextInt(120)));
            Effect effect = school.hosts.look(host, terms);
            school.hosts.change(host, new Revision(school.hosts.existing(host).revision()), terms, new Seen(effect.digest()), Actor.SYSTEM);
            return effect;
        }

        private Optional<Integer> maybe(int number) {
            return random.nextBoolean() ? Optional.of(number) : Optional.empty();
        }

        private Effect removes(HostGroup group) {
            Effect effect = school.groups.lookWithout(group.id());
            school.groups.remove(group.id(), new Revision(group.revision()), new Seen(effect.digest()), Actor.SYSTEM);
            return effect;
        }

        private Effect changes(HostGroup group) {
            GroupTerms terms = terms(group.name());
            Effect effect = school.groups.look(group.id(), terms);
            school.groups.change(group.id(), new Revision(group.revision()), terms, new Seen(effect.digest()), Actor.SYSTEM);
            return effect;
        }

        private GroupTerms terms(String name) {
            return new GroupTerms(name, random.nextBoolean() ? GroupTerms.Beside.OWN_ONLY : GroupTerms.Beside.OWN_AND_COMMON, some(hosts, 2), some(courses, 2), some(teachers, 1));
        }

        private <T> Set<T> some(Collection<T> all, int most) {
            Set<T> some = new HashSet<>();
            for (int i = random.nextInt(most + 1); i > 0; i--) {
                some.add(one(List.copyOf(all)));
            }
            return some;
        }

        private <T> T one(List<T> all) {
            return all.get(random.nextInt(all.size()));
        }

        private static Map<SessionId, String> shown(Effect effect) {
            return effect.sessions().stream().collect(Collectors.toMap(Effect.On::session, on -> on.before() + " " + on.after()));
        }

        private static Map<SessionId, String> differences(Map<SessionId, HostId> before, Map<SessionId, HostId> after) {
            Set<SessionId> all = new HashSet<>(before.keySet());
            all.addAll(after.keySet());
            Map<SessionId, String> differences = new HashMap<>();
            all.stream().filter(session -> !Optional.ofNullable(before.get(session)).equals(Optional.ofNullable(after.get(session))))
                    .forEach(session -> differences.put(session, Optional.ofNullable(before.get(session)) + " " + Optional.ofNullable(after.get(session))));
            return differences;
        }
    }
}
