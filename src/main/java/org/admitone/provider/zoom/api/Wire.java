package org.admitone.provider.zoom.api;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Sends one request and waits for the whole answer, up to a deadline. Follows no redirect, repeats nothing.
@Component
final class Wire implements DisposableBean {

    private static final Duration CONNECT = Duration.ofSeconds(3);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER).build();

    /// There is no answer.
    static final class NoAnswer extends Exception {

        enum Sent { NO, PERHAPS }

        private final Sent sent;

        NoAnswer(Sent sent, String why) {
            super(why, null, false, false);
            this.sent = sent;
        }

        Sent sent() {
            return sent;
        }
    }

    Reply send(HttpRequest request, Duration deadline) throws NoAnswer {
        CompletableFuture<HttpResponse<byte[]>> coming = http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
        try {
            HttpResponse<byte[]> response = coming.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
            return new Reply(response.statusCode(), response.headers(), Answer.of(response.body()));
        } catch (TimeoutException late) {
            coming.cancel(true);
            throw new NoAnswer(NoAnswer.Sent.PERHAPS, "no answer within " + deadline.toMillis() + " ms");
        } catch (InterruptedException stopped) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            throw new NoAnswer(NoAnswer.Sent.PERHAPS, "interrupted");
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            throw new NoAnswer(neverSent(cause) ? NoAnswer.Sent.NO : NoAnswer.Sent.PERHAPS, cause.getClass().getSimpleName());
        }
    }

    private static boolean neverSent(Throwable cause) {
        return switch (cause) {
            case HttpConnectTimeoutException connecting -> true;
            case ConnectException refused -> true;
            case UnknownHostException unknown -> true;
            case UnresolvedAddressException unresolved -> true;
            case SSLHandshakeException distrusted -> true;
            case IOException other when other.getCause() != null -> neverSent(other.getCause());
            default -> false;
        };
    }

    @Override
    public void destroy() {
        http.shutdownNow();
    }
}
