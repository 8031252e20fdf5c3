package org.admitone.admission.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.admitone.admission.AdmissionDesk;
import org.admitone.admission.DeviceSignatures;
import org.admitone.admission.Knock;
import org.admitone.admission.KnockAnswer;
import org.admitone.admission.Refusal;
import org.admitone.admission.Rehearsal;
import org.admitone.admission.SignatureCheck;
import org.admitone.console.Readers;
import org.admitone.platform.BadInput;
import org.admitone.platform.PublicAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `POST /door/knock`, ahead of all other filters: at a class start hundreds knock in the same second, and security filters,
/// observation and dispatching would cost more than the decision. It needs none of them, for it reads no cookie and trusts
/// nothing but the device's signature; it brings its own body limit, headers and problem answers.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class KnockFilter extends HttpFilter {

    private static final Logger LOG = LoggerFactory.getLogger(KnockFilter.class);
    static final String PATH = "/door/knock";
    private static final int LONGEST_BODY = 1_000;

    private final AdmissionDesk desk;
    private final DeviceSignatures signatures;
    private final KnockAnswers answers;
    private final KnockLimits limits;
    private final PublicAddress address;
    private final Rehearsal rehearsal;
    private final Readers readers;
    private final JsonMapper json = JsonMapper.builder().build();

    KnockFilter(AdmissionDesk desk, DeviceSignatures signatures, KnockAnswers answers, KnockLimits limits, PublicAddress address,
                Rehearsal rehearsal, Readers readers) {
        this.desk = desk;
        this.signatures = signatures;
        this.answers = answers;
        this.limits = limits;
        this.address = address;
        this.rehearsal = rehearsal;
        this.readers = readers;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!PATH.equals(request.getRequestURI()) || !"POST".equals(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("DPoP-Nonce", signatures.freshNonce());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        try {
            knock(request, response);
        } catch (BadInput bad) {
            problem(response, 422, "bad-input", "Some of the input cannot be used",
                    "Nothing was stored. Correct what is listed and send it again.",
                    Map.of("faults", bad.faults().stream().map(f -> Map.of("pointer", f.where(), "detail", f.what())).toList()));
        } catch (JacksonException notJson) {
            problem(response, 400, "malformed-request", "The request cannot be read", "Send a JSON object with link or pass.", Map.of());
        } catch (AdmissionDesk.DoorBusy busy) {
            response.setHeader("Retry-After", "2");
            problem(response, 503, "busy", "Too busy at the moment", "Try again in two seconds; nothing is lost.", Map.of());
        } catch (RuntimeException fault) {
            LOG.error("A knock failed; the device is told to come again.", fault);
            response.setHeader("Retry-After", "5");
            problem(response, 503, "busy", "Too busy at the moment", "Try again in a few seconds; nothing is lost.", Map.of());
        }
    }

    private void knock(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            response.setHeader("Connection", "close");
            problem(response, 413, "body-too-large", "The request is too large", "A knock has at most " + LONGEST_BODY + " bytes.", Map.of());
            return;
        }
        JsonNode tree = json.readTree(body);
        KnockRequest asked = KnockRequest.of(tree);
        switch (signatures.check(request.getHeader("DPoP"), "POST", address.of(request), asked.text())) {
            case SignatureCheck.Bad() -> problem(response, 401, "device-signature", "The device's signature is missing or does not fit",
                    "Sign this request with the device's key and send it again.", Map.of());
            case SignatureCheck.Stale() -> problem(response, 401, "use-nonce", "The signature is too old",
                    "Sign again with the nonce of this answer.", Map.of());
            case SignatureCheck.Signed signed -> decide(request, response, asked, signed);
        }
    }

    private void decide(HttpServletRequest request, HttpServletResponse response, KnockRequest asked, SignatureCheck.Signed signed)
            throws IOException {
        Knock knock = new Knock(signed.id(), asked.presented(), signed.key(), asked.wish());
        if (rehearsal.isMeantBy(request.getHeader(Rehearsal.HEADER))) {
            answer(request, response, desk.rehearse(knock));
            return;
        }
        String from = request.getRemoteAddr();
        if (!limits.mayKnock(from, asked.text(), signed.key(), () -> desk.standing(knock))) {
            response.setHeader("Retry-After", "60");
            problem(response, 429, "too-many-tries", "Too many tries", "Wait a minute and knock again.", Map.of());
            return;
        }
        KnockAnswer answer = desk.knock(knock);
        if (answer instanceof KnockAnswer.NoEntry(Refusal.UnknownPass())) {
            limits.guessed(from);
        }
        answer(request, response, answer);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, KnockAnswer answer) throws IOException {
        KnockAnswers.Shown shown = answers.show(answer, readers.of(request).words());
        write(response, shown.status(), shown.status() == 200 ? "application/json" : "application/problem+json", shown.body());
    }

    private void problem(HttpServletResponse response, int status, String code, String title, String detail, Map<String, ?> more)
            throws IOException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "https://admitone.org/problems/" + code);
        body.put("title", title);
        body.put("status", status);
        body.put("detail", detail);
        body.put("code", code);
        body.putAll(more);
        write(response, status, "application/problem+json", body);
    }

    private void write(HttpServletResponse response, int status, String type, Map<String, ?> body) throws IOException {
        byte[] bytes = json.writeValueAsBytes(body);
        response.setStatus(status);
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
