/// The LMS's way in: API keys, and what every endpoint under `/api/v1` shares.
@NullMarked
package org.admitone.api;

import org.jspecify.annotations.NullMarked;
