@NullMarked
package org.admitone.mail;

import org.jspecify.annotations.NullMarked;
