package org.admitone.learner.web;

import org.admitone.platform.words.Words;

/// That this device is nobody's any more.
///
/// @param name of whom it knew
public record ForgottenPart(String name, Words words) {}
