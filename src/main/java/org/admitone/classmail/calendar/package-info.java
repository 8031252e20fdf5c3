/// A person's classes as iCalendar entries: in mails, and as a calendar to subscribe to.
@NullMarked
package org.admitone.classmail.calendar;

import org.jspecify.annotations.NullMarked;
