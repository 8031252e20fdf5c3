/// Who was inside, from what Zoom said: rules as sentences, and properties that hold for every history.
@NullMarked
package org.admitone.provider.zoom.presence;

import org.jspecify.annotations.NullMarked;
