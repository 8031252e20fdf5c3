package org.admitone.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.admitone.platform.words.Language;

/// The files of `messages`, read as files.
final class MessageFiles {

    private static final Path FOLDER = Path.of("src/main/resources/messages");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private MessageFiles() {}

    /// Families of sentences: `place` is in `place_en.properties` and `place_de.properties`.
    static Set<String> families() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString().replaceFirst("_[a-z]+\\.properties$", "")).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, String> sentences(String family, Language language) {
        Map<String, String> sentences = new TreeMap<>();
        try (var in = Files.newBufferedReader(FOLDER.resolve(family + "_" + language.code() + ".properties"))) {
            Properties read = new Properties();
            read.load(in);
            read.stringPropertyNames().forEach(key -> sentences.put(key, read.getProperty(key)));
            return sentences;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Set<String> keys() {
        return families().stream().flatMap(family -> sentences(family, Language.EN).keySet().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /// What stands in the lines of a file before the first `=`, doublets and all.
    static List<String> lines(String family, Language language) {
        return Sources.text(FOLDER.resolve(family + "_" + language.code() + ".properties")).lines()
                .filter(line -> !line.startsWith("#") && line.contains("=")).map(line -> line.substring(0, line.indexOf('=')).strip()).toList();
    }

    static Set<String> places(String sentence) {
        return PLACE.matcher(sentence).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }
}
