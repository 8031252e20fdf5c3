package org.admitone.console;

/// What stands around the pages for learners: the school's name, nothing else.
///
/// @param assets prefix of style sheets and scripts, e.g. for `${frame.assets()}/js/door.js`
public record LearnerFrame(String school, String assets, String title) {}
