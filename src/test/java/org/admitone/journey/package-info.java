/// Each kind of person's way through the house, on a desktop and on a phone, with nothing but what pages and mails offer them.
@NullMarked
package org.admitone.journey;

import org.jspecify.annotations.NullMarked;
