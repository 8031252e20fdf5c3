package org.admitone.mail;

/// The iCalendar part of a mail. Its text may hold links; prints itself masked.
public record CalendarPart(Method method, String text) {

    /// What a calendar program is to do with it (RFC 5546).
    public enum Method {
        /// One entry, to be put into the calendar or changed there.
        REQUEST,
        /// One entry, to be taken out.
        CANCEL,
        /// Several entries; sent as a file beside the mail.
        PUBLISH
    }

    @Override
    public String toString() {
        return "CalendarPart[" + method + ", masked]";
    }
}
