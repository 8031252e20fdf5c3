package org.admitone.platform.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// All sentences of all languages, read once from the program itself.
final class Catalogue {

    static final Map<Language, Map<String, String>> SENTENCES = read();

    private Catalogue() {}

    private static Map<Language, Map<String, String>> read() {
        Map<Language, Map<String, String>> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            all.put(language, read("classpath*:/messages/*_" + language.code() + ".properties"));
        }
        return all;
    }

    private static Map<String, String> read(String files) {
        Map<String, String> sentences = new HashMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(files)) {
                Properties read = new Properties();
                try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    read.load(in);
                }
                read.stringPropertyNames().forEach(key -> sentences.put(key, read.getProperty(key)));
            }
            return Map.copyOf(sentences);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
