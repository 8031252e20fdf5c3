/// What a learner sees of their own: classes, attendance, devices, knocks. Shown to devices that have proved whose they are, and to nobody else.
@NullMarked
package org.admitone.learner;

import org.jspecify.annotations.NullMarked;
