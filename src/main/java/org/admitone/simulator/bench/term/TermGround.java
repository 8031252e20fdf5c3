package org.admitone.simulator.bench.term;

import java.nio.file.Path;

/// Where the term is carried out: a database that outlives the servers, and a folder for what they keep.
public record TermGround(String url, String user, String password, Path folder) {

    @Override
    public String toString() {
        return "TermGround[masked]";
    }
}
