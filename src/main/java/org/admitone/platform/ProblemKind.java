package org.admitone.platform;

/// A kind of problem that the house tells its callers. Implemented by enums only, one per capability, so that each kind
/// is known, stable, and has its page `docs/problems/<code>.md`; a test compares both.
public interface ProblemKind {

    /// Names of kinds are their codes: `SEAT_TAKEN` is `seat-taken`.
    String name();

    /// Of the HTTP answer.
    int status();

    /// The same sentence for every case of this kind.
    String title();

    default String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    default String type() {
        return "https://admitone.org/problems/" + code();
    }
}
