/// People, courses and enrolments for programs, under `/api/v1`, by the LMS's own ids.
@NullMarked
package org.admitone.roster.web;

import org.jspecify.annotations.NullMarked;
