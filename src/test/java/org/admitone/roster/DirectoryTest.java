package org.admitone.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.admitone.platform.Page;
import org.admitone.platform.Promptly;
import org.admitone.platform.Slice;
import org.admitone.platform.TestDatabase;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A school of ten thousand: everybody once, in order, and no part of the list dearer than reading everybody's name.
class DirectoryTest {

    private static final int EVERYBODY = 10_000;
    private static final int PART = 50;

    @AutoClose static final TestDatabase DATABASE = TestDatabase.fresh();
    private final Directory directory = new PostgresDirectory(DATABASE.jdbc());

    @BeforeAll
    static void aSchool() {
        DATABASE.jdbc().sql("""
                with course_ as (
                    insert into course (code, title, zone, created_at) select 'c' || n, 'Course ' || n, 'UTC', now() from generate_series(1, 300) n returning course_id),
                numbered as (select course_id, row_number() over () - 1 as n from course_),
                someone as (
                    insert into person (uid, email, display_name, created_at, updated_at)
                    select 'u' || n, 'person' || n || '@school.example', (array['Ada', 'Нина', '王', 'Łucja', 'Ayşe'])[n % 5 + 1] || ' ' || md5(n::text), now(), now()
                      from generate_series(1, :everybody) n returning person_id, uid)
                insert into enrolment (course_id, person_id, role, suspended_at, created_at, updated_at)
                select course_id, person_id, case when substr(uid, 2)::int % 50 = 0 then 'teacher' else 'learner' end,
                       case when substr(uid, 2)::int % 997 = 0 then now() end, now(), now()
                  from someone join numbered on n in (substr(uid, 2)::int % 300, substr(uid, 2)::int * 7 % 300)
                on conflict do nothing
                """).param("everybody", EVERYBODY).update();
        DATABASE.jdbc().sql("analyze").update();
    }

    @Test
    void everybody_comes_once_and_in_order() {
        List<PersonId> seen = new ArrayList<>();
        Slice slice = Slice.first(Slice.MOST);
        while (true) {
            Page<Directory.Listed> part = directory.list(DirectoryFilter.EVERYBODY, slice);
            part.items().forEach(listed -> seen.add(listed.person().id()));
            if (part.next() == null) {
                break;
            }
            slice = Slice.of(Slice.MOST, part.next());
        }
        assertThat(seen).hasSize(EVERYBODY).doesNotHaveDuplicates().isEqualTo(
                DATABASE.jdbc().sql("select person_id from person order by lower(display_name), person_id").query((row, n) -> new PersonId(row.getObject(1, java.util.UUID.class))).list());
    }

    @Test
    void course_role_and_suspension_hold_for_one_enrolment() {
        var suspended = directory.list(new DirectoryFilter(null, null, Role.LEARNER, DirectoryFilter.Which.SUSPENDED), Slice.first(PART)).items();
        assertThat(suspended).hasSize(10).allSatisfy(listed -> assertThat(listed.belongs()).anySatisfy(belonging ->
                assertThat(List.of(belonging.role(), belonging.standing())).containsExactly(Role.LEARNER, Directory.Standing.SUSPENDED)));
        CourseId course = suspended.getFirst().belongs().getFirst().course();
        assertThat(directory.list(new DirectoryFilter(null, course, null, DirectoryFilter.Which.ALL), Slice.first(Slice.MOST)).items())
                .hasSizeBetween(30, 80).allSatisfy(listed -> assertThat(listed.belongs()).extracting(Directory.Belonging::course).contains(course));
    }

    /// The yardstick is one statement that looks at each name: what a search cannot do without where its text may stand anywhere.
    @Test
    void no_part_costs_more_than_a_few_looks_at_everybody() {
        Runnable yardstick = () -> DATABASE.jdbc().sql("select count(*) from person where display_name ilike '%nobody has this%'").query(Long.class).single();
        String deep = nearTheEnd();
        Promptly.costsLess("the first part", () -> part(DirectoryFilter.EVERYBODY, null), 2, yardstick);
        Promptly.costsLess("a part near the end", () -> part(DirectoryFilter.EVERYBODY, deep), 2, yardstick);
        Promptly.costsLess("a search in vain", () -> part(new DirectoryFilter("nobody has this", null, null, DirectoryFilter.Which.ALL), null), 6, yardstick);
        Promptly.costsLess("the suspended", () -> part(new DirectoryFilter(null, null, null, DirectoryFilter.Which.SUSPENDED), null), 6, yardstick);
    }

    private String nearTheEnd() {
        return DATABASE.jdbc().sql("select display_name, person_id from person order by lower(display_name) desc, person_id desc offset 60 limit 1")
                .query((row, n) -> new org.admitone.platform.Cursor(row.getString(1), row.getObject(2, java.util.UUID.class)).text()).single();
    }

    private List<Directory.Listed> part(DirectoryFilter filter, @org.jspecify.annotations.Nullable String after) {
        return directory.list(filter, Slice.of(PART, after)).items();
    }
}
