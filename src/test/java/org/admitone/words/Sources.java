package org.admitone.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The program's sources as text.
final class Sources {

    static final Path JAVA = Path.of("src/main/java");
    static final Path SCRIPTS = Path.of("src/main/resources/static/js");
    static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern LITERAL_OR_COMMENT = Pattern.compile("(\"\"\"(?s:.*?)\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)')|//[^\\n]*|/\\*(?s:.*?)\\*/");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

    private static final Pattern NEXT_LINE = Pattern.compile("\"\\s*\\+\\s*\"");

    private Sources() {}

    static List<Path> below(Path root, String ending) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String withoutComments(String java) {
        return LITERAL_OR_COMMENT.matcher(java).replaceAll(found -> found.group(1) == null ? "" : Matcher.quoteReplacement(found.group(1)));
    }

    /// A text that goes on in the next line is one literal.
    static String joined(String java) {
        return NEXT_LINE.matcher(java).replaceAll("");
    }

    static List<String> literals(String code) {
        List<String> found = new ArrayList<>();
        Matcher literal = LITERAL.matcher(code);
        while (literal.find()) {
            found.add(literal.group(1));
        }
        return found;
    }
}
