package org.admitone.roster.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.admitone.platform.words.Language;
import org.admitone.roster.CourseId;
import org.admitone.roster.Enrolment;
import org.admitone.roster.EnrolmentTerms;
import org.admitone.roster.Entitlement;
import org.admitone.roster.Person;
import org.admitone.roster.PersonId;
import org.admitone.roster.Role;
import org.admitone.roster.SessionScope;
import org.admitone.roster.Suspension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ImportPlannerTest {

    private static final CourseId COURSE = new CourseId(new UUID(0, 1));
    private static final Instant NOW = Instant.parse("2026-09-01T10:00:00Z");
    private static final UUID MONDAY = new UUID(0, 77);

    private final List<Person> people = new ArrayList<>();
    private final List<Enrolment> enrolments = new ArrayList<>();

    private Person person(String uid, @Nullable String email, String name) {
        Person person = new Person(new PersonId(UUID.nameUUIDFromBytes(uid.getBytes(java.nio.charset.StandardCharsets.UTF_8))), uid, email, name, null, 1);
        people.add(person);
        return person;
    }

    private Person enrolled(String uid, @Nullable String email, String name, EnrolmentTerms terms) {
        Person person = person(uid, email, name);
        enrolments.add(new Enrolment(COURSE, person, terms, 1));
        return person;
    }

    private Person learner(String uid, @Nullable String email, String name) {
        return enrolled(uid, email, name, EnrolmentTerms.LEARNER);
    }

    private ImportPlan plan(String text) {
        return ImportPlanner.plan(RosterReader.read(text, ZoneOffset.UTC),
                new RosterNow(new KnownPeople(people), enrolments, Map.of("monday", MONDAY)), NOW);
    }

    private static List<String> uids(ImportPlan plan, PlannedEntry.Kind kind) {
        return plan.of(kind).stream().map(entry -> entry.person().uid()).toList();
    }

    @Test
    void language_is_said_by_a_column_kept_without_and_lifted_by_an_empty_cell() {
        Person ada = new Person(new PersonId(new UUID(0, 5)), "1", "ada@example.org", "Ada", Language.DE, 1);
        people.add(ada);
        enrolments.add(new Enrolment(COURSE, ada, EnrolmentTerms.LEARNER, 1));
        assertThat(plan("uid\n1\n").of(PlannedEntry.Kind.UNCHANGED)).hasSize(1);
        assertThat(plan("uid,language\n1,de-AT\n").of(PlannedEntry.Kind.UNCHANGED)).hasSize(1);
        assertThat(plan("uid;Sprache\n1;Englisch\n").entries().getFirst().changes()).containsExactly(new PlannedEntry.FieldChange("language", "de", "en"));
        assertThat(plan("uid,language\n1,\n").entries().getFirst().person().language()).isNull();
        assertThat(plan("uid,name,language\n2,Bob,en\n").entries().getFirst().person().language()).isEqualTo(Language.EN);
        assertThat(plan("uid,language\n1,klingon\n").faults()).singleElement().satisfies(fault -> {
            assertThat(fault.column()).isEqualTo("language");
            assertThat(fault.what()).isEqualTo("This language is not spoken here; write de or en.");
        });
    }

    @Test
    void newcomers_are_added_known_ones_updated_the_rest_left_or_missing() {
        learner("1", "ada@example.org", "Ada");
        learner("2", "bob@example.org", "Bob");
        learner("3", "eve@example.org", "Eve");
        person("4", "kim@example.org", "Kim");
        ImportPlan plan = plan("uid,email,name\n1,ada@example.org,Ada\n2,bob@example.org,Bobby\n4,kim@example.org,Kim\n5,zoe@example.org,Zoe");
        assertThat(plan.faults()).isEmpty();
        assertThat(uids(plan, PlannedEntry.Kind.UNCHANGED)).containsExactly("1");
        assertThat(uids(plan, PlannedEntry.Kind.UPDATED)).containsExactly("2");
        assertThat(uids(plan, PlannedEntry.Kind.ADDED)).containsExactly("4", "5");
        assertThat(plan.of(PlannedEntry.Kind.UPDATED).getFirst().changes())
                .containsExactly(new PlannedEntry.FieldChange("displayName", "Bob", "Bobby"));
        assertThat(plan.missing()).extracting(enrolment -> enrolment.person().uid()).containsExactly("3");
    }

    @Test
    void a_list_of_learners_says_nothing_about_teachers() {
        learner("1", "ada@example.org", "Ada");
        enrolled("9", "prof@example.org", "Prof", new EnrolmentTerms(Role.TEACHER, Entitlement.UNLIMITED));
        assertThat(plan("new@example.org").missing()).extracting(enrolment -> enrolment.person().uid()).containsExactly("1");
        assertThat(plan("email,role\nnew@example.org,teacher").missing()).extracting(enrolment -> enrolment.person().uid()).containsExactly("9");
    }

    @Test
    void addresses_find_who_is_known_in_whatever_capitals() {
        learner("1", "Ada@Example.org", "Ada Lovelace");
        ImportPlan plan = plan("ADA@example.ORG");
        assertThat(uids(plan, PlannedEntry.Kind.UNCHANGED)).containsExactly("1");
        assertThat(plan.missing()).isEmpty();
    }

    @Test
    void a_shared_address_needs_a_uid_unless_one_of_them_is_in_the_course() {
        person("1", "home@example.org", "Ada");
        person("2", "home@example.org", "Bob");
        assertThat(plan("home@example.org").faults()).singleElement().satisfies(fault -> assertThat(fault.what()).contains("2 people have this address"));
        assertThat(plan("uid,email\n1,home@example.org\n2,home@example.org").faults()).isEmpty();
        learner("3", "home@example.org", "Eve");
        assertThat(uids(plan("home@example.org"), PlannedEntry.Kind.UNCHANGED)).containsExactly("3");
    }

    @Test
    void who_came_by_address_alone_gets_the_id_later_instead_of_a_twin() {
        Person ada = learner(KnownPeople.provisionalUid("ada@example.org"), "ada@example.org", "Ada");
        ImportPlan plan = plan("uid,email,name\n4711,ada@example.org,Ada Lovelace\n4712,ada@example.org,Twin");
        assertThat(plan.faults()).isEmpty();
        PlannedEntry updated = plan.of(PlannedEntry.Kind.UPDATED).getFirst();
        assertThat(updated.known()).isEqualTo(ada);
        assertThat(updated.person().uid()).isEqualTo("4711");
        assertThat(uids(plan, PlannedEntry.Kind.ADDED)).containsExactly("4712");
        assertThat(plan.missing()).isEmpty();
    }

    @Test
    void a_provisional_uid_does_not_tell_the_address_and_names_are_made_from_it() {
        PlannedEntry entry = plan("ada.love-lace+class@example.org").entries().getFirst();
        assertThat(entry.person().uid()).startsWith("mail-").doesNotContain("ada", "@");
        assertThat(entry.person().displayName()).isEqualTo("Ada Love Lace");
        assertThat(ImportPlanner.nameFrom("..@example.org")).isEqualTo("..");
    }

    @Test
    void repetitions_count_once_and_contradictions_are_faults() {
        ImportPlan plan = plan("uid,email,name\n1,ada@example.org,Ada\n1,ada@example.org,Ada\n,ada@example.org,\n1,ada@example.org,Eve");
        assertThat(plan.entries()).hasSize(1);
        assertThat(plan.notes()).hasSize(2).allSatisfy(note -> assertThat(note).contains("counts once"));
        assertThat(plan.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.spot().line()).isEqualTo(5);
            assertThat(fault.what()).contains("line 2");
        });
    }

    @Test
    void homonyms_stay_different_people() {
        ImportPlan plan = plan("uid,name\n1,Jan Kim\n2,jan kim");
        assertThat(plan.entries()).hasSize(2);
        assertThat(plan.notes()).containsExactly("Line 2 and line 3 have the same name and are different people.");
    }

    @Test
    void somebody_unknown_needs_a_name() {
        assertThat(plan("4711").faults()).singleElement().satisfies(fault -> assertThat(fault.what()).contains("a name is needed"));
    }

    @Test
    void what_a_list_does_not_say_stays() {
        Suspension unpaid = new Suspension(NOW.minusSeconds(3600), "unpaid");
        enrolled("1", "ada@example.org", "Ada", new EnrolmentTerms(Role.OBSERVER,
                new Entitlement(null, NOW.plusSeconds(9999), SessionScope.only(java.util.Set.of(MONDAY)), unpaid)));
        assertThat(uids(plan("1"), PlannedEntry.Kind.UNCHANGED)).containsExactly("1");
        assertThat(uids(plan("uid,suspended\n1,yes"), PlannedEntry.Kind.UNCHANGED)).containsExactly("1");
        assertThat(plan("uid,suspended,sessions,until,role\n1,,,,").entries().getFirst().terms())
                .isEqualTo(new EnrolmentTerms(Role.OBSERVER, Entitlement.UNLIMITED));
    }

    @Test
    void sessions_are_found_by_code() {
        assertThat(plan("uid,name,sessions\n1,Ada,monday").entries().getFirst().terms().entitlement().sessions()).isEqualTo(SessionScope.only(java.util.Set.of(MONDAY)));
        assertThat(plan("uid,name,sessions\n1,Ada,monday sunday").faults()).singleElement().satisfies(fault -> {
            assertThat(fault.column()).isEqualTo("sessions");
            assertThat(fault.seen()).isEqualTo("sunday");
        });
    }

    @Test
    void end_before_beginning_is_a_fault() {
        assertThat(plan("uid,name,from,until\n1,Ada,2026-09-30,2026-09-01").faults()).singleElement()
                .satisfies(fault -> assertThat(fault.column()).isEqualTo("until"));
    }

    @Test
    void the_digest_tells_any_difference_and_nothing_else() {
        learner("1", "ada@example.org", "Ada");
        String text = "uid,name,suspended\n1,Ada,yes\n2,Bob,";
        String digest = plan(text).digest();
        assertThat(plan(text).digest()).isEqualTo(digest);
        assertThat(plan(text.replace("Bob", "Rob")).digest()).isNotEqualTo(digest);
        assertThat(plan(text.replace("yes", "no")).digest()).isNotEqualTo(digest);
        learner("3", "eve@example.org", "Eve");
        assertThat(plan(text).digest()).as("one more would be removed").isNotEqualTo(digest);
    }
}
