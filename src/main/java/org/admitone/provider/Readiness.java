package org.admitone.provider;

/// Whether a provider can hold classes now.
public sealed interface Readiness {

    record Ready() implements Readiness {}

    /// @param why  in one sentence, for staff
    /// @param next what to do about it
    record NotReady(String why, String next) implements Readiness {}
}
