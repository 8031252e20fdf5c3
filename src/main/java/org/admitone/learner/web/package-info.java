/// The learners' own pages.
@NullMarked
package org.admitone.learner.web;

import org.jspecify.annotations.NullMarked;
