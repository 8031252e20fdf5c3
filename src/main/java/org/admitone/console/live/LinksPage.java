package org.admitone.console.live;

import java.util.List;
import org.admitone.console.Frame;

/// Pass links for everybody of a session.
///
/// @param issued just made, in clear for the only time; empty until asked for
public record LinksPage(Frame frame, String base, List<Issued> issued, int revoked) {

    public record Issued(String name, String uid, String email, String link) {}

    public LinksPage {
        issued = List.copyOf(issued);
    }

    /// As lines to paste into a mail merge.
    public String lines() {
        var lines = new StringBuilder("uid\tname\temail\tlink\n");
        issued.forEach(one -> lines.append(one.uid()).append('\t').append(one.name()).append('\t').append(one.email()).append('\t').append(one.link()).append('\n'));
        return lines.toString();
    }

    @Override
    public String toString() {
        return "LinksPage[masked]";
    }
}
