package org.admitone.console.security;

import java.util.Base64;
import org.admitone.console.Form;

/// What a browser sends of a passkey; judged by [PasskeyCheck]. What cannot be read is empty and fits nothing.
sealed interface PasskeyAnswer {

    /// A new one.
    record Made(byte[] attestation, byte[] clientData) implements PasskeyAnswer {

        static Made of(Form form) {
            return new Made(bytes(form, "attestation"), bytes(form, "clientData"));
        }
    }

    /// One that signs somebody in.
    record Used(byte[] credentialId, byte[] userHandle, byte[] authenticatorData, byte[] clientData, byte[] signature) implements PasskeyAnswer {

        static Used of(Form form) {
            return new Used(bytes(form, "credentialId"), bytes(form, "userHandle"), bytes(form, "authenticatorData"), bytes(form, "clientData"),
                    bytes(form, "signature"));
        }
    }

    private static byte[] bytes(Form form, String field) {
        try {
            return Base64.getUrlDecoder().decode(form.value(field));
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
