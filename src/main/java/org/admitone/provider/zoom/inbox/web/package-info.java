/// The address that Zoom posts its webhooks to.
@NullMarked
package org.admitone.provider.zoom.inbox.web;

import org.jspecify.annotations.NullMarked;
