package org.admitone.console;

import java.time.ZoneId;
import org.admitone.platform.words.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the house as people see it.
///
/// @param name    the school's name, on every page and in every mail
/// @param zone    in which the console tells times that belong to no session; this machine's unless given
/// @param language of pages for readers whose browser asks for none that is spoken here: `en` or `de`
/// @param gallery shows the developers' gallery of page parts at `/gallery`
@ConfigurationProperties("admitone.school")
public record SchoolSettings(@DefaultValue("AdmitOne") String name, @Nullable ZoneId zone, @DefaultValue("en") Language language,
                             @DefaultValue("false") boolean gallery) {

    public SchoolSettings {
        name = name.isBlank() ? "AdmitOne" : name.strip();
    }

    /// The zone to tell times in.
    public ZoneId clockOnTheWall() {
        return zone == null ? ZoneId.systemDefault() : zone;
    }
}
