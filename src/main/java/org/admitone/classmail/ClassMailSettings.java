package org.admitone.classmail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// When people are told which classes are theirs.
///
/// @param send      whether courses that were not asked tell their people; never without a mail server
/// @param quiet     how long nothing may change in a course before its people are told, so that a term planned in an hour is one mail
/// @param quietSoon the same where a class of the course is within a day
@ConfigurationProperties("admitone.class-mails")
public record ClassMailSettings(@DefaultValue("true") boolean send, @DefaultValue("10m") Duration quiet, @DefaultValue("1m") Duration quietSoon) {

    public ClassMailSettings {
        if (quiet.isNegative() || quiet.compareTo(Duration.ofHours(12)) > 0 || quietSoon.isNegative() || quietSoon.compareTo(quiet) > 0) {
            throw new IllegalArgumentException("admitone.class-mails.quiet must be between 0s and 12h, and quiet-soon no longer than it");
        }
    }
}
