package org.admitone.provider.zoom.pool.groups;

import java.util.Optional;
import org.admitone.platform.Faults;

/// What staff say of a host, where they know better than what is known of its account.
///
/// @param capacity meetings at once; empty: what the account's plan allows
/// @param people   that its meetings hold; empty: what the account's plan allows
/// @param minutes  that its meetings last at most; empty: as long as a class does
public record HostTerms(Use use, Kind kind, Optional<Integer> capacity, Optional<Integer> people, Optional<Integer> minutes) {

    public enum Use { FOR_CLASSES, NOT_FOR_CLASSES }

    public enum Kind {
        PAID,
        /// Registers nobody, and Zoom ends its meetings after forty minutes.
        UNPAID
    }

    public static final int MOST_AT_ONCE = 2;
    public static final int FEWEST_PEOPLE = 2;
    public static final int MOST_PEOPLE = 10_000;
    public static final int FEWEST_MINUTES = 10;
    public static final int MOST_MINUTES = 1_440;

    public HostTerms {
        new Faults().unless(within(capacity, 1, MOST_AT_ONCE), "capacity", "A host holds one meeting or two at once.")
                .unless(within(people, FEWEST_PEOPLE, MOST_PEOPLE), "people", "A host's meetings hold " + FEWEST_PEOPLE + " to " + MOST_PEOPLE + " people.")
                .unless(within(minutes, FEWEST_MINUTES, MOST_MINUTES), "minutes", "A host's meetings last " + FEWEST_MINUTES + " to " + MOST_MINUTES + " minutes at most.")
                .orThrow();
    }

    private static boolean within(Optional<Integer> number, int least, int most) {
        return number.isEmpty() || number.get() >= least && number.get() <= most;
    }
}
