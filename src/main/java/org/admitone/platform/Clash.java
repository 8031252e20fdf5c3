package org.admitone.platform;

/// The request contradicts what is there now (somebody else changed it, a name is taken). Becomes a 409 problem.
public final class Clash extends RuntimeException {

    private final String code;
    private final String advice;

    /// @param code   stable, e.g. `changed-meanwhile`
    /// @param advice one sentence: what is there now and what to do
    public Clash(String code, String advice) {
        super(code, null, false, false);
        this.code = code;
        this.advice = advice;
    }

    public String code() {
        return code;
    }

    public String advice() {
        return advice;
    }
}
