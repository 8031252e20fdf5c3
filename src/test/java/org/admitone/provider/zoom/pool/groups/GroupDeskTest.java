package org.admitone.provider.zoom.pool.groups;

import static org.admitone.provider.zoom.pool.groups.PooledSchool.TEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.admitone.audit.Actor;
import org.admitone.platform.BadInput;
import org.admitone.platform.Clash;
import org.admitone.platform.NotThere;
import org.admitone.platform.Revision;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.pool.Effect;
import org.admitone.provider.zoom.pool.Seen;
import org.admitone.roster.CourseId;
import org.admitone.roster.PersonId;
import org.admitone.scenario.School;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Groups are looked at, then made, changed and removed as they were shown or not at all.
class GroupDeskTest {

    static final Actor OLGA = Actor.staff("olga");

    @AutoClose final PooledSchool school = new PooledSchool();
    final HostId one = school.host("one", 1);
    final HostId two = school.host("two", 1);

    @Test
    void a_look_says_what_becomes_of_whom_and_leaves_nothing() {
        School.Lesson algebra = school.lesson(TEN);
        school.lesson(TEN);
        school.pool.round();
        HostId others = one.equals(school.kept().get(algebra.session())) ? two : one;
        Effect effect = school.groups.look(terms("Maths", Set.of(others), Set.of(algebra.course()), Set.of()));
        assertThat(effect.sessions()).extracting(Effect.On::kind).as("they change places").containsExactly(Effect.Kind.MOVES, Effect.Kind.MOVES);
        assertThat(effect.hostless()).isZero();
        assertThat(school.groups.list()).isEmpty();
        assertThat(school.pool.round()).as("nothing has changed").isFalse();
        Effect both = school.groups.look(terms("Maths", Set.of(one, two), Set.of(algebra.course()), Set.of()));
        assertThat(both.those(Effect.Kind.LOSES)).singleElement().satisfies(on -> assertThat(on.reason()).contains("group-without-hosts"));
        assertThat(both.hostless()).isEqualTo(1);
    }

    @Test
    void a_teachers_own_host_holds_all_that_they_teach() {
        School.Lesson algebra = school.lesson(TEN);
        PersonId teacher = school.school.members(algebra, "teacher", 1).getFirst().person();
        school.pool.round();
        HostId others = one.equals(school.kept().get(algebra.session())) ? two : one;
        GroupTerms own = new GroupTerms("Emmy's own", GroupTerms.Beside.OWN_ONLY, Set.of(others), Set.of(), Set.of(teacher));
        HostGroup made = school.groups.add(own, Seen.WHATEVER, OLGA);
        assertThat(school.groups.existing(made.id())).isEqualTo(new HostGroup(made.id(), own, 1));
        school.pool.round();
        assertThat(school.kept()).containsEntry(algebra.session(), others);
    }

    @Test
    void what_would_do_something_else_by_now_is_not_done() {
        School.Lesson algebra = school.lesson(TEN);
        school.pool.round();
        HostId free = one.equals(school.kept().get(algebra.session())) ? two : one;
        GroupTerms terms = terms("Maths", Set.of(free), Set.of(algebra.course()), Set.of());
        Seen seen = new Seen(school.groups.look(terms).digest());
        school.lesson(TEN);
        school.pool.round();
        assertThatThrownBy(() -> school.groups.add(terms, seen, OLGA)).isInstanceOf(Clash.class);
        assertThat(school.groups.list()).isEmpty();
        assertThat(school.house.actions()).isEmpty();
        school.groups.add(terms, new Seen(school.groups.look(terms).digest()), OLGA);
        assertThat(school.house.actions()).containsExactly("zoom_host_group.added");
    }

    @Test
    void every_fault_is_told_at_once_and_nothing_is_taken_from_another_group() {
        School.Lesson algebra = school.lesson(TEN);
        PersonId teacher = school.school.members(algebra, "teacher", 1).getFirst().person();
        school.groups.add(terms("Maths", Set.of(one), Set.of(algebra.course()), Set.of(teacher)), Seen.WHATEVER, OLGA);
        assertThatThrownBy(() -> school.groups.add(terms("Maths", Set.of(one, new HostId("nobody")), Set.of(algebra.course()), Set.of(teacher)), Seen.WHATEVER, OLGA))
                .isInstanceOfSatisfying(BadInput.class, bad -> assertThat(bad.faults()).extracting(BadInput.Fault::where).containsExactly("name", "hosts", "hosts", "courses", "teachers"));
        assertThatThrownBy(() -> terms(" ", Set.of(), Set.of(), Set.of())).isInstanceOf(BadInput.class);
    }

    @Test
    void a_change_says_what_is_another_now_and_is_based_on_what_was_read() {
        School.Lesson algebra = school.lesson(TEN);
        HostGroup made = school.groups.add(terms("Maths", Set.of(one), Set.of(algebra.course()), Set.of()), Seen.WHATEVER, OLGA);
        HostGroup changed = school.groups.change(made.id(), new Revision(1), terms("Mathematics", Set.of(two), Set.of(algebra.course()), Set.of()), Seen.WHATEVER, OLGA);
        assertThat(changed.revision()).isEqualTo(2);
        assertThat(school.house.lines.getLast().detail().toString()).contains("Maths", "Mathematics", "one", "two").doesNotContain("courses");
        assertThatThrownBy(() -> school.groups.change(made.id(), new Revision(1), made.terms(), Seen.WHATEVER, OLGA)).isInstanceOf(Clash.class);
        school.house.lines.clear();
        school.groups.change(made.id(), new Revision(2), changed.terms(), Seen.WHATEVER, OLGA);
        assertThat(school.house.lines).as("nothing is another").isEmpty();
        school.groups.remove(made.id(), new Revision(2), Seen.WHATEVER, OLGA);
        assertThatThrownBy(() -> school.groups.existing(made.id())).isInstanceOf(NotThere.class);
        assertThat(List.of(one, two)).as("everybody's again").allSatisfy(host -> assertThat(school.groups.look(terms("New", Set.of(host), Set.of(), Set.of())).hostless()).isZero());
    }

    private static GroupTerms terms(String name, Set<HostId> hosts, Set<CourseId> courses, Set<PersonId> teachers) {
        return new GroupTerms(name, GroupTerms.Beside.OWN_AND_COMMON, hosts, courses, teachers);
    }
}
