package io.newstape.operations;

import io.newstape.schema.Signal;
import io.newstape.streams.wire.TopicReader;
import io.newstape.streams.wire.Undecoded;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last signals and those that come while this process runs, as a desk sees them: committed, from all instances. It
 * keeps the last ones and hands each to those who listen. It reads without a consumer group, so it takes nothing from anybody.
 */
public final class SignalFeed implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SignalFeed.class);

    /** How many signals are kept. */
    public static final int KEPT = 500;

    private static final Duration ONE_LOOK = Duration.ofMillis(500);
    private static final Duration AFTER_AN_ERROR = Duration.ofSeconds(5);

    private final Supplier<TopicReader<Undecoded<Signal>>> reader;
    private final Deque<SeenSignal> last = new ArrayDeque<>();
    private final List<Consumer<SeenSignal>> listeners = new CopyOnWriteArrayList<>();
    private final Thread thread = new Thread(this::read, "signal-feed");
    private final long since = System.currentTimeMillis();
    private FeedPosition position = FeedPosition.START;
    private volatile TopicReader<Undecoded<Signal>> open;
    private volatile boolean closed;

    /** @param reader opens a reader that stands near the end of the signals' topic */
    public SignalFeed(Supplier<TopicReader<Undecoded<Signal>>> reader) {
        this.reader = reader;
        thread.setDaemon(true);
    }

    /** Begins to read. */
    public void start() {
        thread.start();
    }

    /** Hands each signal on, in the feed's thread: the listener must not block. */
    public void listen(Consumer<SeenSignal> listener) {
        listeners.add(listener);
    }

    /** Hands nothing more to this one. */
    public void forget(Consumer<SeenSignal> listener) {
        listeners.remove(listener);
    }

    /** The last signals, at most 500, the oldest first. */
    public List<SeenSignal> last() {
        synchronized (last) {
            return List.copyOf(last);
        }
    }

    private void read() {
        while (!closed) {
            try (TopicReader<Undecoded<Signal>> signals = reader.get()) {
                open = signals;
                while (!closed) {
                    signals.poll(ONE_LOOK).forEach(this::take);
                }
            } catch (WakeupException e) {
                // closed
            } catch (RuntimeException e) {
                LOG.atWarn().addKeyValue("error", e.toString()).log("signals can't be read for the page now");
                pause();
            }
        }
    }

    private void take(ConsumerRecord<String, Undecoded<Signal>> record) {
        position = position.after(record.partition(), record.offset());
        SeenSignal signal = new SeenSignal(record, position, System.currentTimeMillis(), since);
        synchronized (last) {
            last.addLast(signal);
            if (last.size() > KEPT) {
                last.removeFirst();
            }
        }
        listeners.forEach(listener -> listener.accept(signal));
    }

    private void pause() {
        try {
            Thread.sleep(AFTER_AN_ERROR.toMillis());
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    @Override
    public void close() {
        closed = true;
        TopicReader<Undecoded<Signal>> signals = open;
        if (signals != null) {
            signals.wakeup();
        }
        thread.interrupt();
        try {
            thread.join(AFTER_AN_ERROR.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
