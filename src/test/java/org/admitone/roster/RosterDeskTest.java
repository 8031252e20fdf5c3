package org.admitone.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.admitone.audit.Actor;
import org.admitone.platform.BadInput;
import org.admitone.platform.Clash;
import org.admitone.platform.HouseProblem;
import org.admitone.platform.NotThere;
import org.admitone.platform.Page;
import org.admitone.platform.Revision;
import org.admitone.platform.Slice;
import org.admitone.platform.Stored;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RosterDeskTest {

    private static final Actor OLGA = Actor.staff("olga");

    @AutoClose static final RosterHouse house = new RosterHouse();
    private CourseId course = new CourseId(new UUID(0, 0));

    @BeforeEach
    void a_course() {
        course = house.courseDesk.add(new CourseDetails("c-" + UUID.randomUUID(), "Algebra", ZoneId.of("Europe/Berlin"), DoorSettings.USUAL), OLGA).id();
        house.lines.clear();
        house.announced.clear();
    }

    private Person person(String name) {
        Person person = house.desk.add(new PersonDetails(UUID.randomUUID().toString(), null, name), OLGA);
        house.lines.clear();
        return person;
    }

    private static void clashes(HouseProblem kind, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Clash.class, clash -> assertThat(clash.kind()).isEqualTo(kind));
    }

    @Test
    void each_change_is_one_line_and_no_change_is_none() {
        Person ada = person("Ada");
        assertThat(house.desk.enrol(course, ada.id(), EnrolmentTerms.LEARNER, Revision.ANY, OLGA).how()).isEqualTo(Stored.How.ADDED);
        assertThat(house.desk.enrol(course, ada.id(), EnrolmentTerms.LEARNER, Revision.ANY, OLGA).how()).isEqualTo(Stored.How.UNCHANGED);
        assertThat(house.announced).as("nobody can have lost a right").isEmpty();
        house.desk.suspend(course, ada.id(), "unpaid", Revision.ANY, OLGA);
        house.clock.advance(Duration.ofMinutes(1));
        assertThat(house.desk.suspend(course, ada.id(), "unpaid", Revision.ANY, OLGA).how()).as("suspended since then").isEqualTo(Stored.How.UNCHANGED);
        house.desk.resume(course, ada.id(), Revision.ANY, OLGA);
        house.desk.remove(course, ada.id(), Revision.ANY, OLGA);
        assertThat(house.actions()).containsExactly("enrolment.added", "enrolment.suspended", "enrolment.resumed", "enrolment.removed");
        assertThat(house.announced).containsExactly(course, course, course);
        assertThatThrownBy(() -> house.desk.remove(course, ada.id(), Revision.ANY, OLGA)).isInstanceOf(NotThere.class);
    }

    @Test
    void names_and_addresses_stay_out_of_the_audit_chain() {
        Person ada = house.desk.add(new PersonDetails("x-" + UUID.randomUUID(), "ada@example.org", "Ada Lovelace"), OLGA);
        house.desk.change(ada.id(), new Revision(1), new PersonDetails(ada.uid(), "ada@example.com", "Ada King"), OLGA);
        assertThat(house.lines.toString()).contains("email", "displayName").doesNotContain("@", "Lovelace", "King");
        assertThat(ada.toString() + ada.details()).doesNotContain("@", "Lovelace");
    }

    @Test
    void a_change_based_on_what_is_gone_is_refused_and_leaves_nothing() {
        Person ada = person("Ada");
        house.desk.enrol(course, ada.id(), EnrolmentTerms.LEARNER, Revision.ANY, OLGA);
        house.desk.suspend(course, ada.id(), "", new Revision(1), OLGA);
        house.lines.clear();
        clashes(HouseProblem.CHANGED_MEANWHILE, () -> house.desk.resume(course, ada.id(), new Revision(1), OLGA));
        clashes(HouseProblem.CHANGED_MEANWHILE, () -> house.desk.remove(course, ada.id(), new Revision(1), OLGA));
        clashes(HouseProblem.CHANGED_MEANWHILE, () -> house.desk.change(ada.id(), new Revision(9), ada.details(), OLGA));
        clashes(HouseProblem.CHANGED_MEANWHILE, () -> house.courseDesk.archive(course, new Revision(9), OLGA));
        assertThat(house.lines).isEmpty();
        assertThat(house.enrolments.of(course, ada.id()).orElseThrow().entitlement().suspension()).isNotNull();
    }

    @Test
    void a_uid_or_code_that_is_taken_is_refused() {
        Person ada = person("Ada");
        Person bob = person("Bob");
        clashes(HouseProblem.ALREADY_TAKEN, () -> house.desk.add(new PersonDetails(ada.uid(), null, "Eve"), OLGA));
        clashes(HouseProblem.ALREADY_TAKEN, () -> house.desk.change(bob.id(), Revision.ANY, new PersonDetails(ada.uid(), null, "Bob"), OLGA));
        CourseDetails taken = house.courses.byId(course).orElseThrow().details();
        clashes(HouseProblem.ALREADY_TAKEN, () -> house.courseDesk.add(taken, OLGA));
    }

    @Test
    void foreign_sessions_are_refused_and_nothing_is_stored() {
        Person ada = person("Ada");
        EnrolmentTerms terms = new EnrolmentTerms(Role.LEARNER, new Entitlement(null, null, SessionScope.only(Set.of(UUID.randomUUID())), null));
        assertThatThrownBy(() -> house.desk.enrol(course, ada.id(), terms, Revision.ANY, OLGA)).isInstanceOf(BadInput.class);
        assertThat(house.enrolments.of(course, ada.id())).isEmpty();
        assertThat(house.lines).isEmpty();
    }

    @Test
    void twenty_programs_put_the_same_person_at_once_and_there_is_one() throws Exception {
        PersonDetails details = new PersonDetails("race-" + UUID.randomUUID(), null, "Ada");
        List<Stored.How> how = atOnce(20, n -> {
            Stored<Person> person = house.desk.put(new PersonDetails(details.uid(), null, "Ada " + n), Revision.ANY, OLGA);
            return house.desk.enrol(course, person.thing().id(), EnrolmentTerms.LEARNER, Revision.ANY, OLGA).how();
        });
        assertThat(how).containsOnlyOnce(Stored.How.ADDED);
        assertThat(house.people.list(new PersonFilter(null, details.uid()), Slice.first(10)).items()).hasSize(1);
        assertThat(house.actions().stream().filter("enrolment.added"::equals)).hasSize(1);
    }

    @Test
    void of_changes_based_on_one_state_exactly_one_happens() throws Exception {
        Person ada = person("Ada");
        List<Stored.How> how = atOnce(20, n -> {
            try {
                return house.desk.change(ada.id(), new Revision(1), new PersonDetails(ada.uid(), null, "Ada " + n), OLGA).how();
            } catch (Clash clash) {
                return Stored.How.UNCHANGED;
            }
        });
        assertThat(how).containsOnlyOnce(Stored.How.CHANGED);
        assertThat(house.people.byId(ada.id()).orElseThrow().revision()).isEqualTo(2);
    }

    @Test
    void ten_thousand_people_are_read_in_parts_without_gap_or_repetition() {
        house.database.jdbc().sql("""
                with someone as (insert into person (uid, email, display_name, created_at, updated_at)
                    select :prefix || n, 'p' || n || '@many.example.org', (array['Ada','ada','Ömer','Zoë'])[n % 4 + 1] || ' ' || n % 97, now(), now()
                      from generate_series(1, 10000) n returning person_id)
                insert into enrolment (course_id, person_id, role, suspended_at, created_at, updated_at)
                select :course, person_id, case when random() < 0.5 then 'learner' else 'observer' end, null, now(), now() from someone""")
                .param("prefix", "many-" + course).param("course", course.value()).update();
        Set<PersonId> seen = new HashSet<>();
        int read = 0;
        String next = null;
        do {
            Page<Enrolment> page = house.enrolments.list(course, EnrolmentFilter.EVERYBODY, Slice.of(499, next), house.clock.instant());
            read += page.items().size();
            page.items().forEach(enrolment -> seen.add(enrolment.person().id()));
            next = page.next();
        } while (next != null);
        assertThat(read).isEqualTo(10_000);
        assertThat(seen).hasSize(10_000);
        assertThat(house.enrolments.counts(course).values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(10_000);
        assertThat(house.enrolments.list(course, new EnrolmentFilter("ömer 13", null, EnrolmentFilter.State.ANY), Slice.first(500), house.clock.instant()).items())
                .isNotEmpty().allSatisfy(found -> assertThat(found.person().displayName()).startsWith("Ömer 13"));
        assertThat(house.enrolments.list(course, new EnrolmentFilter("%", null, EnrolmentFilter.State.ANY), Slice.first(5), house.clock.instant()).items()).isEmpty();
    }

    @Test
    void states_are_told_apart() {
        Instant now = house.clock.instant();
        enrolled("in force", new Entitlement(now, now.plusSeconds(1), SessionScope.ALL, null));
        enrolled("expired", new Entitlement(null, now, SessionScope.ALL, null));
        enrolled("not yet", new Entitlement(now.plusSeconds(1), null, SessionScope.ALL, null));
        enrolled("suspended", new Entitlement(null, null, SessionScope.ALL, new Suspension(now, "")));
        for (EnrolmentFilter.State state : List.of(EnrolmentFilter.State.IN_FORCE, EnrolmentFilter.State.EXPIRED, EnrolmentFilter.State.NOT_YET, EnrolmentFilter.State.SUSPENDED)) {
            assertThat(house.enrolments.list(course, new EnrolmentFilter(null, Role.LEARNER, state), Slice.first(9), now).items()).as(state.name())
                    .singleElement().satisfies(found -> {
                        assertThat(found.person().displayName()).isEqualToIgnoringCase(state.name().replace('_', ' '));
                        assertThat(found.entitlement().holdsAt(now)).isEqualTo(state == EnrolmentFilter.State.IN_FORCE);
                    });
        }
    }

    private void enrolled(String name, Entitlement right) {
        house.desk.enrol(course, person(name).id(), new EnrolmentTerms(Role.LEARNER, right), Revision.ANY, OLGA);
    }

    private interface Racer<T> {
        T run(int number) throws Exception;
    }

    private static <T> List<T> atOnce(int count, Racer<T> racer) throws Exception {
        CyclicBarrier start = new CyclicBarrier(count);
        List<Future<T>> running = new ArrayList<>();
        List<T> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                int number = i;
                running.add(threads.submit(() -> {
                    start.await();
                    return racer.run(number);
                }));
            }
            for (Future<T> one : running) {
                results.add(one.get());
            }
        }
        return results;
    }
}
