package org.admitone.provider.zoom.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.admitone.admission.RemoteSeats;
import org.admitone.admission.RemoteSeats.Standing;
import org.admitone.admission.SeatClaim;
import org.admitone.admission.proof.ProofProblem;
import org.admitone.console.Reader;
import org.admitone.pass.PassId;
import org.admitone.platform.json.JsonIn;
import org.admitone.platform.web.Problem;
import org.admitone.provider.zoom.EmbeddingSettings;
import org.admitone.provider.zoom.embedding.EmbeddedWays;
import org.admitone.provider.zoom.embedding.Showing;
import org.admitone.provider.zoom.meetings.Way;
import org.admitone.provider.zoom.meetings.WaysIn;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// What a person's page asks about the seat: the way in for a ticket, how the seat stands, leaving it. Each request is signed by
/// the device. The answer to an admitted ticket is the only place where a link into Zoom leaves this server.
@RestController
class SeatController {

    private static final Duration LATER = Duration.ofSeconds(10);

    private final WaysIn ways;
    private final RemoteSeats seats;
    private final SignedSeatRequests signed;
    private final EmbeddedWays embedded;
    private final EmbeddingSettings sdk;
    private final Clock clock;

    SeatController(WaysIn ways, RemoteSeats seats, SignedSeatRequests signed, EmbeddedWays embedded, EmbeddingSettings sdk, Clock clock) {
        this.embedded = embedded;
        this.sdk = sdk;
        this.clock = clock;
        this.ways = ways;
        this.seats = seats;
        this.signed = signed;
    }

    /// Also before a body turns out to be unreadable.
    @ModelAttribute
    void onEveryAnswer(HttpServletResponse response) {
        response.setHeader("DPoP-Nonce", signed.freshNonce());
        response.setHeader("Cache-Control", "no-store");
    }

    @PostMapping("/seat/{session}/enter")
    ResponseEntity<?> enter(@RequestBody JsonIn body, HttpServletRequest request, Reader reader) {
        SeatInput.Entering entering = SeatInput.entering(body);
        String proof = request.getHeader("DPoP");
        SeatClaim claim = new SeatClaim(entering.ticket(), proof == null ? "" : proof);
        return switch (ways.enter(claim, signed.addressOf(request), entering.wish())) {
            case Way.Go go -> shown(go, reader);
            case Way.NotSeated() -> SignedSeatRequests.told(Problem.of(ProofProblem.TICKET_SPENT, "This ticket was used, is older than a minute, or is another device's. Knock again."));
            case Way.NotYet(String why, var tryAgain) -> notYet(reader.words().translated(why), tryAgain);
        };
    }

    @PostMapping("/seat/{session}/standing")
    ResponseEntity<?> standing(@RequestBody JsonIn body, HttpServletRequest request, Reader reader) {
        PassId pass = SeatInput.pass(body);
        return signed.by(request, pass.toString(), device -> ResponseEntity.ok(seats.standing(pass, device).map(standing -> told(standing, reader))
                .orElse(Map.of("state", "none"))));
    }

    @PostMapping("/seat/{session}/leave")
    ResponseEntity<?> leave(@RequestBody JsonIn body, HttpServletRequest request) {
        PassId pass = SeatInput.pass(body);
        return signed.by(request, pass.toString(), device -> {
            seats.leave(pass, device);
            return ResponseEntity.ok(Map.of("state", "ended"));
        });
    }

    /// A link, or what the page's Web SDK joins with and where it is loaded from.
    private ResponseEntity<?> shown(Way.Go go, Reader reader) {
        String as = go.as() == Way.As.HOST ? "host" : "participant";
        return switch (embedded.of(go)) {
            case Showing.ByLink() -> ResponseEntity.ok(Map.of("as", as, "link", go.link().value().toString()));
            case Showing.Here(var here) -> ResponseEntity.ok(Map.of("as", as, "embedded", here, "scripts", sdk.scripts(), "styles", sdk.styles()));
            case Showing.NotPossible() -> notYet(reader.say("seat-page.not-on-this-page"), clock.instant().plus(LATER));
        };
    }

    private static ResponseEntity<?> notYet(String why, Instant tryAgain) {
        return SignedSeatRequests.told(new Problem(SeatProblem.NO_WAY_IN_YET, why, Map.of("tryAgain", tryAgain.toString())));
    }

    private static Map<String, Object> told(Standing standing, Reader reader) {
        Map<String, Object> said = new LinkedHashMap<>();
        switch (standing) {
            case Standing.Waiting _ -> said.put("state", "waiting");
            case Standing.Inside(_, var since) -> {
                said.put("state", "inside");
                said.put("since", since.toString());
            }
            case Standing.Away(_, var until) -> {
                said.put("state", "away");
                said.put("until", until.toString());
            }
            case Standing.Here(var coming) -> {
                said.put("state", "here");
                said.put("come", coming == Standing.Coming.HAS_COME);
            }
            case Standing.Ended(var how) -> {
                said.put("state", "ended");
                said.put("reason", how.reason().code());
                said.put("message", how.message(reader.words()));
            }
        }
        return said;
    }
}
