@NullMarked
package org.admitone.admission.proof.web;

import org.jspecify.annotations.NullMarked;
