package org.admitone.provider.rooms;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What a browser proposes to send: its description, and which of its lines is microphone, camera or screen. Every line
/// must be declared, a source appears at most once, and its line is of the fitting kind.
public record Offer(Sdp sdp, Map<String, Source> sources) {

    public Offer {
        sources = Map.copyOf(sources);
        Set<Source> seen = new HashSet<>();
        for (Sdp.Line line : sdp.lines()) {
            Source source = sources.get(line.mid());
            if (source == null || !seen.add(source)) {
                throw new IllegalArgumentException("each line is one source");
            }
            if (source.isPicture() != line.kind().equals("video")) {
                throw new IllegalArgumentException("a line's kind does not fit its source");
            }
        }
        if (seen.size() != sources.size()) {
            throw new IllegalArgumentException("a source without a line");
        }
    }
}
