/// The languages that pages speak, and their sentences, read from `messages/*.properties`.
@NullMarked
package org.admitone.platform.words;

import org.jspecify.annotations.NullMarked;
