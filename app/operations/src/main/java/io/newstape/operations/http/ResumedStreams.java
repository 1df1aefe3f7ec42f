package io.newstape.operations.http;

import io.newstape.operations.FeedPosition;
import io.newstape.operations.http.OperationsServer.Events;
import io.newstape.schema.Signal;
import io.newstape.streams.wire.TopicReader;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/** Listeners that go on where they were. Each has a reader of its own, so there may be a few only. */
final class ResumedStreams {

    private static final int MOST = 8;
    private static final Duration ONE_POLL = Duration.ofSeconds(1);

    private final Supplier<TopicReader<Signal>> reader;
    private final Semaphore free = new Semaphore(MOST);

    ResumedStreams(Supplier<TopicReader<Signal>> reader) {
        this.reader = reader;
    }

    /**
     * @throws RefusedRequest when too many are open, or the brokers don't answer
     * @throws IllegalArgumentException when the topic has never come that far
     */
    Events open(FeedPosition after, SignalFilter filter, SignalSampling sampling) {
        if (!free.tryAcquire()) {
            throw new RefusedRequest(
                    503,
                    MOST + " listeners that go on after an id are there already. Try again later, or read the topic.");
        }
        TopicReader<Signal> signals = null;
        try {
            signals = reader.get();
            return new Resumed(signals, after, signals.after(after.offsets()), filter, sampling);
        } catch (RuntimeException e) {
            release(signals);
            throw e instanceof KafkaException
                    ? new RefusedRequest(503, "The brokers did not hand out the signals: " + e.getMessage())
                    : e;
        }
    }

    private void release(TopicReader<Signal> signals) {
        free.release();
        if (signals != null) {
            signals.close();
        }
    }

    /** One of them. */
    private final class Resumed implements Events {

        private final TopicReader<Signal> signals;
        private final long gone;
        private final SignalFilter filter;
        private final SignalSampling sampling;
        private FeedPosition position;

        /** @param gone how many offsets behind its position are not there any more */
        Resumed(
                TopicReader<Signal> signals,
                FeedPosition position,
                long gone,
                SignalFilter filter,
                SignalSampling sampling) {
            this.signals = signals;
            this.position = position;
            this.gone = gone;
            this.filter = filter;
            this.sampling = sampling;
        }

        @Override
        public void write(OutputStream out) throws IOException, InterruptedException {
            EventWriter events = new EventWriter(out);
            try {
                events.skip(gone);
                while (!Thread.currentThread().isInterrupted()) {
                    events.rest();
                    out.flush();
                    next(events);
                }
            } catch (InterruptException e) {
                throw new InterruptedException(e.getMessage());
            } catch (KafkaException e) {
                throw new IOException("the signals can't be read any more", e);
            }
        }

        private void next(EventWriter events) throws IOException {
            for (ConsumerRecord<String, Signal> record : signals.poll(ONE_POLL)) {
                position = position.after(record.partition(), record.offset());
                if (filter.takes(record.value())) {
                    if (sampling.takes(System.nanoTime())) {
                        events.signal(position, record.value());
                    } else {
                        events.skip(1);
                    }
                }
            }
        }

        @Override
        public void close() {
            release(signals);
        }
    }
}
