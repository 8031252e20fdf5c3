/// Classes shown inside our own page by Zoom's Web SDK: what the page is given instead of a link, and what its answer allows.
@NullMarked
package org.admitone.provider.zoom.embedding;

import org.jspecify.annotations.NullMarked;
