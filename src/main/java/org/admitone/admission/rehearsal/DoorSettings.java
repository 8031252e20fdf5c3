package org.admitone.admission.rehearsal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;

/// @param rehearsalKnocks how many knocks are practised before the server calls itself ready
@ConfigurationProperties("admitone.door")
record DoorSettings(@DefaultValue("2000") int rehearsalKnocks) {

    DoorSettings {
        if (rehearsalKnocks < 0 || rehearsalKnocks > 1_000_000) {
            throw new IllegalArgumentException("admitone.door.rehearsal-knocks must be between 0 and 1000000, not " + rehearsalKnocks);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(DoorSettings.class)
    static class Registration {}
}
