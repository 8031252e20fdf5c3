/// Who gets past which door of the house: three zones, their credentials, and the headers of every answer.
@NullMarked
package org.admitone.console.security;

import org.jspecify.annotations.NullMarked;
