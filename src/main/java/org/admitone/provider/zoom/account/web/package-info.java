/// The staff's page of the school's account at Zoom.
@NullMarked
package org.admitone.provider.zoom.account.web;

import org.jspecify.annotations.NullMarked;
