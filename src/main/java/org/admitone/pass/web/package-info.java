/// Passes and their links for programs, under `/api/v1`.
@NullMarked
package org.admitone.pass.web;

import org.jspecify.annotations.NullMarked;
