package org.admitone.roster.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.admitone.audit.Actor;
import org.admitone.platform.Clash;
import org.admitone.platform.NotThere;
import org.admitone.platform.Revision;
import org.admitone.platform.Slice;
import org.admitone.roster.CourseDetails;
import org.admitone.roster.CourseId;
import org.admitone.roster.DoorSettings;
import org.admitone.roster.Enrolment;
import org.admitone.roster.EnrolmentFilter;
import org.admitone.roster.Person;
import org.admitone.roster.RosterHouse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportDeskTest {

    private static final Actor OLGA = Actor.staff("olga");

    @AutoClose static final RosterHouse house = new RosterHouse();
    private static final PostgresImports kept = new PostgresImports(house.database.jdbc());
    private static final ImportDesk desk = new ImportDesk(house.courses, house.desk, new RosterReading(kept, house.enrolments, course -> Map.of()),
            kept, new PostgresRosterWrites(house.database.jdbc()), house.changes, house.clock);
    private CourseId course = new CourseId(new UUID(0, 0));
    private final String tag = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void a_course() {
        course = house.courseDesk.add(new CourseDetails("c-" + UUID.randomUUID(), "Algebra", ZoneId.of("Europe/Berlin"), DoorSettings.USUAL), OLGA).id();
        house.lines.clear();
        house.announced.clear();
    }

    private ImportPreview preview(String text) {
        return desk.preview(course, text.replace("#", tag), OLGA);
    }

    private Imported confirm(ImportPreview preview, Missing missing) {
        assertThat(preview.plan().faults()).isEmpty();
        return desk.confirm(course, java.util.Objects.requireNonNull(preview.id()), preview.plan().digest(), missing, OLGA);
    }

    private List<Enrolment> roster() {
        return house.enrolments.list(course, EnrolmentFilter.EVERYBODY, Slice.first(500), house.clock.instant()).items();
    }

    @Test
    void importing_again_changes_nothing_and_a_later_list_updates() {
        String first = "uid,name,until\n#1,Ada,2026-12-31\n#2,Bob,2026-12-31\n#3,Eve,";
        assertThat(confirm(preview(first), Missing.KEEP)).isEqualTo(new Imported(3, 0, 0, 0));
        assertThat(house.announced).isEmpty();
        assertThat(confirm(preview(first), Missing.REMOVE)).isEqualTo(new Imported(0, 0, 3, 0));
        assertThat(house.actions()).as("one line for what happened, none for nothing").containsExactly("roster.imported");
        ImportPreview later = preview("uid,name,until,suspended,reason\n#1,Ada,2026-12-31,yes,unpaid\n#2,Bob B.,2026-11-30,,");
        assertThat(later.plan().missing()).hasSize(1);
        assertThat(confirm(later, Missing.KEEP)).isEqualTo(new Imported(0, 2, 0, 0));
        assertThat(roster()).hasSize(3);
        assertThat(house.announced).containsExactly(course);
        assertThat(confirm(preview("#1"), Missing.REMOVE)).isEqualTo(new Imported(0, 0, 1, 2));
        assertThat(roster()).singleElement().satisfies(left -> {
            assertThat(left.person().uid()).isEqualTo(tag + "1");
            assertThat(left.entitlement().suspension()).isNotNull();
        });
    }

    @Test
    void ten_thousand_lines_are_imported_in_seconds() {
        StringBuilder list = new StringBuilder("E-Mail;Name;ID;bis\n");
        for (int i = 0; i < 10_000; i++) {
            list.append("l").append(i).append("@#.example.org;Learner ").append(i).append(";#-").append(i).append(";31.12.2026\n");
        }
        long start = System.nanoTime();
        assertThat(confirm(preview(list.toString()), Missing.REMOVE).added()).isEqualTo(10_000);
        assertThat(confirm(preview(list.toString().replace("31.12", "30.11")), Missing.REMOVE).updated()).isEqualTo(10_000);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as("two imports, on a machine busy with other things").isLessThan(Duration.ofSeconds(40));
        assertThat(house.lines).hasSize(2);
    }

    @Test
    void what_changed_since_the_preview_stops_it_and_nothing_is_half_imported() {
        confirm(preview("uid,name\n#1,Ada\n#2,Bob"), Missing.KEEP);
        Person ada = house.people.byUid(tag + "1").orElseThrow();
        ImportPreview seen = preview("uid,name\n#1,Ada L.\n#3,Eve");
        house.desk.change(ada.id(), Revision.ANY, new org.admitone.roster.PersonDetails(ada.uid(), null, "Ada King"), OLGA);
        assertThatThrownBy(() -> confirm(seen, Missing.KEEP)).isInstanceOfSatisfying(Clash.class,
                clash -> assertThat(clash.kind()).isEqualTo(ImportProblem.ROSTER_CHANGED));
        assertThat(house.people.byUid(tag + "3")).isEmpty();
        ImportPreview anew = desk.again(course, java.util.Objects.requireNonNull(seen.id()));
        assertThat(anew.plan().of(PlannedEntry.Kind.UPDATED).getFirst().changes().getFirst().before()).isEqualTo("Ada King");
        assertThat(confirm(anew, Missing.KEEP).updated()).isEqualTo(1);
    }

    @Test
    void a_row_that_changes_under_the_writing_hands_stops_all_of_it() {
        confirm(preview("uid,name\n#1,Ada\n#2,Bob"), Missing.KEEP);
        ImportPlan plan = preview("uid,name\n#1,Ada L.\n#2,Bob L.\n#3,Eve").plan();
        house.database.jdbc().sql("update person set revision = revision + 1 where uid = :uid").param("uid", tag + "2").update();
        PostgresRosterWrites writes = new PostgresRosterWrites(house.database.jdbc());
        assertThatThrownBy(() -> house.database.transactions().executeWithoutResult(
                status -> writes.write(course, plan, Missing.KEEP, house.clock.instant()))).isInstanceOf(Clash.class);
        assertThat(house.people.byUid(tag + "1").orElseThrow().displayName()).isEqualTo("Ada");
        assertThat(house.people.byUid(tag + "3")).isEmpty();
    }

    @Test
    void a_preview_is_confirmed_once_within_the_hour_and_in_its_course() {
        ImportPreview seen = preview("uid,name\n#1,Ada");
        CourseId other = house.courseDesk.add(new CourseDetails("o-" + UUID.randomUUID(), "Other", ZoneId.of("UTC"), DoorSettings.USUAL), OLGA).id();
        ImportId id = java.util.Objects.requireNonNull(seen.id());
        assertThatThrownBy(() -> desk.confirm(other, id, seen.plan().digest(), Missing.KEEP, OLGA)).isInstanceOf(NotThere.class);
        ImportPreview late = preview("uid,name\n#2,Bob");
        confirm(seen, Missing.KEEP);
        assertThatThrownBy(() -> confirm(seen, Missing.KEEP)).isInstanceOf(NotThere.class);
        house.clock.advance(Duration.ofMinutes(60));
        assertThatThrownBy(() -> confirm(late, Missing.KEEP)).isInstanceOf(NotThere.class);
        assertThat(preview("uid,name\n#4,Kim").id()).isNotNull();
        assertThat(house.database.jdbc().sql("select count(*) from roster_import where course_id = :c").param("c", course.value()).query(Long.class).single())
                .as("what expired is gone").isEqualTo(1);
    }

    @Test
    void faults_keep_everything_out() {
        ImportPreview faulty = preview("uid,name\n#1,Ada\n#2,\u0007");
        assertThat(faulty.id()).isNull();
        assertThat(faulty.plan().faults()).hasSize(1);
        assertThat(roster()).isEmpty();
    }

    @Test
    void eight_staff_confirm_overlapping_lists_at_once_and_the_roster_is_whole() throws Exception {
        List<ImportPreview> previews = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            StringBuilder list = new StringBuilder("uid,name\n");
            for (int i = 0; i < 300; i++) {
                int number = n % 2 == 0 ? i : 299 - i;
                list.append("#-").append(number).append(",Learner ").append(number).append('\n');
            }
            previews.add(preview(list.toString()));
        }
        CyclicBarrier start = new CyclicBarrier(previews.size());
        int added = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> running = new ArrayList<>();
            for (ImportPreview seen : previews) {
                running.add(threads.submit(() -> {
                    start.await();
                    try {
                        return confirm(seen, Missing.KEEP).added();
                    } catch (Clash somebodyWasFirst) {
                        return 0;
                    }
                }));
            }
            for (Future<Integer> one : running) {
                added += one.get();
            }
        }
        assertThat(added).isEqualTo(300);
        assertThat(roster()).hasSize(300);
        assertThat(house.actions()).containsExactly("roster.imported");
    }
}
