/// Outgoing webhooks for programs, under `/api/v1/webhooks`, and for staff, in the console.
@NullMarked
package org.admitone.hooks.web;

import org.jspecify.annotations.NullMarked;
