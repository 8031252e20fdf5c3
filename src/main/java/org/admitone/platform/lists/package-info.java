/// Lists that people send: in whatever encoding, with whatever separator, with columns recognised by their names.
@NullMarked
package org.admitone.platform.lists;

import org.jspecify.annotations.NullMarked;
