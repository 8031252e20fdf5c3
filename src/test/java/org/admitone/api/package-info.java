@NullMarked
package org.admitone.api;

import org.jspecify.annotations.NullMarked;
