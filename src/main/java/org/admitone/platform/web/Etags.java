package org.admitone.platform.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.admitone.platform.Stored;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriUtils;

/// Answers that carry a thing with its revision as ETag, and with its address where it is new.
public final class Etags {

    private Etags() {
    }

    public static String of(long revision) {
        return "\"" + revision + "\"";
    }

    public static <T> ResponseEntity<T> ok(T body, long revision) {
        return ResponseEntity.ok().eTag(of(revision)).body(body);
    }

    /// 201 with its address for a new thing, 200 for one that was there.
    public static <T> ResponseEntity<T> stored(Stored<?> stored, T body, long revision, URI address) {
        return stored.how() == Stored.How.ADDED
                ? ResponseEntity.status(HttpStatus.CREATED).location(address).eTag(of(revision)).body(body)
                : ok(body, revision);
    }

    /// `/api/v1/` and these segments, each encoded.
    public static URI address(String... segments) {
        StringBuilder path = new StringBuilder("/api/v1");
        for (String segment : segments) {
            path.append('/').append(UriUtils.encode(segment, StandardCharsets.UTF_8));
        }
        return URI.create(path.toString());
    }
}
