package org.admitone.simulator.zoom.http;

import java.time.Instant;

/// A call that was answered: for tests that count calls, and for the control page.
///
/// @param status 0 where no answer was given
public record Served(String method, String path, int status, Instant at) {}
