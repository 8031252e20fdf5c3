/// What learners see of their own, by requests as a browser's script sends them, and in a real browser.
@NullMarked
package org.admitone.learner;

import org.jspecify.annotations.NullMarked;
