package org.admitone.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Where browsers find style sheets and scripts: below one prefix that carries a hash over all of them, so that a browser
/// keeps them for a year and still never shows yesterday's. Modules import each other by relative paths below it.
@Component
public final class Assets {

    private static final int HASH_BYTES = 6;
    private final String prefix;

    Assets() {
        this.prefix = "/assets/" + hashOfAll();
    }

    /// For example `/assets/0af9c2d41b7e`; `css/base.css` is below it.
    public String prefix() {
        return prefix;
    }

    private static String hashOfAll() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:/static/**/*.*");
            Arrays.sort(files, Comparator.comparing(Assets::address));
            for (Resource file : files) {
                try (InputStream in = file.getInputStream()) {
                    digest.update(in.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String address(Resource file) {
        try {
            String url = file.getURL().toString();
            return url.substring(url.lastIndexOf("/static/"));      // the same wherever the program lies
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
