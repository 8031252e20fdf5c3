@NullMarked
package org.admitone.platform.web;

import org.jspecify.annotations.NullMarked;
