package org.admitone.provider;

/// Whether a provider can hold classes now.
public sealed interface Readiness {

    record Ready() implements Readiness {}

    /// Nobody has asked for it yet.
    ///
    /// @param next what to do where it is wanted
    record NotSetUp(String next) implements Readiness {}

    /// @param why  in one sentence, for staff
    /// @param next what to do about it
    record NotReady(String why, String next) implements Readiness {}
}
