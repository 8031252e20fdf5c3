package org.admitone.simulator.zoom.http;

/// Answers one call, or throws a [Problem].
@FunctionalInterface
public interface Handler {

    Reply answer(Call call);
}
