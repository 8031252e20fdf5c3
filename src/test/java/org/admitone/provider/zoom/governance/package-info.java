@NullMarked
package org.admitone.provider.zoom.governance;

import org.jspecify.annotations.NullMarked;
