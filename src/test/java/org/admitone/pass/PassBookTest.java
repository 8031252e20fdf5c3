package org.admitone.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.admitone.platform.Page;
import org.admitone.platform.Promptly;
import org.admitone.platform.Slice;
import org.admitone.platform.TestDatabase;
import org.admitone.roster.CourseId;
import org.admitone.roster.PersonId;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A hundred thousand passes: ten thousand people in ten sessions. Each comes once, the latest issued first, and no part reads them all.
class PassBookTest {

    private static final int PEOPLE = 10_000;
    private static final int SESSIONS = 10;
    private static final int PART = 50;

    @AutoClose static final TestDatabase DATABASE = TestDatabase.fresh();
    private final PassBook book = new PostgresPassBook(DATABASE.jdbc(), Clock.systemUTC());

    @BeforeAll
    static void aSchool() {
        DATABASE.jdbc().sql("""
                with course_ as (insert into course (code, title, zone, created_at) values ('c', 'Course', 'UTC', now()) returning course_id),
                session_ as (
                    insert into session (course_id, code, title, starts_at, ends_at, zone, created_at)
                    select course_id, 's' || n, 'Lesson ' || n, now() - n * interval '1 day', now() - n * interval '1 day' + interval '1 hour', 'UTC', now()
                      from course_, generate_series(1, :sessions) n returning session_id),
                someone as (
                    insert into person (uid, display_name, created_at, updated_at) select 'u' || n, 'Learner ' || n, now(), now()
                      from generate_series(1, :people) n returning person_id)
                insert into pass (session_id, person_id, issued_at) select session_id, person_id, now() from session_, someone
                """).param("people", PEOPLE).param("sessions", SESSIONS).update();
        DATABASE.jdbc().sql("""
                update pass set revoked_at = now(), revoked_reason = 'Link was sold'
                 where person_id in (select person_id from person where uid in ('u17', 'u18')) and session_id in (select session_id from session where code in ('s3', 's7'))
                """).update();
        DATABASE.jdbc().sql("analyze").update();
    }

    @Test
    void parts_follow_each_other_without_gap_or_repetition() {
        List<UUID> seen = new ArrayList<>();
        PassFilter filter = new PassFilter("Learner 99", null, PassFilter.Which.ALL);
        Slice slice = Slice.first(200);
        while (true) {
            Page<HeldPass> part = book.list(filter, slice);
            part.items().forEach(pass -> seen.add(pass.id().value()));
            if (part.next() == null) {
                break;
            }
            slice = Slice.of(200, part.next());
        }
        assertThat(seen).doesNotHaveDuplicates().hasSize(111 * SESSIONS).isEqualTo(DATABASE.jdbc().sql("""
                select pass_id from pass join session using (session_id) join person using (person_id)
                 where display_name like 'Learner 99%' order by pass_id desc
                """).query(UUID.class).list());
    }

    @Test
    void states_are_told_apart() {
        var revoked = book.list(new PassFilter(null, null, PassFilter.Which.REVOKED), Slice.first(PART)).items();
        assertThat(revoked).hasSize(4).allSatisfy(pass -> assertThat(pass.revoked()).isNotNull()).extracting(pass -> pass.session().title())
                .containsExactlyInAnyOrder("Lesson 3", "Lesson 3", "Lesson 7", "Lesson 7");
        assertThat(book.list(new PassFilter(null, new CourseId(UUID.randomUUID()), PassFilter.Which.ALL), Slice.first(PART)).items()).isEmpty();
        PersonId somebody = revoked.getFirst().holder().person();
        assertThat(book.ofPerson(somebody, 5)).hasSize(5).allSatisfy(pass -> assertThat(pass.holder().person()).isEqualTo(somebody));
    }

    /// The yardstick reads every pass once.
    @Test
    void no_part_reads_them_all() {
        Runnable yardstick = () -> DATABASE.jdbc().sql("select count(revoked_at) from pass").query(Long.class).single();
        String deep = java.util.Objects.requireNonNull(book.list(new PassFilter(null, null, PassFilter.Which.ALL), Slice.first(Slice.MOST)).next());
        Promptly.costsLess("the first part", () -> book.list(PassFilter.ALL, Slice.first(PART)), 1, yardstick);
        Promptly.costsLess("a later part", () -> book.list(PassFilter.ALL, Slice.of(PART, deep)), 1, yardstick);
        Promptly.costsLess("a search in vain", () -> book.list(new PassFilter("nobody has this", null, PassFilter.Which.ALL), Slice.first(PART)), 20, yardstick);
    }
}
