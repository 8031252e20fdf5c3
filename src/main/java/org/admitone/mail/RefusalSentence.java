package org.admitone.mail;

/// What a mail server's final no means, in a sentence. Its own words are not repeated: they may hold addresses.
final class RefusalSentence {

    private RefusalSentence() {}

    static String of(int code) {
        String meaning = switch (code) {
            case 550, 551 -> "there is no such mailbox, or it takes no mail from us";
            case 552 -> "the mailbox is full, or the mail too large for it";
            case 553 -> "the address is not one that it knows";
            default -> "it gives no further reason";
        };
        return "The mail server refuses this mail (" + code + "): " + meaning + ".";
    }
}
