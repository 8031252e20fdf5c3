package org.admitone.learner.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.admitone.admission.DeviceSignatures;
import org.admitone.admission.SignatureCheck;
import org.admitone.admission.proof.ProofProblem;
import org.admitone.learner.Owner;
import org.admitone.learner.OwnerDesk;
import org.admitone.learner.Recognition;
import org.admitone.platform.PublicAddress;
import org.admitone.platform.web.Problem;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Lets a device's signature, and nothing else, say who asks for a learner's own pages: there is no cookie, and no address that holds anything.
@Component
final class SignedByOwner {

    private final DeviceSignatures signatures;
    private final PublicAddress address;
    private final OwnerDesk owners;

    SignedByOwner(DeviceSignatures signatures, PublicAddress address, OwnerDesk owners) {
        this.signatures = signatures;
        this.address = address;
        this.owners = owners;
    }

    String freshNonce() {
        return signatures.freshNonce();
    }

    /// @param presented what of the body the signature covers
    /// @param work      for the owners; nobody, where the device is not known
    /// @return what `work` returns, or the problem
    Object by(HttpServletRequest request, String presented, Function<List<Owner>, Object> work) {
        return switch (signatures.check(request.getHeader("DPoP"), request.getMethod(), address.of(request), presented)) {
            case SignatureCheck.Signed signed -> recognised(owners.recognise(signed.key(), signed.id()), work);
            case SignatureCheck.Stale() -> told(Problem.of(ProofProblem.USE_NONCE, "Sign again with the nonce of this answer."));
            case SignatureCheck.Bad() -> told(Problem.of(ProofProblem.DEVICE_SIGNATURE, "Sign this request with the device's key and send it again."));
        };
    }

    private static Object recognised(Recognition recognition, Function<List<Owner>, Object> work) {
        return switch (recognition) {
            case Recognition.Known(List<Owner> owners) -> work.apply(owners);
            case Recognition.Unknown() -> work.apply(List.of());
            case Recognition.Repeated() -> told(Problem.of(LearnerProblem.REQUEST_REPEATED, "Sign it anew, with a new number, and send it again."));
            case Recognition.TooMany(var until) -> told(new Problem(ProofProblem.TOO_MANY_TRIES, "This page was asked for very often. Wait a minute.",
                    Map.of("until", until.toString())));
        };
    }

    private static ResponseEntity<?> told(Problem problem) {
        return ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem.json());
    }
}
