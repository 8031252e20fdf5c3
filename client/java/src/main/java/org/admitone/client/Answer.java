package org.admitone.client;

/**
 * What the server answered, all being well.
 *
 * @param status 200, or 201 where something is new
 * @param etag   the revision, for {@link Condition#ifMatch}; empty where the thing has none
 */
public record Answer<T>(int status, String etag, T body) {
}
