package org.admitone.console.security;

import java.util.List;

/// The short written list of addresses that need no credential to be asked (`docs/public-endpoints.md` says why, a test
/// compares the two and walks every mapping of the program). Whatever is neither here, nor below `/console` or `/api`,
/// is not there for anybody.
final class PublicEndpoints {

    /// The learners' zone: a code in the address or body is checked, and authority is the device's signature.
    static final List<String> LEARNERS = List.of("/p/*", "/t/*", "/door/**", "/room/**", "/seat/**", "/calendar/*", "/my/**");

    /// Style sheets, scripts, pictures of the program itself.
    static final List<String> FILES = List.of("/assets/**", "/css/**", "/js/**", "/favicon.ico", "/favicon.svg");

    /// What else answers anybody: the front page's redirect, error pages, whether this node is ready for traffic, and the
    /// public key that signed sheets are checked with.
    static final List<String> HOUSE = List.of("/", "/error", "/health", "/attendance-key.pem");

    /// What providers report; each request is signed with a secret that only they and we know.
    static final List<String> HOOKS = List.of("/hooks/**");

    /// Of the staff's zone: how one gets in.
    static final List<String> WAYS_IN = List.of("/console/sign-in", "/console/sign-in/code", "/console/sign-in/passkey", "/console/welcome/*");

    /// For developers, while `admitone.school.gallery` is on; holds no data.
    static final String GALLERY = "/gallery";

    private PublicEndpoints() {}
}
