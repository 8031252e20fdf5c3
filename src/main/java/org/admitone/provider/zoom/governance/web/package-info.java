/// How host accounts are guarded, for staff and for programs.
@NullMarked
package org.admitone.provider.zoom.governance.web;

import org.jspecify.annotations.NullMarked;
