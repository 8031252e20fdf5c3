/// Equal nodes on one database: each names itself anew at every start and says every second that it lives.
@NullMarked
package org.admitone.platform.nodes;

import org.jspecify.annotations.NullMarked;
