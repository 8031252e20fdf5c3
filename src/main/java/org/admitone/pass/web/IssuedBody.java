package org.admitone.pass.web;

import java.time.Instant;
import java.util.List;
import org.admitone.pass.IssuedLink;
import org.admitone.pass.IssuedLinks;

/// Fresh links as programs get them, for the only time. Prints itself masked.
///
/// @param revoked those who got none because their pass was revoked
record IssuedBody(List<Link> links, List<String> revoked) {

    record Link(String uid, String pass, String url, Instant expiresAt) {

        static Link of(IssuedLink link, String origin) {
            return new Link(link.uid(), link.pass().toString(), origin + link.path(), link.expiresAt());
        }

        @Override
        public String toString() {
            return "Link[" + pass + ", masked]";
        }
    }

    static IssuedBody of(IssuedLinks issued, String origin) {
        return new IssuedBody(issued.links().stream().map(link -> Link.of(link, origin)).toList(), issued.passRevoked());
    }
}
