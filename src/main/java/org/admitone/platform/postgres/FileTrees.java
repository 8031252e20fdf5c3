package org.admitone.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Whole folders at once: delete, hand to another owner.
final class FileTrees {

    private FileTrees() {}

    static void delete(Path root) throws IOException {
        for (Path path : all(root).reversed()) {
            Files.deleteIfExists(path);
        }
    }

    static void giveTo(String owner, Path root) throws IOException {
        UserPrincipal user = root.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner);
        if (!Files.getOwner(root).equals(user)) {
            for (Path path : all(root).reversed()) {       // the root last: interrupted, it is done again
                Files.getFileAttributeView(path, java.nio.file.attribute.FileOwnerAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                        .setOwner(user);
            }
        }
    }

    private static List<Path> all(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.sorted(Comparator.naturalOrder()).toList();
        }
    }
}
