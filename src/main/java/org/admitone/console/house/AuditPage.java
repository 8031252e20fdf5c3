package org.admitone.console.house;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.admitone.console.Answer;
import org.admitone.console.Form;
import org.admitone.console.Frame;
import org.admitone.console.Links;
import org.jspecify.annotations.Nullable;

/// The audit trail, the newest line first.
public record AuditPage(Frame frame, Answer answer, Form search, String zone, List<Line> lines, boolean searched, @Nullable String next, @Nullable String first) {

    /// @param about of which session or person, with their address
    public record Line(long seq, String at, String actor, String action, List<About> about, List<Fact> facts, boolean whole) {}

    public record About(String words, String href) {}

    public record Fact(String name, String value) {}

    public AuditPage {
        lines = List.copyOf(lines);
    }

    /// Where all that is searched for is a file.
    public String file() {
        return "/console/audit.csv?" + Stream.of("action", "actor", "from", "until", "person", "session").filter(field -> !search.value(field).isEmpty())
                .map(field -> field + "=" + Links.encoded(search.value(field))).collect(Collectors.joining("&"));
    }
}
