/// The pages of classes held in Zoom: a person's seat, and the class for whoever runs it.
@NullMarked
package org.admitone.provider.zoom.web;

import org.jspecify.annotations.NullMarked;
