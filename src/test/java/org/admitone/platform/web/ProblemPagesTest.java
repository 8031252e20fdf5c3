package org.admitone.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.admitone.admission.Refusal;
import org.admitone.platform.ProblemKind;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/// Every problem that can be told has its page, and every page a problem.
class ProblemPagesTest {

    private static final Path PAGES = Path.of("docs", "problems");

    @Test
    void kinds_are_enums_and_no_two_share_a_code() {
        assertThat(kinds()).hasSizeGreaterThan(2).allSatisfy(kind -> assertThat(kind.isEnum()).as(kind.getName()).isTrue());
        List<String> codes = constants().stream().map(ProblemKind::code).toList();
        assertThat(codes).doesNotHaveDuplicates();
    }

    @Test
    void every_code_has_its_page_and_every_page_its_code() throws IOException {
        Map<String, Integer> told = new TreeMap<>();
        constants().forEach(kind -> told.put(kind.code(), kind.status()));
        refusals().forEach(code -> told.put(code, 403));
        assertThat(pages()).isEqualTo(told.keySet());
        for (Map.Entry<String, Integer> problem : told.entrySet()) {
            String page = Files.readString(PAGES.resolve(problem.getKey() + ".md"));
            assertThat(page).startsWith("# " + problem.getKey() + " (" + problem.getValue() + ")\n");
            assertThat(page.lines().filter(line -> !line.isBlank()).count()).as("says more than its title").isGreaterThan(1);
        }
    }

    @Test
    void titles_are_sentences_without_blame_or_jargon() {
        assertThat(constants()).allSatisfy(kind -> assertThat(kind.title()).as(kind.code()).hasSizeBetween(10, 80)
                .doesNotContainIgnoringCase("error", "invalid", "oops", "exception").doesNotEndWith("."));
    }

    private static Set<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            Set<String> names = new TreeSet<>();
            files.forEach(file -> names.add(file.getFileName().toString().replace(".md", "")));
            return names;
        }
    }

    private static List<Class<?>> kinds() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(ProblemKind.class));
        return scanner.findCandidateComponents("org.admitone").stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null)).toList();
    }

    private static List<ProblemKind> constants() {
        return kinds().stream().flatMap(kind -> Stream.of(kind.getEnumConstants())).map(ProblemKind.class::cast).toList();
    }

    /// The door's own, by the code that each answers with.
    private static Set<String> refusals() {
        Set<String> codes = new TreeSet<>();
        for (Class<?> refusal : Refusal.class.getPermittedSubclasses()) {
            codes.add(refusal.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT));
        }
        return codes;
    }
}
