/// The pages of classes held in Zoom: a person's seat, and the set-up for staff.
@NullMarked
package org.admitone.provider.zoom.web;

import org.jspecify.annotations.NullMarked;
