package org.admitone.roster.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.admitone.platform.SecretCode;
import org.admitone.roster.Person;
import org.jspecify.annotations.Nullable;

/// Those of the school's people whom a list may mean, by id and by address.
final class KnownPeople {

    private static final String PROVISIONAL = "mail-";
    private static final int DIGITS = 16;

    private final Map<String, Person> byUid = new HashMap<>();
    private final Map<String, List<Person>> byEmail = new HashMap<>();

    KnownPeople(Collection<Person> people) {
        for (Person person : people) {
            byUid.put(person.uid(), person);
            if (person.email() != null) {
                byEmail.computeIfAbsent(person.email().toLowerCase(Locale.ROOT), email -> new ArrayList<>()).add(person);
            }
        }
    }

    @Nullable Person byUid(String uid) {
        return byUid.get(uid);
    }

    List<Person> byEmail(String email) {
        return byEmail.getOrDefault(email.toLowerCase(Locale.ROOT), List.of());
    }

    /// The one person who came in by this address alone and has no id of the LMS yet.
    @Nullable Person provisional(String email) {
        List<Person> waiting = byEmail(email).stream().filter(person -> person.uid().startsWith(PROVISIONAL)).toList();
        return waiting.size() == 1 ? waiting.getFirst() : null;
    }

    /// The uid of somebody of whom only the address is known. Not the address itself: uids travel into events, reports
    /// and the audit chain, addresses must not.
    static String provisionalUid(String email) {
        byte[] hash = SecretCode.sha256(email.toLowerCase(Locale.ROOT));
        return PROVISIONAL + HexFormat.of().formatHex(hash).substring(0, DIGITS);
    }
}
