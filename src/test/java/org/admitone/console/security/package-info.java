/// Who gets in, told as requests.
@NullMarked
package org.admitone.console.security;

import org.jspecify.annotations.NullMarked;
