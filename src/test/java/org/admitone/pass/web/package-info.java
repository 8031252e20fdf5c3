@NullMarked
package org.admitone.pass.web;

import org.jspecify.annotations.NullMarked;
