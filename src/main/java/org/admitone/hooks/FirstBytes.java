package org.admitone.hooks;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/// Keeps the first bytes of an answer, reads over some more so that the connection can be used again, and hangs up on what does not end.
final class FirstBytes implements HttpResponse.BodySubscriber<byte[]> {

    private static final int KEPT = 400;
    private static final int READ = 64 << 10;

    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream(KEPT);
    private Flow.@Nullable Subscription subscription;
    private int read;

    @Override
    public CompletionStage<byte[]> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription begun) {
        subscription = begun;
        begun.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            read += buffer.remaining();
            byte[] some = new byte[Math.min(buffer.remaining(), KEPT - kept.size())];
            buffer.get(some);
            kept.writeBytes(some);
        }
        if (read > READ && subscription != null) {
            subscription.cancel();
            onComplete();
        }
    }

    @Override
    public void onError(Throwable brokeOff) {
        onComplete();                               // the status has come; that is the answer
    }

    @Override
    public void onComplete() {
        body.complete(kept.toByteArray());
    }
}
