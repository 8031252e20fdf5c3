/// What is held, when and in which zone, and when its door opens and closes.
@NullMarked
package org.admitone.session;

import org.jspecify.annotations.NullMarked;
