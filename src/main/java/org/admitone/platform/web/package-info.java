/// What every answer over HTTP shares: problems, limits of bodies, revisions as ETags.
@NullMarked
package org.admitone.platform.web;

import org.jspecify.annotations.NullMarked;
