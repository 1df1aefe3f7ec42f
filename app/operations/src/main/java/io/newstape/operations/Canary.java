package io.newstape.operations;

import io.newstape.schema.Article;
import io.newstape.schema.ArticleStatus;
import io.newstape.streams.wire.ArticlePublisher;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends an article of its own through the whole path again and again, and sees when its signal comes back: an idle
 * pipeline looks like one that works.
 */
public final class Canary implements AutoCloseable {

    /** The source of its articles and signals, by which readers leave them out. */
    public static final String SOURCE = "newstape-canary";

    /** Of a test issue of Nasdaq, which nobody trades. */
    private static final String RIC = "ZVZZT.O";

    private static final Logger LOG = LoggerFactory.getLogger(Canary.class);

    private final Duration interval;
    private final Supplier<ArticlePublisher> open;
    private final Thread thread = new Thread(this::send, "canary");
    private volatile long cameBack = System.nanoTime();

    /**
     * @param interval between two articles; zero for none at all
     * @param open opens a publisher, which this canary then closes
     */
    public Canary(Duration interval, Supplier<ArticlePublisher> open) {
        this.interval = interval;
        this.open = open;
        thread.setDaemon(true);
    }

    /** Begins to send, unless it is switched off. */
    public void start() {
        if (isOn()) {
            thread.start();
        }
    }

    private boolean isOn() {
        return !interval.isZero();
    }

    /** Looks whether a signal that was just read is one of its own, sent by this instance or another. */
    public boolean take(SeenSignal seen) {
        boolean isOwn = RIC.equals(seen.record().key())
                && seen.signal()
                        .filter(signal -> signal.getArticle().getSource().equals(SOURCE))
                        .isPresent();
        if (isOwn && seen.latencyMillis().isPresent()) {
            cameBack = System.nanoTime();
        }
        return isOwn;
    }

    /** Seconds since the last one came back, or since this process started; empty when it is switched off. */
    public OptionalDouble ageSeconds() {
        return isOn() ? OptionalDouble.of((System.nanoTime() - cameBack) / 1e9) : OptionalDouble.empty();
    }

    private void send() {
        boolean failing = false;
        while (!Thread.currentThread().isInterrupted()) {
            try (ArticlePublisher publisher = open.get()) {
                while (true) {
                    publisher.publish(article(Instant.now()), (article, reason) -> {});
                    publisher.flush();
                    failing = false;
                    Thread.sleep(interval.toMillis());
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                // said once: brokers that are away are away for many attempts
                if (!failing) {
                    LOG.atWarn().addKeyValue("error", e.toString()).log("the canary can't be sent now");
                }
                failing = true;
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(interval.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static Article article(Instant now) {
        return Article.newBuilder()
                .setArticleId(SOURCE + "-" + now.toEpochMilli())
                .setStatus(ArticleStatus.NEW)
                .setSource(SOURCE)
                .setLanguage("en")
                .setPublishedAt(now)
                .setHeadline("Canary Test Co (" + RIC + ") raises its forecast")
                .setParagraphs(
                        List.of("Canary Test Co (" + RIC + ") said demand was strong. This is a test of the pipeline."))
                .build();
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
