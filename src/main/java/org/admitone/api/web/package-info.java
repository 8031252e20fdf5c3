/// What the API tells of itself.
@NullMarked
package org.admitone.api.web;

import org.jspecify.annotations.NullMarked;
