/// Calendars to subscribe to, and what programs say of class mails and calendars.
@NullMarked
package org.admitone.classmail.web;

import org.jspecify.annotations.NullMarked;
