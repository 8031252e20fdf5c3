package org.admitone.client;

/** The state on which a change is based; in another one nothing happens and the server answers 412. */
public record Condition(String header, String value) {

    /** Whatever the state is. */
    public static final Condition NONE = new Condition("", "");

    /** There must be no such thing yet. */
    public static final Condition IF_NEW = new Condition("If-None-Match", "*");

    /** @param etag of an {@link Answer}, as it came */
    public static Condition ifMatch(String etag) {
        return new Condition("If-Match", etag);
    }
}
