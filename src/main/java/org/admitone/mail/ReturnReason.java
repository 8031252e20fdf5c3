package org.admitone.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Why a mail came back, as its status code says it (RFC 3463). The words of mail servers are not repeated: they may hold addresses.
enum ReturnReason {
    NO_MAILBOX("The mail came back: there is no such mailbox."),
    FULL("The mail came back: the mailbox is full."),
    TOO_LARGE("The mail came back: it is too large for that mailbox."),
    UNWANTED("The mail came back: the other mail server does not want it."),
    NOT_REACHED("The mail came back: the other mail server could not be reached for too long."),
    UNKNOWN("The mail came back, and it is not clear why.");

    private static final Pattern STATUS = Pattern.compile("\\b([245])\\.(\\d{1,3})\\.(\\d{1,3})\\b");

    private final String sentence;

    ReturnReason(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }

    static ReturnReason ofStatus(String text) {
        Matcher status = STATUS.matcher(text);
        if (!status.find()) {
            return UNKNOWN;
        }
        return switch (status.group(2) + "." + status.group(3)) {
            case "1.0", "1.1", "1.2", "1.3", "1.6", "1.10", "2.0", "2.1" -> NO_MAILBOX;
            case "2.2" -> FULL;
            case "2.3", "3.4" -> TOO_LARGE;
            default -> status.group(2).equals("7") ? UNWANTED : status.group(2).equals("4") || status.group(1).equals("4") ? NOT_REACHED : UNKNOWN;
        };
    }
}
