/// Term plans in the console and for programs.
@NullMarked
package org.admitone.provider.zoom.terms.web;

import org.jspecify.annotations.NullMarked;
