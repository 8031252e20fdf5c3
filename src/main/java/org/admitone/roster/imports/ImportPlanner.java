package org.admitone.roster.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.admitone.platform.BadInput;
import org.admitone.platform.lists.ImportFault;
import org.admitone.platform.words.Language;
import org.admitone.roster.Enrolment;
import org.admitone.roster.EnrolmentTerms;
import org.admitone.roster.Person;
import org.admitone.roster.PersonDetails;
import org.admitone.roster.PersonId;
import org.admitone.roster.Role;
import org.jspecify.annotations.Nullable;

/// Compares a list with the roster and decides all that an import would do. Pure: the same list on the same roster gives
/// the same plan, whatever the order of the database's answers.
final class ImportPlanner {

    private static final int MOST_NOTES = 50;

    private final RosterNow now;
    private final TermsPlanner terms;
    private final Map<String, RosterRow> rowsByUid = new HashMap<>();
    private final Map<String, RosterRow> uidRowsByEmail = new HashMap<>();
    private final Set<PersonId> adopted = new HashSet<>();
    private final Map<String, PlannedEntry> entries = new LinkedHashMap<>();
    private final List<ImportFault> faults = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private ImportPlanner(RosterNow now, Instant at) {
        this.now = now;
        this.terms = new TermsPlanner(now, at);
    }

    static ImportPlan plan(RosterList list, RosterNow now, Instant at) {
        ImportPlanner planner = new ImportPlanner(now, at);
        planner.faults.addAll(list.faults());
        planner.notes.addAll(list.notes());
        list.rows().stream().filter(row -> row.uid() != null && row.email() != null)
                .forEach(row -> planner.uidRowsByEmail.putIfAbsent(String.valueOf(RosterRow.lower(row.email())), row));
        list.rows().stream().filter(row -> row.uid() != null).forEach(planner::row);
        list.rows().stream().filter(row -> row.uid() == null).forEach(planner::row);
        planner.noteHomonyms();
        planner.faults.sort(Comparator.comparingInt(fault -> fault.spot().line()));
        return new ImportPlan(list.form(), planner.inOrder(), planner.missing(), planner.faults,
                planner.notes.stream().limit(MOST_NOTES).toList());
    }

    /// Whom a row means. `uid` is the one the person will have.
    private record Meant(String uid, @Nullable Person known) {}

    /// Those named by a uid were taken first, so that an address alone can mean one of them.
    private List<PlannedEntry> inOrder() {
        return entries.values().stream().sorted(Comparator.comparingInt((PlannedEntry entry) -> entry.spot().line())).toList();
    }

    private void row(RosterRow row) {
        Meant meant = meant(row);
        if (meant == null) {
            return;
        }
        RosterRow earlier = rowsByUid.putIfAbsent(meant.uid, row);
        if (earlier == null) {
            entry(row, meant);
        } else if (earlier.saysTheSameAs(row) || row.uid() == null && row.terms().equals(TermsSaid.NOTHING) && row.language() instanceof Said.Unsaid<Language>) {
            notes.add(capital(row.spot().words()) + " repeats " + earlier.spot().words() + "; it counts once.");
        } else {
            fault(row, null, "The same person is on " + earlier.spot().words() + " already, with other details. Leave one of the two out.");
        }
    }

    private @Nullable Meant meant(RosterRow row) {
        String email = row.email();
        if (row.uid() != null) {
            Person known = now.people().byUid(row.uid());
            return new Meant(row.uid(), known != null || email == null ? known : adopted(email));
        }
        if (email == null) {
            fault(row, null, "This names nobody; give a uid or a mail address.");
            return null;
        }
        RosterRow sameAddress = uidRowsByEmail.get(String.valueOf(RosterRow.lower(email)));
        if (sameAddress != null && sameAddress.uid() != null) {
            return new Meant(sameAddress.uid(), now.people().byUid(sameAddress.uid()));
        }
        return meantByAddress(row, email);
    }

    /// Whoever came in by the address alone now gets the LMS's id; once, as two with one address are two people.
    private @Nullable Person adopted(String email) {
        Person waiting = now.people().provisional(email);
        return waiting != null && adopted.add(waiting.id()) ? waiting : null;
    }

    private @Nullable Meant meantByAddress(RosterRow row, String email) {
        List<Person> people = now.people().byEmail(email);
        List<Person> enrolled = people.stream().filter(person -> now.enrolment(person.id()) != null).toList();
        List<Person> candidates = people.size() > 1 && enrolled.size() == 1 ? enrolled : people;
        return switch (candidates.size()) {
            case 0 -> newcomer(row, email);
            case 1 -> new Meant(candidates.getFirst().uid(), candidates.getFirst());
            default -> {
                fault(row, "email", candidates.size() + " people have this address. Say who is meant by a column uid.");
                yield null;
            }
        };
    }

    private @Nullable Meant newcomer(RosterRow row, String email) {
        String uid = KnownPeople.provisionalUid(email);
        if (now.people().byUid(uid) != null) {
            fault(row, "email", "Whoever came in by this address has another one now. Say who is meant by a column uid.");
            return null;
        }
        return new Meant(uid, null);
    }

    private void entry(RosterRow row, Meant meant) {
        PersonDetails details = details(row, meant);
        Enrolment before = meant.known == null ? null : now.enrolment(meant.known.id());
        EnrolmentTerms after = terms.after(row, before, faults);
        if (details != null && after != null) {
            entries.put(meant.uid, new PlannedEntry(row.spot(), meant.known, details, before, after,
                    PlannedChanges.of(meant.known, details, before, after, now)));
        }
    }

    private @Nullable PersonDetails details(RosterRow row, Meant meant) {
        Person known = meant.known;
        String email = row.email() != null ? row.email() : known == null ? null : known.email();
        String name = row.name() != null ? row.name() : known == null ? nameFrom(email) : known.displayName();
        if (name == null) {
            fault(row, null, "Nobody with this uid is known, so a name is needed. Add a column name.");
            return null;
        }
        try {
            return new PersonDetails(meant.uid, sameAddress(known, email), name, language(row.language(), known));
        } catch (BadInput bad) {
            bad.faults().forEach(fault -> fault(row, fault.where(), fault.what()));
            return null;
        }
    }

    private static @Nullable Language language(Said<Language> said, @Nullable Person known) {
        return switch (said) {
            case Said.Unsaid<Language>() -> known == null ? null : known.language();
            case Said.None<Language>() -> null;
            case Said.That<Language>(Language language) -> language;
        };
    }

    /// Another spelling in capitals is the same address, and no change.
    private static @Nullable String sameAddress(@Nullable Person known, @Nullable String email) {
        return known != null && known.email() != null && known.email().equalsIgnoreCase(email) ? known.email() : email;
    }

    /// `ada.lovelace@…` is called Ada Lovelace until somebody says otherwise.
    static @Nullable String nameFrom(@Nullable String email) {
        if (email == null) {
            return null;
        }
        StringBuilder name = new StringBuilder();
        for (String part : email.substring(0, email.indexOf('@')).replaceAll("\\+.*", "").split("[._-]+")) {
            if (!part.isEmpty()) {
                name.append(name.isEmpty() ? "" : " ").appendCodePoint(Character.toUpperCase(part.codePointAt(0)))
                        .append(part, part.offsetByCodePoints(0, 1), part.length());
            }
        }
        return name.isEmpty() ? email.substring(0, email.indexOf('@')) : name.toString();
    }

    private List<Enrolment> missing() {
        Set<Role> named = EnumSet.noneOf(Role.class);
        Set<PersonId> present = new HashSet<>();
        entries.values().forEach(entry -> {
            named.add(entry.before() == null ? entry.terms().role() : entry.before().role());
            named.add(entry.terms().role());
            if (entry.known() != null) {
                present.add(entry.known().id());
            }
        });
        return now.enrolments().stream()
                .filter(enrolment -> named.contains(enrolment.role()) && !present.contains(enrolment.person().id()))
                .sorted(Comparator.comparing((Enrolment enrolment) -> enrolment.person().displayName().toLowerCase(Locale.ROOT))
                        .thenComparing(enrolment -> enrolment.person().id().value()))
                .toList();
    }

    private void noteHomonyms() {
        Map<String, List<PlannedEntry>> byName = new LinkedHashMap<>();
        entries.values().forEach(entry -> byName
                .computeIfAbsent(entry.person().displayName().toLowerCase(Locale.ROOT), name -> new ArrayList<>()).add(entry));
        byName.values().stream().filter(same -> same.size() > 1).forEach(same -> notes.add(capital(
                String.join(" and ", same.stream().limit(5).map(entry -> entry.spot().words()).toList()))
                + " have the same name and are different people."));
    }

    private void fault(RosterRow row, @Nullable String column, String what) {
        faults.add(new ImportFault(row.spot(), column, what, null));
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
