/// Mails that leave the house: an outbox in the database and the worker that hands them to the school's mail server.
@NullMarked
package org.admitone.mail;

import org.jspecify.annotations.NullMarked;
