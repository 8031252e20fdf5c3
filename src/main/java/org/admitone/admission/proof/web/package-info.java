/// The doorstep over HTTP: the page of a link or ticket, and what its script asks for.
@NullMarked
package org.admitone.admission.proof.web;

import org.jspecify.annotations.NullMarked;
