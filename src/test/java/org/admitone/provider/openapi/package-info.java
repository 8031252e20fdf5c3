/// Holds what goes over the wire against Zoom's published OpenAPI files, where they are at hand.
@NullMarked
package org.admitone.provider.openapi;

import org.jspecify.annotations.NullMarked;
