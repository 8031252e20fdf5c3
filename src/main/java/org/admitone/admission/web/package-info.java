/// The door over HTTP.
@NullMarked
package org.admitone.admission.web;

import org.jspecify.annotations.NullMarked;
