package org.admitone.roster.imports;

/// What an import did, in numbers.
public record Imported(int added, int updated, int unchanged, int removed) {
}
