package org.admitone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Links of the written pages lead somewhere: to a file that exists, and to a heading it has.
class LinksTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+)$");
    private static final Pattern CODE = Pattern.compile("(?s)```.*?```");

    @Test
    void every_relative_link_leads_somewhere() throws IOException {
        Set<String> dead = new TreeSet<>();
        int seen = 0;
        for (Path page : pages()) {
            for (String link : links(page)) {
                seen++;
                if (!leadsSomewhere(page, link)) {
                    dead.add(page + " -> " + link);
                }
            }
        }
        assertThat(seen).isGreaterThan(10);
        assertThat(dead).isEmpty();
    }

    private static boolean leadsSomewhere(Path page, String link) throws IOException {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page : Path.of("").resolve(page).resolveSibling(parts[0]).normalize();
        return Files.exists(target) && (parts.length == 1 || headings(target).contains(parts[1]));
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        try (Stream<Path> top = Files.list(Path.of("")); Stream<Path> docs = Files.walk(Path.of("docs"))) {
            Stream.concat(top, docs).filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        return pages;
    }

    private static List<String> links(Path page) throws IOException {
        return LINK.matcher(text(page)).results().map(found -> found.group(1)).filter(link -> !link.matches("[a-z]+:.*")).toList();
    }

    private static Set<String> headings(Path page) throws IOException {
        return HEADING.matcher(text(page)).results()
                .map(found -> found.group(1).toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").strip().replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static String text(Path page) throws IOException {
        return CODE.matcher(Files.readString(page)).replaceAll("");
    }
}
