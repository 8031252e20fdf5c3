package org.admitone.provider.zoom.pool.groups;

import static org.admitone.provider.zoom.pool.groups.PooledSchool.TEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.admitone.audit.Actor;
import org.admitone.platform.BadInput;
import org.admitone.platform.Clash;
import org.admitone.platform.Revision;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.pool.Effect;
import org.admitone.provider.zoom.pool.Seen;
import org.admitone.scenario.School;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// What staff say of a host counts before what is known of it, and they see before what that does.
class HostDeskTest {

    static final Actor OLGA = Actor.staff("olga");
    static final HostTerms PLAIN = new HostTerms(HostTerms.Use.FOR_CLASSES, HostTerms.Kind.PAID, Optional.empty(), Optional.empty(), Optional.empty());

    @AutoClose final PooledSchool school = new PooledSchool();

    @Test
    void whoever_holds_less_gives_up_what_it_cannot_hold_and_that_is_shown_before() {
        HostId wide = school.host("wide", 2);
        school.lesson(TEN);
        school.lesson(TEN);
        school.pool.round();
        HostTerms one = says(Optional.of(1), Optional.empty(), Optional.empty());
        assertThat(school.hosts.look(wide, one).those(Effect.Kind.LOSES)).singleElement().satisfies(on -> assertThat(on.reason()).contains("nobody-free"));
        HostId narrow = school.host("narrow", 1);
        Effect effect = school.hosts.look(wide, one);
        assertThat(effect.sessions()).as("whose place is taken away goes to the other").singleElement().satisfies(on -> assertThat(on.after()).contains(narrow));
        assertThat(school.hosts.existing(wide).terms()).as("nothing was changed").isEqualTo(PLAIN);
        HostAccount changed = school.hosts.change(wide, new Revision(1), one, new Seen(effect.digest()), OLGA);
        assertThat(List.of(changed.capacity(), changed.known().capacity())).containsExactly(1, 2);
        school.pool.round();
        assertThat(school.kept().values()).containsExactlyInAnyOrder(wide, narrow);
        assertThat(school.house.actions()).containsExactly("zoom_host.said");
    }

    @Test
    void meetings_that_are_made_on_a_place_that_goes_take_another_of_the_host_where_it_is_free() {
        HostId wide = school.host("wide", 2);
        School.Lesson beside = school.lesson(TEN);
        School.Lesson later = school.lesson(TEN.plus(Duration.ofHours(5)));
        School.Lesson first = school.lesson(TEN);
        school.pool.round();
        made(first, wide, 1, TEN);
        made(beside, wide, 2, TEN);
        made(later, wide, 2, TEN.plus(Duration.ofHours(5)));
        school.pool.round();
        HostTerms one = says(Optional.of(1), Optional.empty(), Optional.empty());
        Effect effect = school.hosts.look(wide, one);
        school.hosts.change(wide, Revision.ANY, one, new Seen(effect.digest()), OLGA);
        assertThat(slot(later)).isEqualTo(1);
        assertThat(slot(beside)).as("no other place is free: it goes to another host, or stays until there is one").isEqualTo(2);
        school.pool.round();
        assertThat(school.kept()).containsEntry(first.session(), wide).containsEntry(later.session(), wide).doesNotContainKey(beside.session());
        assertThat(school.hostless()).isEqualTo(1);
    }

    @Test
    void people_minutes_and_a_missing_licence_are_respected_with_the_reason() {
        HostId host = school.host("host", 1);
        School.Lesson lesson = school.lesson(TEN);
        school.school.members(lesson, "learner", 5);
        school.pool.round();
        assertThat(lost(host, says(Optional.empty(), Optional.of(4), Optional.empty()))).isEqualTo("too-many-people");
        assertThat(lost(host, says(Optional.empty(), Optional.empty(), Optional.of(30)))).isEqualTo("too-long");
        assertThat(lost(host, new HostTerms(HostTerms.Use.FOR_CLASSES, HostTerms.Kind.UNPAID, Optional.empty(), Optional.empty(), Optional.empty()))).isEqualTo("no-licence");
        assertThat(lost(host, new HostTerms(HostTerms.Use.NOT_FOR_CLASSES, HostTerms.Kind.PAID, Optional.empty(), Optional.empty(), Optional.empty()))).isEqualTo("no-hosts");
        assertThat(school.hosts.look(host, says(Optional.of(2), Optional.of(5), Optional.of(600))).sessions()).isEmpty();
    }

    @Test
    void bad_numbers_are_told_at_once_and_a_change_is_based_on_what_was_read() {
        HostId host = school.host("host", 1);
        assertThatThrownBy(() -> says(Optional.of(3), Optional.of(1), Optional.of(5)))
                .isInstanceOfSatisfying(BadInput.class, bad -> assertThat(bad.faults()).extracting(BadInput.Fault::where).containsExactly("capacity", "people", "minutes"));
        school.hosts.change(host, new Revision(1), says(Optional.of(2), Optional.empty(), Optional.empty()), Seen.WHATEVER, OLGA);
        assertThatThrownBy(() -> school.hosts.change(host, new Revision(1), PLAIN, Seen.WHATEVER, OLGA)).isInstanceOf(Clash.class);
    }

    private String lost(HostId host, HostTerms terms) {
        return school.hosts.look(host, terms).those(Effect.Kind.LOSES).getFirst().reason().orElseThrow();
    }

    private void made(School.Lesson lesson, HostId host, int slot, java.time.Instant startsAt) {
        school.house.database.jdbc().sql("""
                insert into zoom_meeting (session_id, state, host_id, host_slot, held, meeting_number, join_base, created_at)
                select session_id, 'made', :host, :slot, tstzrange(starts_at - make_interval(mins => opens_minutes_before), ends_at + make_interval(mins => closes_minutes_after)),
                       abs(hashtext(session_id::text)), 'https://zoom.example', now() from session where session_id = :session and starts_at = :starts
                """).param("host", host.value()).param("slot", slot).param("session", lesson.session().value()).param("starts", java.sql.Timestamp.from(startsAt)).update();
    }

    private int slot(School.Lesson lesson) {
        return school.house.database.jdbc().sql("select host_slot from zoom_meeting where session_id = ?").param(lesson.session().value()).query(Integer.class).single();
    }

    private static HostTerms says(Optional<Integer> capacity, Optional<Integer> people, Optional<Integer> minutes) {
        return new HostTerms(HostTerms.Use.FOR_CLASSES, HostTerms.Kind.PAID, capacity, people, minutes);
    }
}
