package org.admitone.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.admitone.platform.BadInput;
import org.admitone.platform.Clash;
import org.admitone.platform.HouseProblem;
import org.admitone.platform.NotThere;
import org.admitone.platform.json.MalformedJson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/// The one place where what went wrong becomes what programs are told (RFC 9457), for every address of the API and the
/// door. Pages are told by the console. No exception's own words leave the house; what nobody foresaw is logged under the
/// id that the answer carries.
@Component
public final class Problems implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    /// Whether whoever asks is a program: decided by the address alone, so that nothing a caller sends changes the shape.
    public static boolean isForPrograms(HttpServletRequest request) {
        Object first = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = first instanceof String before ? before : request.getRequestURI();
        return path.startsWith("/api/") || path.equals("/api") || path.startsWith("/door/");
    }

    public static void write(HttpServletResponse response, Problem problem) throws IOException {
        byte[] body = problem.json();
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    @Override
    public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
                                                   @Nullable Object handler, Exception exception) {
        if (!isForPrograms(request) || response.isCommitted()) {
            return null;
        }
        try {
            response.resetBuffer();
            write(response, problem(exception, request, response));
        } catch (IOException callerIsGone) {
            LOG.debug("A problem could not be told: the caller is gone");
        }
        return new ModelAndView();
    }

    private static Problem problem(Exception exception, HttpServletRequest request, HttpServletResponse response) {
        return switch (exception) {
            case BadInput bad -> badInput(bad, request);
            case NotThere none -> Problem.of(HouseProblem.NOT_THERE, "There is no such " + none.kind() + ".");
            case Clash clash -> clash(clash, request);
            case MalformedJson malformed -> Problem.of(HouseProblem.MALFORMED_REQUEST, malformed.where());
            case UnreadableHeader header -> Problem.of(HouseProblem.MALFORMED_REQUEST, header.advice());
            case BodyTooLarge large -> Problem.of(HouseProblem.BODY_TOO_LARGE, large.advice());
            case HttpRequestMethodNotSupportedException wrong -> methodNotAllowed(wrong, response);
            case HttpMediaTypeNotSupportedException wrong -> Problem.of(HouseProblem.MEDIA_TYPE_NOT_READ,
                    "Read here: " + wrong.getSupportedMediaTypes() + ".");
            case BindException wrong -> badInput(new BadInput(wrong.getFieldErrors().stream()
                    .map(field -> new BadInput.Fault(field.getField(), "This value cannot be read here.")).toList()), request);
            case MethodArgumentTypeMismatchException wrong -> badInput(new BadInput(wrong.getName(), "This value cannot be read here."), request);
            case PessimisticLockingFailureException lostTheRace -> lostTheRace(response);
            case MissingServletRequestParameterException missing -> badInput(new BadInput(missing.getParameterName(), "This is missing."), request);
            case ErrorResponse standard when !standard.getStatusCode().is5xxServerError() -> Problem.ofStatus(standard.getStatusCode().value());
            default -> causeOrUnforeseen(exception, request);
        };
    }

    /// A body that is too large or malformed arrives here wrapped by whatever was reading it.
    private static Problem causeOrUnforeseen(Exception exception, HttpServletRequest request) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case BodyTooLarge large -> { return Problem.of(HouseProblem.BODY_TOO_LARGE, large.advice()); }
                case MalformedJson malformed -> { return Problem.of(HouseProblem.MALFORMED_REQUEST, malformed.where()); }
                case RequestRejectedException strange -> { return Problem.ofStatus(400); }
                case CharacterCodingException notText -> { return Problem.of(HouseProblem.MALFORMED_REQUEST, "The address is not UTF-8."); }
                default -> { }
            }
        }
        return exception instanceof HttpMessageNotReadableException ? Problem.of(HouseProblem.MALFORMED_REQUEST, "The body is missing or incomplete.")
                : unforeseen(exception, request);
    }

    /// The log has the exception, the caller its number.
    public static Problem unforeseen(Throwable exception, HttpServletRequest request) {
        String id = UUID.randomUUID().toString();
        LOG.error("Fault {}: {} {} failed; the caller was told this number", id, request.getMethod(),
                request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE), exception);
        return new Problem(HouseProblem.INTERNAL, "It is our fault and has been noted under this id. What was saved before is safe.", Map.of("id", id));
    }

    private static Problem badInput(BadInput bad, HttpServletRequest request) {
        List<Map<String, String>> faults = bad.faults().stream().map(fault -> told(fault, request)).toList();
        return new Problem(HouseProblem.BAD_INPUT, faults.size() == 1 ? "One thing in the input cannot be used. Nothing was stored."
                : faults.size() + " things in the input cannot be used. Nothing was stored.", Map.of("faults", faults));
    }

    /// A fault of the query names its parameter, one of a JSON body points into it, one of a list says the line.
    private static Map<String, String> told(BadInput.Fault fault, HttpServletRequest request) {
        Map<String, String> told = new LinkedHashMap<>();
        if (fault.where().startsWith("/")) {
            told.put("pointer", fault.where());
        } else if (fault.where().indexOf(' ') >= 0) {
            told.put("where", fault.where());
        } else if (request.getParameter(fault.where()) != null || "GET".equals(request.getMethod())) {
            told.put("parameter", fault.where());
        } else {
            told.put("pointer", "/" + fault.where());
        }
        told.put("detail", fault.what());
        return told;
    }

    private static Problem clash(Clash clash, HttpServletRequest request) {
        if (clash.kind() == HouseProblem.CHANGED_MEANWHILE && request.getHeader("If-None-Match") != null) {
            return Problem.of(HouseProblem.PRECONDITION_FAILED, "It is there already; the request is for a new thing only.");
        }
        boolean conditional = request.getHeader("If-Match") != null && clash.kind() == HouseProblem.CHANGED_MEANWHILE;
        return Problem.of(conditional ? HouseProblem.PRECONDITION_FAILED : clash.kind(), clash.advice());
    }

    private static Problem lostTheRace(HttpServletResponse response) {
        response.setHeader("Retry-After", "1");
        return Problem.of(HouseProblem.BUSY, "Somebody was changing the same at the same moment. Nothing was stored; send it again.");
    }

    private static Problem methodNotAllowed(HttpRequestMethodNotSupportedException wrong, HttpServletResponse response) {
        String[] allowed = wrong.getSupportedMethods();
        if (allowed == null) {
            return Problem.ofStatus(405);
        }
        response.setHeader("Allow", String.join(", ", allowed));
        return Problem.of(HouseProblem.METHOD_NOT_ALLOWED, "This address takes " + String.join(", ", allowed) + ".");
    }
}
