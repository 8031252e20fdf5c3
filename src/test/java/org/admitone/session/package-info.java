@NullMarked
package org.admitone.session;

import org.jspecify.annotations.NullMarked;
