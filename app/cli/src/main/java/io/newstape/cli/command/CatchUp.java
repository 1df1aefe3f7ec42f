package io.newstape.cli.command;

import io.newstape.cli.config.Connection;
import io.newstape.cli.config.Failure;
import io.newstape.cli.config.PipelineFactory;
import io.newstape.cli.config.Setting;
import io.newstape.operations.lag.LagReader;
import io.newstape.operations.lag.LagReport;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;

/**
 * Lets the pipeline catch up after each stretch of event time, so that it works on a history as it would have worked on
 * the news: what is far apart in time is never in the wrong order, and nothing is late because of its partition.
 */
final class CatchUp implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_STANDSTILL = Duration.ofMinutes(1);

    private final Duration stretch;
    private final Runnable flush;
    private final Admin admin;
    private final LagReader lag;
    private final String group;
    private final List<String> topics;
    private Instant end;

    /**
     * @param stretch of event time; zero: after each time
     * @param flush waits until all articles so far are on their topic
     */
    CatchUp(Connection connection, Duration stretch, Runnable flush) {
        this.stretch = stretch;
        this.flush = flush;
        this.group = connection.settings().text(Setting.APPLICATION_ID);
        this.topics = PipelineFactory.inputTopics(connection);
        this.admin = connection.admin();
        this.lag = LagReader.of(admin, connection.client(), InstantSource.system());
    }

    /**
     * Called before an article is published.
     *
     * @throws Failure when the pipeline reads nothing for a minute
     */
    void before(Instant publishedAt) {
        if (end == null) {
            end = publishedAt.plus(stretch);
        } else if (publishedAt.isAfter(end)) {
            flush.run();
            await();
            end = publishedAt.plus(stretch);
        }
    }

    private void await() {
        long least = Long.MAX_VALUE;
        long since = System.nanoTime();
        while (true) {
            LagReport now = lag.read(group, topics);
            long left = now.totalRecords() + now.totalUncommitted();
            if (left == 0) {
                return;
            }
            if (left < least) {
                least = left;
                since = System.nanoTime();
            } else if (System.nanoTime() - since > LONGEST_STANDSTILL.toNanos()) {
                throw new Failure(
                        "the pipeline '" + group + "' has read nothing for a minute; " + left + " records wait",
                        "Does it run? What was published stays, and a second publication of it changes nothing.\n"
                                + "--set application.id=ID names another pipeline.");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new org.apache.kafka.common.errors.InterruptException(e);
        }
    }

    @Override
    public void close() {
        lag.close();
        admin.close();
    }
}
