package org.admitone.provider.rooms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A session description that came from a browser, looked through before an engine sees it: bounded in size, plain
/// ASCII, starting as such a description must, with sound and picture lines only. Does not promise that the engine likes it.
public record Sdp(String text) {

    private static final int LONGEST = 200_000;
    private static final int LONGEST_LINE = 4_000;
    private static final int MOST_LINES = 120;

    /// One line of media: its kind as written (`audio`, `video`), its name, and whether it is switched off.
    public record Line(String kind, String mid, boolean rejected) {}

    public Sdp {
        if (text.length() > LONGEST || !text.startsWith("v=0") || text.chars().anyMatch(Sdp::forbidden)
                || text.lines().anyMatch(line -> line.length() > LONGEST_LINE)) {
            throw new IllegalArgumentException("not a session description");
        }
        List<Line> lines = parse(text);
        Set<String> mids = new HashSet<>();
        for (Line line : lines) {
            if (!line.kind.equals("audio") && !line.kind.equals("video")) {
                throw new IllegalArgumentException("only sound and picture travel here");
            }
            if (!mids.add(line.mid)) {
                throw new IllegalArgumentException("two lines of one name");
            }
        }
        if (lines.size() > MOST_LINES) {
            throw new IllegalArgumentException("too many lines of media");
        }
    }

    public List<Line> lines() {
        return parse(text);
    }

    private static boolean forbidden(int c) {
        return (c < ' ' && c != '\r' && c != '\n') || c > '~';
    }

    private static List<Line> parse(String text) {
        List<Line> found = new ArrayList<>();
        String kind = null;
        String mid = null;
        boolean rejected = false;
        for (String line : text.lines().toList()) {
            if (line.startsWith("m=")) {
                add(found, kind, mid, rejected);
                String[] words = line.substring(2).split(" ");
                kind = words[0];
                mid = null;
                rejected = words.length > 1 && words[1].equals("0") && !text.contains("a=bundle-only");
            } else if (line.startsWith("a=mid:")) {
                mid = line.substring("a=mid:".length());
            }
        }
        add(found, kind, mid, rejected);
        return found;
    }

    private static void add(List<Line> found, @Nullable String kind, @Nullable String mid, boolean rejected) {
        if (kind == null) {
            return;
        }
        if (mid == null || mid.isEmpty() || mid.length() > 32) {
            throw new IllegalArgumentException("a line without a name");
        }
        found.add(new Line(kind, mid, rejected));
    }

    @Override
    public String toString() {
        return "Sdp[" + text.length() + " characters]";
    }
}
