package io.newstape.acceptance.drill;

import io.newstape.history.replay.SampleNews;
import io.newstape.schema.Article;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A wire on a day like any other, in twenty minutes: a working day, a night without any news, a slow morning, and a
 * minute in which many companies report at once. Articles are of several companies and come by chance, with updates,
 * corrections, withdrawals and doubles among them. Nobody needs to be told of any of it.
 */
final class QuietWire {

    private static final List<Phase> DAY = List.of(
            new Phase(2, Duration.ofMinutes(9)),
            new Phase(0, Duration.ofMinutes(5)),
            new Phase(0.2, Duration.ofMinutes(5)),
            new Phase(10, Duration.ofMinutes(1)));
    private static final Duration SHORT = Duration.ofSeconds(1);

    private final DrillFeed feed;
    private final SampleNews news = new SampleNews(5);
    private final Random chance = new Random(5);
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger nights = new AtomicInteger();
    private final Thread thread = new Thread(this::send, "quiet-wire");

    /** A part of the day, and how many articles a second come in it. */
    private record Phase(double perSecond, Duration length) {}

    QuietWire(DrillFeed feed) {
        this.feed = feed;
        thread.setDaemon(true);
    }

    void begin() {
        thread.start();
    }

    /** What it has sent up to now, for people. */
    String words() {
        return "the quiet run: %d articles, %d nights without any".formatted(sent.get(), nights.get());
    }

    private void send() {
        try {
            for (int part = 0; true; part = (part + 1) % DAY.size()) {
                send(DAY.get(part));
            }
        } catch (InterruptedException e) {
            // ended
        }
    }

    private void send(Phase phase) throws InterruptedException {
        long end = System.nanoTime() + phase.length().toNanos();
        nights.addAndGet(phase.perSecond() == 0 ? 1 : 0);
        while (System.nanoTime() < end) {
            if (phase.perSecond() == 0) {
                Thread.sleep(SHORT.toMillis());
            } else {
                // the time between two arrivals that know nothing of each other
                Thread.sleep((long) (-Math.log(1 - chance.nextDouble()) / phase.perSecond() * 1e3));
                feed.send(Article.newBuilder(news.next())
                        .setPublishedAt(Instant.now())
                        .build());
                sent.incrementAndGet();
            }
        }
    }

    void end() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }
}
