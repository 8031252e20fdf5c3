/// Classes held in Zoom: the names of Zoom's things that all parts below share.
@NullMarked
package org.admitone.provider.zoom;

import org.jspecify.annotations.NullMarked;
