package org.admitone.console.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long staff stay signed in, and how often somebody may guess.
///
/// @param idle            a sign-in unused for so long ends
/// @param atMost          a sign-in ends after so long even in use
/// @param triesPerPerson  tries of one login from one address within 15 minutes, and of one account's second factor
/// @param triesPerAddress tries of any login from one address within 15 minutes
/// @param triesPerLogin   tries of one login from anywhere within an hour
@ConfigurationProperties("admitone.staff")
record StaffSettings(@DefaultValue("12h") Duration idle, @DefaultValue("7d") Duration atMost,
                     @DefaultValue("8") int triesPerPerson, @DefaultValue("40") int triesPerAddress,
                     @DefaultValue("100") int triesPerLogin) {

    StaffSettings {
        if (idle.compareTo(Duration.ofMinutes(1)) < 0 || atMost.compareTo(idle) < 0) {
            throw new IllegalArgumentException("admitone.staff.idle must be at least a minute and at most admitone.staff.at-most");
        }
        if (triesPerPerson < 1 || triesPerAddress < 1 || triesPerLogin < 1) {
            throw new IllegalArgumentException("admitone.staff.tries-... must be at least 1");
        }
    }
}
