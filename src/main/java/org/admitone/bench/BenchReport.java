package org.admitone.bench;

/// What a benchmark measured.
public interface BenchReport {

    /// One object, for programs.
    String json();

    /// The same for people.
    String table();
}
