package org.admitone.hooks;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Makes one call: looks where the name leads, signs, posts, waits for the answer up to one deadline over all of it. Follows no redirect,
/// repeats nothing, sends no cookie.
@Component
final class Carrier implements DisposableBean {

    private final HttpClient http;
    private final ExecutorService lookups = Executors.newVirtualThreadPerTaskExecutor();
    private final Reach reach;
    private final Duration timeout;

    Carrier(HookSettings settings) {
        this.reach = new Reach(settings);
        this.timeout = settings.timeout();
        this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY).build();            // through one, the address that was checked is not the one that is called
    }

    /// @param now signed with it, so that receivers can refuse what is old
    Outcome carry(Due due, Instant now) {
        long end = System.nanoTime() + timeout.toNanos();
        URI url = due.target().url();
        try {
            Future<InetAddress[]> looking = lookups.submit(() -> InetAddress.getAllByName(url.getHost()));
            String wrong = reach.wrongWith(url, List.of(within(looking, end)));
            return wrong == null ? posted(request(due, now), end) : new Outcome.NoAnswer(wrong);
        } catch (TimeoutException late) {
            return tooLate();
        } catch (ExecutionException failed) {
            return new Outcome.NoAnswer(words(failed.getCause()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Outcome.NoAnswer("This server stopped before the answer came.");
        }
    }

    private static HttpRequest request(Due due, Instant now) {
        String id = due.event().toString();
        return HttpRequest.newBuilder(due.target().url()).header("Content-Type", "application/json").header("User-Agent", "AdmitOne-Webhooks/1")
                .header("webhook-id", id).header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .header("webhook-signature", WebhookSecret.header(due.target().secrets(), id, now, due.body()))
                .POST(HttpRequest.BodyPublishers.ofString(due.body())).build();
    }

    /// What came with the status counts, also where the rest of the answer does not come in time.
    private Outcome posted(HttpRequest request, long end) throws InterruptedException, ExecutionException {
        AtomicReference<HttpResponse.@Nullable ResponseInfo> head = new AtomicReference<>();
        CompletableFuture<HttpResponse<byte[]>> coming = http.sendAsync(request, info -> {
            head.set(info);
            return new FirstBytes();
        });
        try {
            byte[] body = within(coming, end).body();
            return outcome(head.get(), body);
        } catch (TimeoutException late) {
            coming.cancel(true);
            return outcome(head.get(), new byte[0]);
        }
    }

    private Outcome outcome(HttpResponse.@Nullable ResponseInfo head, byte[] body) {
        if (head == null) {
            return tooLate();
        }
        int status = head.statusCode();
        return status >= 200 && status < 300 ? new Outcome.Taken(status)
                : new Outcome.Refused(status, Excerpt.of(body), head.headers().firstValue("Retry-After").map(Carrier::seconds).orElse(Duration.ZERO));
    }

    private static Duration seconds(String retryAfter) {
        return retryAfter.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(retryAfter)) : Duration.ZERO;
    }

    private static <T> T within(Future<T> coming, long end) throws InterruptedException, ExecutionException, TimeoutException {
        return coming.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    }

    private Outcome tooLate() {
        return new Outcome.NoAnswer("No answer within " + timeout.toMillis() + " ms.");
    }

    private static String words(@Nullable Throwable cause) {
        return switch (cause) {
            case UnknownHostException unknown -> "The host's name is not known.";
            case HttpConnectTimeoutException late -> "Nobody answered in time.";
            case ConnectException refused -> "Nobody listens there.";
            case SSLException distrusted -> "Its certificate is not trusted, or it does not speak TLS.";
            case null, default -> "The connection broke off before an answer came.";
        };
    }

    @Override
    public void destroy() {
        http.shutdownNow();
        lookups.shutdownNow();
    }
}
