package org.admitone.manual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The fenced blocks of the documentation.
final class Blocks {

    private static final Pattern FENCED = Pattern.compile("(?ms)^```([a-z ]*)\n(.*?)^```$");

    /// @param language as it stands behind the fence; empty: none
    record Block(String file, String language, String text) {

        /// As the lists of [ExamplesTest] name it.
        String key() {
            return file + " " + (language.isEmpty() ? "plain" : language);
        }
    }

    private Blocks() {
    }

    static List<Block> all() throws IOException {
        List<Block> all = new ArrayList<>();
        for (Path page : pages()) {
            FENCED.matcher(Files.readString(page)).results().forEach(found -> all.add(new Block(page.toString().replace('\\', '/'), found.group(1), found.group(2))));
        }
        return all;
    }

    static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(docs.filter(path -> path.toString().endsWith(".md")), Stream.of(Path.of("README.md"), Path.of("client/java/README.md"))).sorted().toList();
        }
    }
}
