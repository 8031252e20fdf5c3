package org.admitone.roster.imports;

import java.time.ZoneId;
import org.admitone.platform.lists.HeadedTable;

/// Finds out what somebody pasted or uploaded: a table with a header, whatever its separator, or a plain list of
/// addresses or ids. Pure.
final class RosterReader {

    private RosterReader() {
    }

    /// @param zone in which dates without one are meant
    static RosterList read(String text, ZoneId zone) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (plain.isBlank()) {
            return RosterList.unreadable("The list is empty.");
        }
        HeadedTable table = HeadedTable.find(plain, name -> Column.named(name) != null, RosterList.MOST);
        RosterList read = table != null ? RosterTable.read(table, zone) : MailList.read(plain);
        if (read.rows().size() > RosterList.MOST) {
            return RosterList.unreadable("The list has more than " + RosterList.MOST + " entries; send it in parts.");
        }
        return read.rows().isEmpty() && read.faults().isEmpty() ? RosterList.unreadable("The list names nobody.") : read;
    }
}
