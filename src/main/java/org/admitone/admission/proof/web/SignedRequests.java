package org.admitone.admission.proof.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.admitone.admission.DeviceSignatures;
import org.admitone.admission.SignatureCheck;
import org.admitone.admission.proof.Caller;
import org.admitone.admission.proof.DeviceLabel;
import org.admitone.admission.proof.ProofProblem;
import org.admitone.platform.PublicAddress;
import org.admitone.platform.web.Problem;
import org.springframework.stereotype.Component;

/// Checks the device's signature over a request of the learners' zone; there is no other authority here.
@Component
final class SignedRequests {

    private static final int NETWORK_BYTES = 8;

    private final DeviceSignatures signatures;
    private final PublicAddress address;

    SignedRequests(DeviceSignatures signatures, PublicAddress address) {
        this.signatures = signatures;
        this.address = address;
    }

    sealed interface Checked {
        record By(Caller caller) implements Checked {}

        record NotSigned(Problem problem) implements Checked {}
    }

    /// @param presented the ticket, link or pass id in the request's body
    Checked check(HttpServletRequest request, String presented) {
        return switch (signatures.check(request.getHeader("DPoP"), request.getMethod(), address.of(request), presented)) {
            case SignatureCheck.Signed signed -> new Checked.By(new Caller(signed.key(),
                    DeviceLabel.of(request.getHeader("User-Agent")), network(request.getRemoteAddr())));
            case SignatureCheck.Stale() -> new Checked.NotSigned(Problem.of(ProofProblem.USE_NONCE, "Sign again with the nonce of this answer."));
            case SignatureCheck.Bad() -> new Checked.NotSigned(Problem.of(ProofProblem.DEVICE_SIGNATURE,
                    "Sign this request with the device's key and send it again."));
        };
    }

    /// An IPv6 customer has a /64 of their own and may use another address for each request.
    static String network(String remote) {
        InetAddress address = InetAddress.ofLiteral(remote);
        return address instanceof Inet6Address six
                ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES)) : address.getHostAddress();
    }

}
