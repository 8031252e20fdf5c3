package org.admitone.console;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the house as people see it.
///
/// @param name    the school's name, on every page and in every mail
/// @param gallery shows the developers' gallery of page parts at `/gallery`
@ConfigurationProperties("admitone.school")
public record SchoolSettings(@DefaultValue("AdmitOne") String name, @DefaultValue("false") boolean gallery) {

    public SchoolSettings {
        name = name.isBlank() ? "AdmitOne" : name.strip();
    }
}
