package org.admitone.school;

import java.time.ZoneId;
import org.admitone.platform.words.Language;

/// What the installation's settings say of the school; holds where staff said nothing else.
public record SchoolDefaults(String name, ZoneId zone, Language language) {}
