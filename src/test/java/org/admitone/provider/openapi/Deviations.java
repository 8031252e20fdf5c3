package org.admitone.provider.openapi;

import java.util.Set;
import java.util.regex.Pattern;

/// Where Zoom's files are known to be wrong or silent, and what we go by instead. Kept short; each with its reason.
final class Deviations {

    /// Answers that any call may give and that only some operations list.
    static final Set<Integer> STATUSES = Set.of(401, 429, 500, 502, 503, 504);

    /// Codes that any call may answer: token, scopes, plan, validation, unknown user and rates. The files repeat them here and there.
    static final Set<Integer> CODES = Set.of(124, 200, 300, 429, 1001, 3001, 4001, 4711, 500, 502, 503, 504);

    /// A mail address, or the blank that Zoom leaves for people outside the account. The library's own check refuses reserved domains such as `.example`.
    static final String EMAIL = "^([^@\\s]+@[^@\\s]+)?$";

    private static final Pattern WITH_NAME = Pattern.compile(".+ (left the meeting|got disconnected from the meeting)\\.");

    private Deviations() {}

    /// Formats of fields that Zoom leaves blank, and sentences listed with `$name` where the name stands in fact.
    static boolean tolerated(String keyword, String value) {
        return keyword.equals("format") && value.isEmpty() || keyword.equals("enum") && WITH_NAME.matcher(value).matches();
    }
}
