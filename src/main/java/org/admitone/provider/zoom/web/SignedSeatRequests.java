package org.admitone.provider.zoom.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.admitone.admission.DeviceKey;
import org.admitone.admission.DeviceSignatures;
import org.admitone.admission.SignatureCheck;
import org.admitone.admission.proof.ProofProblem;
import org.admitone.platform.PublicAddress;
import org.admitone.platform.web.Problem;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// The device's signature over a request about its seat; there is no other authority on these addresses.
@Component
class SignedSeatRequests {

    private final DeviceSignatures signatures;
    private final PublicAddress address;

    SignedSeatRequests(DeviceSignatures signatures, PublicAddress address) {
        this.signatures = signatures;
        this.address = address;
    }

    /// @param presented the pass's number in the request's body
    ResponseEntity<?> by(HttpServletRequest request, String presented, Function<DeviceKey, ResponseEntity<?>> work) {
        return switch (signatures.check(request.getHeader("DPoP"), "POST", address.of(request), presented)) {
            case SignatureCheck.Signed signed -> work.apply(signed.key());
            case SignatureCheck.Stale() -> told(Problem.of(ProofProblem.USE_NONCE, "Sign again with the nonce of this answer."));
            case SignatureCheck.Bad() -> told(Problem.of(ProofProblem.DEVICE_SIGNATURE, "Sign this request with the device's key and send it again."));
        };
    }

    String addressOf(HttpServletRequest request) {
        return address.of(request);
    }

    String freshNonce() {
        return signatures.freshNonce();
    }

    static ResponseEntity<?> told(Problem problem) {
        return ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem.json());
    }
}
