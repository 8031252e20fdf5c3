package org.admitone.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Spliterators;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests and reads answers; sends again what may be sent again. */
final class Wire {

    private static final int TRIES = 5;
    private static final JsonMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final HttpClient http;
    private final String server;
    private final String key;

    Wire(HttpClient http, URI server, String key) {
        this.http = http;
        this.server = server.toString().replaceAll("/$", "");
        this.key = key;
    }

    static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** One part after the other, each asked for when it is needed. */
    static <P, T> Stream<T> parts(Function<String, P> part, Function<P, List<T>> items, Function<P, String> next) {
        Iterator<T> all = new Iterator<>() {
            private Iterator<T> here = List.<T>of().iterator();
            private String cursor = "";

            @Override
            public boolean hasNext() {
                while (!here.hasNext() && cursor != null) {
                    P now = part.apply(cursor.isEmpty() ? null : cursor);
                    here = items.apply(now).iterator();
                    cursor = next.apply(now);
                }
                return here.hasNext();
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return here.next();
            }
        };
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(all, 0), false);
    }

    Call call(String operation, String method, String path) {
        return new Call(operation, method, path);
    }

    /** One request on its way. */
    final class Call {

        private final String operation;
        private final String method;
        private String address;
        private HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.noBody();
        private String contentType = "application/json";
        private Condition condition = Condition.NONE;

        private Call(String operation, String method, String path) {
            this.operation = operation;
            this.method = method;
            this.address = server + path;
        }

        Call search(Said search) {
            String query = search.said().entrySet().stream().filter(one -> one.getValue() != null)
                    .map(one -> segment(one.getKey()) + "=" + segment(one.getValue().toString())).collect(Collectors.joining("&"));
            address += query.isEmpty() ? "" : "?" + query;
            return this;
        }

        Call on(Condition some) {
            condition = some;
            return this;
        }

        Call body(Said said) {
            body = HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(said));
            return this;
        }

        Call list(byte[] list, String type) {
            body = HttpRequest.BodyPublishers.ofByteArray(list);
            contentType = type;
            return this;
        }

        <T> Answer<T> json(Class<T> type) {
            return sent(bytes -> JSON.readValue(bytes, type));
        }

        Answer<byte[]> bytes() {
            return sent(bytes -> bytes);
        }

        Answer<String> text() {
            return sent(bytes -> new String(bytes, StandardCharsets.UTF_8));
        }

        Answer<Void> nothing() {
            return sent(bytes -> null);
        }

        private <T> Answer<T> sent(Function<byte[], T> read) {
            HttpRequest request = request();
            for (int tries = 1; ; tries++) {
                HttpResponse<byte[]> answer = null;
                try {
                    answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
                    if (answer.statusCode() < 300) {
                        return new Answer<>(answer.statusCode(), answer.headers().firstValue("ETag").orElse(""), read.apply(answer.body()));
                    }
                    Problem problem = new Problem(operation, answer.statusCode(), problem(answer));
                    if (tries == TRIES || !again(problem)) {
                        throw problem;
                    }
                } catch (IOException none) {
                    if (tries == TRIES) {
                        throw new UncheckedIOException(operation + ": no answer", none);
                    }
                } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                    throw new Problem(operation, 0, JSON.createObjectNode());
                }
                pause(answer);
            }
        }

        private HttpRequest request() {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofMinutes(1)).header("Authorization", "Bearer " + key).method(method, body);
            if (!method.equals("GET")) {
                request.header("Content-Type", contentType);
            }
            if (method.equals("POST")) {
                request.header("Idempotency-Key", UUID.randomUUID().toString());
            }
            if (!condition.header().isEmpty()) {
                request.header(condition.header(), condition.value());
            }
            return request.build();
        }

        private void pause(HttpResponse<byte[]> answer) {
            try {
                TimeUnit.SECONDS.sleep(answer == null ? 1 : answer.headers().firstValueAsLong("Retry-After").orElse(1));
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                throw new Problem(operation, 0, JSON.createObjectNode());
            }
        }
    }

    private static boolean again(Problem problem) {
        return problem.status() == 429 || problem.status() == 503 || problem.code().equals("request-under-way");
    }

    private static JsonNode problem(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").contains("json") ? JSON.readTree(answer.body())
                : JSON.valueToTree(Map.of("code", "", "detail", "not told"));
    }
}
