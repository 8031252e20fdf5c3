package org.admitone.provider;

import java.util.List;
import java.util.UUID;

/// A provider that promises nothing and is always ready.
public record PlainProvider(String code) implements Provider {

    @Override
    public String displayName() {
        return code;
    }

    @Override
    public String seatPage(UUID session) {
        return "/" + code + "/" + session;
    }

    @Override
    public Readiness readiness() {
        return new Readiness.Ready();
    }

    @Override
    public List<Guarantee> guarantees() {
        return List.of();
    }

    @Override
    public List<Guarantee> guaranteesInAllCases() {
        return List.of();
    }

    @Override
    public List<SessionNote> notes(UUID session) {
        return List.of();
    }
}
