package io.newstape.cli.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * Gets what is at an address. Redirects are followed here and not by the client, since each must be checked. Safe for use
 * by several threads.
 */
public final class HttpFetcher implements AutoCloseable {

    private static final int MOST_REDIRECTS = 5;
    private static final Duration LONGEST_CONNECTING = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(LONGEST_CONNECTING)
            // it tells a whole answer from one that was cut, and old servers stumble over the offer of version 2
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private final Set<CompletableFuture<?>> open = ConcurrentHashMap.newKeySet();
    private final HostCheck hosts;
    private final InstantSource clock;
    private volatile boolean closed;

    /** @param clock for servers that name a date on which to ask again */
    public HttpFetcher(InstantSource clock) {
        this(clock, InetAddress::getAllByName);
    }

    HttpFetcher(InstantSource clock, HostCheck.Resolver resolver) {
        this.clock = clock;
        this.hosts = new HostCheck(resolver);
    }

    /**
     * Asks, and waits for the whole answer.
     *
     * @param known what was answered last; the server says if nothing has changed since
     * @throws FetchFailed when no answer comes that can be used, whatever the reason
     */
    public Fetched fetch(FetchRequest request, Validators known) throws FetchFailed {
        long deadline = System.nanoTime() + request.longest().toNanos();
        Set<URI> asked = new HashSet<>();
        URI at = Redirect.start(request);
        String moved = "";
        while (asked.add(at)) {
            if (asked.size() > MOST_REDIRECTS + 1) {
                throw new FetchFailed("it redirects more than " + MOST_REDIRECTS + " times");
            }
            hosts.requireAllowed(at, request.privateAllowed());
            HttpResponse<byte[]> answer = ask(at, request, known, deadline);
            if (!Redirect.isOne(answer.statusCode())) {
                return fetched(answer, request, moved);
            }
            at = Redirect.next(at, answer.headers(), request);
            // only when every step of the way is for good is the way itself
            boolean forGood = Redirect.isForGood(answer.statusCode()) && (asked.size() == 1 || !moved.isEmpty());
            moved = forGood ? Redirect.withoutQuery(at) : "";
        }
        throw new FetchFailed("it redirects in a circle");
    }

    private HttpResponse<byte[]> ask(URI at, FetchRequest request, Validators known, long deadline) throws FetchFailed {
        HttpRequest.Builder ask = HttpRequest.newBuilder(at)
                .GET()
                .header("User-Agent", request.agent())
                .header("Accept-Encoding", "gzip");
        if (!known.etag().isEmpty()) {
            ask.header("If-None-Match", known.etag());
        }
        if (!known.lastModified().isEmpty()) {
            ask.header("If-Modified-Since", known.lastModified());
        }
        if (Redirect.isSameServer(at, request.url())) {
            request.credentials().stream()
                    .filter(credential -> credential.place() == Credential.Place.HEADER)
                    .forEach(credential -> ask.setHeader(credential.name(), credential.headerValue()));
        }
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(ask.build(), BoundedBody.of(request.mostBytes()));
        open.add(answer);
        try {
            if (closed) {
                throw new CancellationException();
            }
            return answer.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new FetchFailed(
                    "no whole answer came within " + request.longest().toSeconds() + " s; 'max.time' is the bound");
        } catch (ExecutionException e) {
            throw closed ? new FetchFailed("it was stopped") : failure(at, request, e.getCause());
        } catch (CancellationException e) {
            throw new FetchFailed("it was stopped");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FetchFailed("it was stopped");
        } finally {
            // ends the connection if the answer isn't whole
            answer.cancel(true);
            open.remove(answer);
        }
    }

    private static FetchFailed failure(URI at, FetchRequest request, Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof BoundedBody.TooLarge) {
                return new FetchFailed(
                        "the answer is larger than " + request.mostBytes() + " bytes; 'max.size' is the bound");
            } else if (cause instanceof SSLException) {
                return new FetchFailed("no safe connection to " + at.getHost() + ": " + cause.getMessage());
            } else if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
                return new FetchFailed("no connection to " + at.getAuthority());
            }
        }
        String reason = error instanceof IOException ? error.getMessage() : error.toString();
        return new FetchFailed("the answer broke off: " + reason);
    }

    private Fetched fetched(HttpResponse<byte[]> answer, FetchRequest request, String moved) throws FetchFailed {
        int status = answer.statusCode();
        byte[] body = answer.body();
        return switch (status) {
            case 200 -> {
                String encoding =
                        answer.headers().firstValue("content-encoding").orElse("");
                byte[] content = Unpacking.of(body, encoding, request.mostBytes());
                yield new Fetched(
                        status,
                        BodyCharset.toUtf8(
                                content,
                                answer.headers().firstValue("content-type").orElse("")),
                        body.length,
                        isEndKnown(answer, body != content) ? Validators.of(answer.headers()) : Validators.NONE,
                        moved);
            }
            case 204, 304 -> new Fetched(status, new byte[0], 0, Validators.of(answer.headers()), moved);
            default ->
                throw new FetchFailed(
                        StatusWords.of(status),
                        status,
                        answer.headers()
                                .firstValue("retry-after")
                                .flatMap(wait -> RetryAfter.parse(wait, clock.instant())));
        };
    }

    /**
     * An answer that ends with its connection may be cut, and nobody can tell. If its validators were kept, the server
     * would never show the rest again.
     */
    private static boolean isEndKnown(HttpResponse<?> answer, boolean unpacked) {
        Optional<String> length = answer.headers().firstValue("content-length");
        return unpacked
                || length.isPresent()
                || answer.headers().firstValue("transfer-encoding").isPresent();
    }

    /** Ends what is being asked, with an error for who waits for it. */
    @Override
    public void close() {
        closed = true;
        open.forEach(answer -> answer.cancel(true));
    }
}
