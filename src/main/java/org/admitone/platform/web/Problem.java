package org.admitone.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.admitone.platform.HouseProblem;
import org.admitone.platform.ProblemKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A problem as programs are told it (RFC 9457). Never an exception's words.
///
/// @param detail     this case, in one or two sentences: what happened and what to do
/// @param extensions further members, e.g. `faults`; in the order given
public record Problem(ProblemKind kind, @Nullable String detail, Map<String, ?> extensions) {

    public static final String MEDIA_TYPE = "application/problem+json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Problem {
        extensions = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(extensions));
    }

    public static Problem of(ProblemKind kind, @Nullable String detail) {
        return new Problem(kind, detail, Map.of());
    }

    /// For a status that something outside our code decided on.
    public static Problem ofStatus(int status) {
        return of(switch (status) {
            case 401 -> HouseProblem.SIGN_IN_NEEDED;
            case 403 -> HouseProblem.NOT_ALLOWED;
            case 404 -> HouseProblem.NOT_THERE;
            case 405 -> HouseProblem.METHOD_NOT_ALLOWED;
            case 406 -> HouseProblem.NOT_ACCEPTABLE;
            case 413 -> HouseProblem.BODY_TOO_LARGE;
            case 415 -> HouseProblem.MEDIA_TYPE_NOT_READ;
            case 422 -> HouseProblem.BAD_INPUT;
            case 429 -> HouseProblem.TOO_MANY_REQUESTS;
            case 503 -> HouseProblem.BUSY;
            default -> status >= 400 && status < 500 ? HouseProblem.MALFORMED_REQUEST : HouseProblem.INTERNAL;
        }, null);
    }

    public int status() {
        return kind.status();
    }

    public byte[] json() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", kind.type());
        members.put("title", kind.title());
        members.put("status", kind.status());
        if (detail != null) {
            members.put("detail", detail);
        }
        members.put("code", kind.code());
        members.putAll(extensions);
        return JSON.writeValueAsString(members).getBytes(StandardCharsets.UTF_8);
    }
}
