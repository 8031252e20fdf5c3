package org.admitone.platform.json;

/// The bytes are no JSON object at all. Becomes a 400 problem.
public final class MalformedJson extends RuntimeException {

    private final String where;

    /// @param where one sentence: where reading had to stop
    public MalformedJson(String where) {
        super("malformed JSON", null, false, false);
        this.where = where;
    }

    public String where() {
        return where;
    }
}
