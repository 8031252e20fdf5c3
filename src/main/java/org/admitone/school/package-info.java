/// What the school is called, where its clock hangs, and what is usual there: the installation's settings, and what staff said instead.
@NullMarked
package org.admitone.school;

import org.jspecify.annotations.NullMarked;
