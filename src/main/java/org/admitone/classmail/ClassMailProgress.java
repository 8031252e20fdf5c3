package org.admitone.classmail;

import java.time.Instant;

/// How far telling a course's people has come: from a change until everybody has been looked at. Between that there is none.
///
/// @param dueAt  when telling begins, or began; put off by each further change
/// @param walked people looked at so far; most of them have news and got a mail, some have none
/// @param people people to look at; 0 as long as it has not begun
public record ClassMailProgress(Instant dueAt, int walked, int people) {

    /// False: changes are still being collected.
    public boolean isTelling(Instant now) {
        return !dueAt.isAfter(now);
    }
}
