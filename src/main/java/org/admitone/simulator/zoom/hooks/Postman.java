package org.admitone.simulator.zoom.hooks;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/// Posts signed bodies to endpoints and waits three seconds for the answer.
final class Postman implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1).build();
    private final String secret;

    Postman(String secret) {
        this.secret = secret;
    }

    Outcome post(Hook hook) {
        long seconds = hook.signedAt().getEpochSecond();
        try {
            HttpResponse<String> answer = client.send(HttpRequest.newBuilder(hook.to().endpoint()).timeout(PATIENCE)
                    .header("Content-Type", "application/json; charset=utf-8")
                    .header("User-Agent", "Zoom Marketplace/1.0a")
                    .header("x-zm-signature", Signature.of(secret, seconds, hook.body()))
                    .header("x-zm-request-timestamp", String.valueOf(seconds))
                    .header("x-zm-request-id", hook.requestId())
                    .header("x-zm-trackingid", "WEB_" + hook.requestId())
                    .POST(HttpRequest.BodyPublishers.ofByteArray(hook.body())).build(), HttpResponse.BodyHandlers.ofString());
            return new Outcome.Answered(answer.statusCode(), answer.headers().map(), answer.body());
        } catch (IOException unreachable) {
            return new Outcome.Unreachable(unreachable.getClass().getSimpleName());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return new Outcome.Unreachable("closing");
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
