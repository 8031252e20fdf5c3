package org.admitone.console.house;

import java.util.List;
import org.admitone.console.Form;
import org.admitone.console.Frame;

/// The school's own settings, to be changed, and the installation's, to be read.
///
/// @param usualName what holds where the name is left empty
/// @param usualZone and where the zone is
public record SettingsPage(Frame frame, Form form, List<String> zones, String usualName, String usualZone, List<Row> configured) {

    /// @param value empty: none
    /// @param from  where it was said, in words
    public record Row(String name, String value, String from) {}

    public SettingsPage {
        configured = List.copyOf(configured);
    }
}
