@NullMarked
package org.admitone.provider.zoom.creation;

import org.jspecify.annotations.NullMarked;
