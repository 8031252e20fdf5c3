@NullMarked
package org.admitone.provider.zoom.creation.web;

import org.jspecify.annotations.NullMarked;
