package org.admitone.session.imports;

/// What an import of sessions did, in numbers.
public record SessionsImported(int added, int changed, int unchanged, int cancelled) {
}
