package io.newstape.cli.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** Takes the body of an answer up to a number of bytes. If more comes, it ends the connection. */
final class BoundedBody implements BodySubscriber<byte[]> {

    private static final int OK = 200;

    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final long most;
    private final boolean wanted;
    private Subscription subscription;

    /** The answer is larger than it may be. */
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1;

        TooLarge() {
            super("too large");
        }
    }

    private BoundedBody(long most, boolean wanted) {
        this.most = most;
        this.wanted = wanted;
    }

    /** Takes the body of a good answer. What stands beside an error or a redirect isn't read. */
    static BodyHandler<byte[]> of(long most) {
        return answer -> {
            boolean declaredTooLarge =
                    answer.headers().firstValueAsLong("content-length").orElse(0) > most;
            return new BoundedBody(declaredTooLarge ? -1 : most, answer.statusCode() == OK);
        };
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Subscription from) {
        subscription = from;
        if (!wanted) {
            from.cancel();
            body.complete(new byte[0]);
        } else if (most < 0) {
            from.cancel();
            body.completeExceptionally(new TooLarge());
        } else {
            from.request(Long.MAX_VALUE);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            if (body.isDone()) {
                return;
            }
            if (bytes.size() + (long) buffer.remaining() > most) {
                subscription.cancel();
                body.completeExceptionally(new TooLarge());
                return;
            }
            byte[] part = new byte[buffer.remaining()];
            buffer.get(part);
            bytes.writeBytes(part);
        }
    }

    @Override
    public void onError(Throwable error) {
        body.completeExceptionally(error);
    }

    @Override
    public void onComplete() {
        body.complete(bytes.toByteArray());
    }
}
