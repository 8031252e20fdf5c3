/// The school's settings for programs.
@NullMarked
package org.admitone.school.web;

import org.jspecify.annotations.NullMarked;
