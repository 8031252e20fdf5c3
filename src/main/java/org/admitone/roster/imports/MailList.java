package org.admitone.roster.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.admitone.platform.lists.ImportFault;
import org.admitone.platform.lists.Spot;
import org.admitone.roster.Wording;
import org.jspecify.annotations.Nullable;

/// A list without a header: mail addresses, also as `Ada Lovelace <ada@example.org>`, or ids of people who are known,
/// separated by commas, semicolons, tabs, spaces or lines. Pure.
final class MailList {

    private static final int LONGEST_ENTRY = 1000;
    private static final Pattern NAMED = Pattern.compile("([^<>]*)<([^<>]*)>");
    private static final String NO_ADDRESS = "This is not a mail address; one looks like ada@example.org. "
            + "If this is a table, begin with a line that names its columns (uid,name,email).";

    private final boolean onlyIds;
    private final List<RosterRow> rows = new ArrayList<>();
    private final List<ImportFault> faults = new ArrayList<>();
    private int line;
    private int entry;

    private MailList(boolean onlyIds) {
        this.onlyIds = onlyIds;
    }

    static RosterList read(String text) {
        MailList list = new MailList(text.indexOf('@') < 0);
        text.lines().takeWhile(line -> list.rows.size() <= RosterList.MOST && list.faults.size() <= RosterList.MOST).forEach(list::readLine);
        return new RosterList(list.onlyIds ? "list of ids" : "list of mail addresses", list.rows, list.faults, List.of());
    }

    private void readLine(String text) {
        line++;
        entry = 0;
        List<String> chunks = chunks(text);
        boolean alone = chunks.size() == 1 && chunks.getFirst().indexOf(' ') < 0;
        for (String chunk : chunks) {
            if (chunk.length() > LONGEST_ENTRY) {
                entry++;
                fault("This entry is longer than " + LONGEST_ENTRY + " characters; separate entries by commas or lines.", chunk);
            } else if (chunk.indexOf('<') >= 0) {
                named(chunk);
            } else {
                for (String token : chunk.split("\\s+")) {
                    plain(token, alone);
                }
            }
        }
    }

    private void named(String chunk) {
        Matcher matcher = NAMED.matcher(chunk);
        int end = 0;
        while (matcher.find()) {
            entry++;
            String name = Wording.tidy(matcher.group(1).replace('"', ' '));
            address(matcher.group(2).strip(), name.isEmpty() ? null : name);
            end = matcher.end();
        }
        for (String token : chunk.substring(end).strip().split("\\s+")) {
            if (!token.isEmpty()) {
                plain(token, false);
            }
        }
    }

    private void plain(String token, boolean alone) {
        entry++;
        if (token.indexOf('@') < 0 && (onlyIds || alone)) {
            String wrong = Wording.wrongWithUid(token);
            if (wrong == null) {
                rows.add(new RosterRow(spot(), token, null, null, Said.unsaid(), TermsSaid.NOTHING));
            } else {
                fault(wrong, token);
            }
        } else {
            address(token, null);
        }
    }

    private void address(String address, @Nullable String name) {
        String wrong = Wording.wrongWithEmail(address) != null ? NO_ADDRESS : name == null ? null : Wording.wrongWithName(name);
        if (wrong != null) {
            fault(wrong, address);
        } else {
            rows.add(new RosterRow(spot(), null, address, name, Said.unsaid(), TermsSaid.NOTHING));
        }
    }

    private Spot spot() {
        return entry == 1 ? Spot.line(line) : Spot.entry(line, entry);
    }

    private void fault(String what, String seen) {
        faults.add(new ImportFault(spot(), null, what, seen));
    }

    /// Splits at separators that stand neither in quotes nor in angle brackets.
    private static List<String> chunks(String text) {
        List<String> chunks = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? ',' : text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (i == text.length() || !quoted && (c == ',' || c == ';' || c == '\t' || c == '|')) {
                String chunk = text.substring(start, i).strip();
                if (!chunk.isEmpty()) {
                    chunks.add(chunk);
                }
                start = i + 1;
            }
        }
        return chunks;
    }
}
