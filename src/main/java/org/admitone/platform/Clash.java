package org.admitone.platform;

/// The request contradicts what is there now (somebody else changed it, a name is taken). Becomes a 409 problem.
public final class Clash extends RuntimeException {

    private final ProblemKind kind;
    private final String advice;

    /// @param advice one sentence: what is there now and what to do
    public Clash(ProblemKind kind, String advice) {
        super(kind.code(), null, false, false);
        this.kind = kind;
        this.advice = advice;
    }

    /// A change was based on a state that is gone.
    public static Clash changedMeanwhile(String thing) {
        return new Clash(HouseProblem.CHANGED_MEANWHILE,
                "The " + thing + " was changed by somebody else in the meantime. Read it again and decide anew.");
    }

    public ProblemKind kind() {
        return kind;
    }

    public String code() {
        return kind.code();
    }

    public String advice() {
        return advice;
    }
}
