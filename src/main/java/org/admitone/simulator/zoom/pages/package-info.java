/// The pages a person sees: joining, being inside, and the control page.
@NullMarked
package org.admitone.simulator.zoom.pages;

import org.jspecify.annotations.NullMarked;
