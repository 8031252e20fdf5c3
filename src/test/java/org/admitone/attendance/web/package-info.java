@NullMarked
package org.admitone.attendance.web;

import org.jspecify.annotations.NullMarked;
