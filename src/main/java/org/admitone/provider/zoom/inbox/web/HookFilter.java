package org.admitone.provider.zoom.inbox.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.admitone.platform.HouseProblem;
import org.admitone.platform.ProblemKind;
import org.admitone.platform.web.Problem;
import org.admitone.platform.web.Problems;
import org.admitone.provider.zoom.inbox.HookHeaders;
import org.admitone.provider.zoom.inbox.HookReader;
import org.admitone.provider.zoom.inbox.HookReading;
import org.admitone.provider.zoom.inbox.HookSignature;
import org.admitone.provider.zoom.inbox.HookSignature.Verdict;
import org.admitone.provider.zoom.inbox.InboxDesk;
import org.admitone.provider.zoom.inbox.WebhookSecret;
import org.admitone.provider.zoom.inbox.WebhookSecrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// `POST /hooks/zoom`, ahead of all other filters: when classes start and end, thousands come within seconds, and none needs more
/// than its signature. Answers 204 only once the event is committed. Zoom repeats a hook after 5xx and silence, never after
/// 3xx and 4xx, so every trouble of ours is a 503, and 4xx is only for what no repetition would make right.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class HookFilter extends HttpFilter {

    private static final Logger LOG = LoggerFactory.getLogger(HookFilter.class);
    static final String PATH = "/hooks/zoom";

    private final InboxDesk desk;
    private final List<WebhookSecrets> sources;
    private final RefusedHooks refused;
    private final Clock clock;
    private final HookBodies bodies = new HookBodies();
    private final JsonMapper json = JsonMapper.builder().build();

    HookFilter(InboxDesk desk, List<WebhookSecrets> sources, RefusedHooks refused, Clock clock) {
        this.desk = desk;
        this.sources = List.copyOf(sources);
        this.refused = refused;
        this.clock = clock;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!PATH.equals(request.getRequestURI()) || !"POST".equals(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        try {
            hook(request, response);
        } catch (InboxDesk.InboxBusy busy) {
            comeAgain(response);
        } catch (RuntimeException fault) {
            LOG.error("A hook failed; Zoom is told to send it again.", fault);
            comeAgain(response);
        }
    }

    private void hook(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HookHeaders headers = new HookHeaders(header(request, "x-zm-signature"), header(request, "x-zm-request-timestamp"), header(request, "x-zm-request-id"));
        Optional<Verdict> ruledOut = HookSignature.ruledOut(headers, clock.instant());
        if (ruledOut.isPresent()) {
            response.setHeader("Connection", "close");      // its body stays unread
            turnAway(response, ruledOut.get());
            return;
        }
        List<WebhookSecret> secrets = sources.stream().flatMap(source -> source.inForce().stream()).toList();
        if (secrets.isEmpty()) {
            response.setHeader("Connection", "close");
            refused.count("no webhook secret is set up");
            comeAgain(response);
            return;
        }
        switch (bodies.read(request)) {
            case HookBodies.Body.TooLarge() -> {
                response.setHeader("Connection", "close");
                refused.count("too large");
                problem(response, HouseProblem.BODY_TOO_LARGE, "A hook has at most " + HookBodies.LARGEST + " bytes.");
            }
            case HookBodies.Body.NoRoom() -> {
                response.setHeader("Connection", "close");
                comeAgain(response);
            }
            case HookBodies.Body.Whole(byte[] body) -> judge(response, headers, body, secrets);
        }
    }

    private void judge(HttpServletResponse response, HookHeaders headers, byte[] body, List<WebhookSecret> secrets) throws IOException {
        switch (HookSignature.check(headers, body, secrets, clock.instant())) {
            case Verdict.Genuine(WebhookSecret by) -> take(response, headers, body, by);
            case Verdict bad -> turnAway(response, bad);
        }
    }

    private void take(HttpServletResponse response, HookHeaders headers, byte[] body, WebhookSecret by) throws IOException {
        switch (HookReader.read(headers.requestId(), body, clock.instant())) {
            case HookReading.Event(var hook) -> {
                desk.accept(hook);
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
            case HookReading.Validation(String plainToken) -> prove(response, plainToken, by);
            case HookReading.Unreadable() -> {
                refused.count("genuine, but no event");
                problem(response, HouseProblem.MALFORMED_REQUEST, "A hook is a JSON object with the name of an event.");
            }
        }
    }

    private void prove(HttpServletResponse response, String plainToken, WebhookSecret by) throws IOException {
        byte[] bytes = json.writeValueAsBytes(Map.of("plainToken", plainToken, "encryptedToken", by.sign(plainToken.getBytes(StandardCharsets.UTF_8))));
        response.setContentType("application/json");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private void turnAway(HttpServletResponse response, Verdict verdict) throws IOException {
        refused.count(switch (verdict) {
            case Verdict.Unsigned() -> "without a signature";
            case Verdict.Stale() -> "signed too long ago, or in the future";
            case Verdict.Forged() -> "signed with another secret";
            case Verdict.Genuine _ -> throw new IllegalArgumentException("a genuine hook is not turned away");
        });
        problem(response, HookProblem.HOOK_SIGNATURE, "Only Zoom, with the webhook secret that is set up here, is heard.");
    }

    private static void comeAgain(HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", "30");
        problem(response, HouseProblem.BUSY, "Send it again; nothing is lost.");
    }

    private static void problem(HttpServletResponse response, ProblemKind kind, String detail) throws IOException {
        Problems.write(response, Problem.of(kind, detail));
    }

    private static String header(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getHeader(name), "");
    }
}
