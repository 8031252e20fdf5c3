/// Sessions and what carries them for programs, under `/api/v1`, by the LMS's own ids.
@NullMarked
package org.admitone.session.web;

import org.jspecify.annotations.NullMarked;
