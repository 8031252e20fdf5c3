package org.admitone.admission.proof;

/// A mail address that its owner recognises and nobody else learns much from: `a…@s….org`.
public final class MaskedAddress {

    private MaskedAddress() {}

    public static String of(String address) {
        int at = address.lastIndexOf('@');
        if (at < 1 || at == address.length() - 1) {
            return "…";
        }
        String domain = address.substring(at + 1);
        int dot = domain.lastIndexOf('.');
        return first(address) + "…@" + first(domain) + "…" + (dot > 0 ? domain.substring(dot) : "");
    }

    private static String first(String text) {
        return text.substring(0, text.offsetByCodePoints(0, 1));
    }
}
