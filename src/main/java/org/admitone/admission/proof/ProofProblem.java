package org.admitone.admission.proof;

import org.admitone.platform.ProblemKind;

/// Problems around proofs and devices.
public enum ProofProblem implements ProblemKind {
    DEVICE_SIGNATURE(401, "The device's signature is missing or does not fit"),
    USE_NONCE(401, "The signature is too old"),
    TICKET_SPENT(403, "This way in works once, and for a minute"),
    CODE_WRONG(403, "This code does not open the door"),
    FRESH_PROOF_NEEDED(403, "Please show once more that it is you"),
    TOO_MANY_TRIES(429, "Too many tries"),
    PROOF_NOT_ACCEPTED(409, "The course does not accept this proof");

    private final int status;
    private final String title;

    ProofProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
