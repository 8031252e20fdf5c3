/// AdmitOne: one pass, one person, one seat. Each subpackage is one capability; see `docs/architecture.md`.
@NullMarked
package org.admitone;

import org.jspecify.annotations.NullMarked;
