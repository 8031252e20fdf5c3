/// Class mails: people are told which classes are theirs, which were moved, and which are theirs no more.
@NullMarked
package org.admitone.classmail;

import org.jspecify.annotations.NullMarked;
