/// The staff's pages on the running application: in a real browser, and by hand-made requests.
@NullMarked
package org.admitone.console;

import org.jspecify.annotations.NullMarked;
