package org.admitone.provider;

/// One need and how strongly a provider keeps it. Never more than is true.
///
/// @param when under which circumstances this holds (plan, switches), in plain words; empty where it always does
/// @param how  by what it is kept, and what remains possible
public record Guarantee(Need need, Strength strength, String when, String how) {

    public static Guarantee always(Need need, Strength strength, String how) {
        return new Guarantee(need, strength, "", how);
    }
}
