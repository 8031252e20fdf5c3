/// Pages about the house itself: today, audit, mail, keys, health.
@NullMarked
package org.admitone.console.house;

import org.jspecify.annotations.NullMarked;
