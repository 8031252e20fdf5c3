@NullMarked
package org.admitone.demo;

import org.jspecify.annotations.NullMarked;
