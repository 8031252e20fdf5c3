package org.admitone.admission.proof.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.admitone.admission.Door;
import org.admitone.admission.Nonces;
import org.admitone.admission.proof.Caller;
import org.admitone.admission.proof.CodeAsked;
import org.admitone.admission.proof.CodeDesk;
import org.admitone.admission.proof.DeviceDesk;
import org.admitone.admission.proof.Disowning;
import org.admitone.admission.proof.EvenPace;
import org.admitone.admission.proof.ProofProblem;
import org.admitone.admission.proof.Redemption;
import org.admitone.admission.proof.TicketDesk;
import org.admitone.platform.json.JsonIn;
import org.admitone.platform.web.Problem;
import org.admitone.roster.ProofKind;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// What the door's page asks for beside knocking. Each request is signed by its device; no answer tells a stranger whether a
/// link, a pass or an address exists, neither by words nor by the time it takes (I11).
@RestController
class DoorController {

    private static final EvenPace PACE = new EvenPace(Duration.ofMillis(250));

    private final TicketDesk tickets;
    private final CodeDesk codes;
    private final DeviceDesk devices;
    private final SignedRequests signed;
    private final Nonces nonces;

    DoorController(TicketDesk tickets, CodeDesk codes, DeviceDesk devices, SignedRequests signed, Nonces nonces) {
        this.tickets = tickets;
        this.codes = codes;
        this.devices = devices;
        this.signed = signed;
        this.nonces = nonces;
    }

    /// Also before a body turns out to be unreadable.
    @ModelAttribute
    void onEveryAnswer(HttpServletResponse response) {
        response.setHeader("DPoP-Nonce", nonces.fresh());
        response.setHeader("Cache-Control", "no-store");
    }

    @GetMapping("/door/nonce")
    ResponseEntity<Void> nonce() {
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/door/tickets")
    ResponseEntity<?> ticket(@RequestBody JsonIn body, HttpServletRequest request) {
        String ticket = DoorInput.ticket(body);
        return by(request, ticket, caller -> redeemed(tickets.redeem(ticket, caller), Problem.of(ProofProblem.TICKET_SPENT,
                "This way in works once, on one device, and for a minute. Go back to your course page and open the class again.")));
    }

    @PostMapping("/door/codes")
    ResponseEntity<?> askForCode(@RequestBody JsonIn body, HttpServletRequest request) {
        DoorInput.Wish wish = DoorInput.wish(body);
        DoorInput input = wish.input();
        return by(request, input.text(), caller -> switch (PACE.answer(() -> codes.ask(input.presented(), caller, wish.language()))) {
            case CodeAsked.OnItsWay(String hint) -> ResponseEntity.status(HttpStatus.ACCEPTED)
                    .body(hint == null ? Map.of("minutes", 10) : Map.of("minutes", 10, "to", hint));
            case CodeAsked.TooMany(Instant until) -> tooMany(until);
        });
    }

    @PostMapping("/door/codes/verify")
    ResponseEntity<?> answerCode(@RequestBody JsonIn body, HttpServletRequest request) {
        DoorInput.WithDigits asked = DoorInput.withDigits(body);
        return by(request, asked.input().text(), caller -> redeemed(
                PACE.answer(() -> codes.verify(asked.input().presented(), asked.digits(), caller)), Problem.of(ProofProblem.CODE_WRONG,
                        "This code does not fit. It may be mistyped, older than ten minutes, or replaced by a newer one. "
                                + "Look at the newest mail, or ask for a new code.")));
    }

    @PostMapping("/door/disown")
    ResponseEntity<?> disown(@RequestBody JsonIn body, HttpServletRequest request) {
        DoorInput input = DoorInput.of(body);
        return by(request, input.text(), caller -> switch (PACE.answer(() -> devices.disown(input.presented(), caller))) {
            case Disowning.Done(int others, int seats) -> ResponseEntity.ok(Map.of("devices", others, "seats", seats));
            case Disowning.FreshProofNeeded(var accepted, Duration within) -> freshProofNeeded(accepted, within);
            // A stranger is asked for a proof like everybody else.
            case Disowning.UnknownPass() -> freshProofNeeded(List.of(ProofKind.values()), Door.FRESH);
        });
    }

    private ResponseEntity<?> by(HttpServletRequest request, String presented, Function<Caller, ResponseEntity<?>> work) {
        return switch (signed.check(request, presented)) {
            case SignedRequests.Checked.By(Caller caller) -> work.apply(caller);
            case SignedRequests.Checked.NotSigned(Problem problem) -> told(problem);
        };
    }

    private static ResponseEntity<?> redeemed(Redemption redemption, Problem notProved) {
        return switch (redemption) {
            case Redemption.Proved(var pass) -> ResponseEntity.ok(Map.of("pass", pass.toString()));
            case Redemption.NotProved() -> told(notProved);
            case Redemption.TooMany(Instant until) -> tooMany(until);
        };
    }

    private static ResponseEntity<?> freshProofNeeded(Collection<ProofKind> accepted, Duration within) {
        return told(new Problem(ProofProblem.FRESH_PROOF_NEEDED, "Show once more that it is you: it takes a proof made on this device within the last "
                + within.toMinutes() + " minutes.", Map.of("proofs", accepted.stream().map(ProofKind::code).sorted().toList(),
                "withinSeconds", within.toSeconds())));
    }

    private static ResponseEntity<?> tooMany(Instant until) {
        return told(new Problem(ProofProblem.TOO_MANY_TRIES, "There were too many tries from here. Wait until the time given, or open the class "
                + "from your course page.", Map.of("until", until.toString())));
    }

    private static ResponseEntity<?> told(Problem problem) {
        return ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem.json());
    }
}
