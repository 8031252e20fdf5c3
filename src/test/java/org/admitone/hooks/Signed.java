package org.admitone.hooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// How a receiver checks a call; written anew, as an integrator would.
final class Signed {

    private Signed() {}

    static boolean by(String secret, Receiver.Call call) {
        return Arrays.stream(call.signature().split(" ")).filter(each -> each.startsWith("v1,"))
                .anyMatch(each -> MessageDigest.isEqual(Base64.getDecoder().decode(each.substring(3)), expected(secret, call)));
    }

    private static byte[] expected(String secret, Receiver.Call call) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
            return mac.doFinal((call.id() + "." + call.timestamp() + "." + call.body()).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
