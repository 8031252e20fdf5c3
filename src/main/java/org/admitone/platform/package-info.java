/// What every capability stands on: time, ids, problems, secrets, transactions. No trade words here.
@NullMarked
package org.admitone.platform;

import org.jspecify.annotations.NullMarked;
