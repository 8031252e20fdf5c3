package org.admitone.console.security;

import jakarta.servlet.http.HttpServletRequest;

/// Whence somebody comes to sign in.
///
/// @param address in full, for counting tries; kept coarsely only ([CoarseAddress])
/// @param browser as the browser says
record Visit(String address, String browser) {

    static Visit of(HttpServletRequest request) {
        return new Visit(request.getRemoteAddr(), BrowserName.of(request.getHeader("User-Agent")));
    }

    String coarsely() {
        return CoarseAddress.of(address);
    }

    @Override
    public String toString() {
        return "Visit[" + coarsely() + ", " + browser + "]";
    }
}
