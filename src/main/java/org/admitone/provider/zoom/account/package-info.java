/// The school's account at Zoom: its sealed credentials, its hosts, and what a check of it found.
@NullMarked
package org.admitone.provider.zoom.account;

import org.jspecify.annotations.NullMarked;
