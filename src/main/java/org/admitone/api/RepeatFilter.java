package org.admitone.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.admitone.platform.HouseProblem;
import org.admitone.platform.ProblemKind;
import org.admitone.platform.web.BodyTooLarge;
import org.admitone.platform.web.Problem;
import org.admitone.platform.web.Problems;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// `Idempotency-Key` of POSTs: the answer leaves only when its transaction is safe. Other methods may be repeated as they are, so the
/// header says nothing there. Not a bean: it belongs to the one chain, behind the key's check.
final class RepeatFilter extends OncePerRequestFilter {

    private static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("\"?([\\x21\\x23-\\x7e]{1,200})\"?");
    private static final String[] KEPT_HEADERS = {"Content-Type", "ETag", "Location"};

    private final Repeats repeats;

    RepeatFilter(Repeats repeats) {
        this.repeats = repeats;
    }

    /// A preview changes nothing, so that it is looked at anew each time: its first answer would be out of date, and no transaction may span what it asks of a provider.
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().endsWith("/preview");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        String header = request.getHeader(HEADER);
        if (header == null || !"POST".equals(request.getMethod()) || !(SecurityContextHolder.getContext().getAuthentication() instanceof ApiCaller caller)) {
            chain.doFilter(request, response);
            return;
        }
        var key = KEY.matcher(header.strip());
        if (!key.matches()) {
            tell(response, HouseProblem.MALFORMED_REQUEST, "Idempotency-Key takes 1 to 200 visible ASCII characters without quotation marks, such as a UUID.");
            return;
        }
        try {
            byte[] body = request.getInputStream().readAllBytes();
            answer(response, repeats.once(new Repeats.Request(caller.key().id(), key.group(1), text(request, body)), () -> work(new ReadRequest(request, body), response, chain)));
        } catch (BodyTooLarge large) {
            tell(response, HouseProblem.BODY_TOO_LARGE, large.advice());
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        } catch (DataAccessException | TransactionException undone) {
            Problems.write(response, Problems.unforeseen(undone, request));
        }
    }

    /// What makes two requests the same.
    private static String text(HttpServletRequest request, byte[] body) {
        return String.join("\n", request.getRequestURI(), String.valueOf(request.getQueryString()), String.valueOf(request.getContentType()),
                String.valueOf(request.getHeader("If-Match")), new String(body, StandardCharsets.ISO_8859_1));
    }

    /// The rest of the chain, its answer held back.
    private static KeptAnswer work(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
        try {
            chain.doFilter(request, held);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (ServletException broken) {
            throw new IllegalStateException(broken);
        }
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : KEPT_HEADERS) {
            String value = name.equals("Content-Type") ? held.getContentType() : held.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new KeptAnswer(held.getStatus(), headers, held.getContentAsByteArray());
    }

    private static void answer(HttpServletResponse response, Repeats.Outcome outcome) throws IOException {
        switch (outcome) {
            case Repeats.Outcome.First(KeptAnswer answer) -> write(response, answer);
            case Repeats.Outcome.Refused(KeptAnswer answer) -> write(response, answer);
            case Repeats.Outcome.Again(KeptAnswer answer) -> {
                response.setHeader("Idempotency-Replayed", "true");
                response.setHeader("Cache-Control", "no-store");
                write(response, answer);
            }
            case Repeats.Outcome.UnderWay() -> {
                response.setHeader("Retry-After", "1");
                tell(response, ApiProblem.REQUEST_UNDER_WAY, "A request with this key is being worked on. Send this one again in a second to get its answer.");
            }
            case Repeats.Outcome.KeyReused() -> tell(response, ApiProblem.IDEMPOTENCY_KEY_REUSED,
                    "This key came with another request before. Send that one as it was, or this one with a key of its own.");
        }
    }

    private static void write(HttpServletResponse response, KeptAnswer answer) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }

    private static void tell(HttpServletResponse response, ProblemKind kind, String detail) throws IOException {
        Problems.write(response, Problem.of(kind, detail));
    }
}
