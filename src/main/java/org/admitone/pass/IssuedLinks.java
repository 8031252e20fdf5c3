package org.admitone.pass;

import java.util.List;

/// What issuing for a whole session gave.
///
/// @param links       one per person
/// @param passRevoked `uid`s of those who have none, because staff revoked their pass
public record IssuedLinks(List<IssuedLink> links, List<String> passRevoked) {

    public IssuedLinks {
        links = List.copyOf(links);
        passRevoked = List.copyOf(passRevoked);
    }
}
