/// The OpenAPI document of `/api/v1`, made of one written source.
@NullMarked
package org.admitone.api.document;

import org.jspecify.annotations.NullMarked;
