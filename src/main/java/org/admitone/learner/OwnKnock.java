package org.admitone.learner;

import java.time.Instant;

/// How the door answered with one of the person's passes, whoever knocked.
///
/// @param session title of what was knocked for
/// @param outcome `admitted`, `wait` or the refusal's code
public record OwnKnock(Instant at, String session, String outcome) {}
