package org.admitone.provider.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where Zoom's OpenAPI files are on this machine. They are not ours to pass on, so they are not in the repository:
/// `ADMITONE_ZOOM_OPENAPI` (environment or system property) names their folder, `shared/reference` beside the project is the default.
public record OpenApiFolder(Path path) {

    public static final String MISSING = "SKIPPED: Zoom's OpenAPI files are not here. Name their folder with ADMITONE_ZOOM_OPENAPI.";

    public static Optional<OpenApiFolder> find() {
        String named = System.getProperty("ADMITONE_ZOOM_OPENAPI", System.getenv().getOrDefault("ADMITONE_ZOOM_OPENAPI", ""));
        Stream<Path> places = named.isEmpty() ? Stream.of(Path.of("../shared/reference"), Path.of("../../shared/reference")) : Stream.of(Path.of(named));
        return places.filter(Files::isDirectory).map(OpenApiFolder::new).filter(folder -> !folder.files().isEmpty()).findFirst();
    }

    List<Path> files() {
        try (Stream<Path> all = Files.list(path)) {
            return all.filter(file -> file.getFileName().toString().matches("zoom-openapi-.*\\.json")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
