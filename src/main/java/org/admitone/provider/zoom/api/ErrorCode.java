package org.admitone.provider.zoom.api;

import java.util.Locale;

/// One line of what Zoom's errors mean.
///
/// @param status  of HTTP; 0: any, 5: all of 500 and above
/// @param code    in the body; 0: any
/// @param says    part of Zoom's sentence, in small letters; empty: any
/// @param meaning one sentence for staff
record ErrorCode(int status, int code, String says, Behaviour behaviour, String meaning) {

    boolean fits(int gotStatus, int gotCode, String message) {
        boolean statusFits = status == 0 || status == gotStatus || status == 5 && gotStatus >= 500;
        return statusFits && (code == 0 || code == gotCode) && message.toLowerCase(Locale.ROOT).contains(says);
    }
}
