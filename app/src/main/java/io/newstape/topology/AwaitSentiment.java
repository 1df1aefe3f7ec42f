package io.newstape.topology;

import io.newstape.schema.state.ArticleFindings;
import io.newstape.signal.Extraction;
import io.newstape.signal.Findings;
import java.time.Duration;
import java.time.InstantSource;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Holds what an article names until another service has scored it, or has had its time. */
final class AwaitSentiment implements Processor<String, Extraction, String, ArticleFindings> {

    private static final Duration LOOKS_EVERY = Duration.ofMillis(500);

    private final Duration timeout;
    private final InstantSource clock;
    private ProcessorContext<String, ArticleFindings> context;
    private AwaitedBook awaited;
    private Counter timedOut;

    AwaitSentiment(Duration timeout, InstantSource clock) {
        this.timeout = timeout;
        this.clock = clock;
    }

    @Override
    public void init(ProcessorContext<String, ArticleFindings> flow) {
        this.context = flow;
        this.awaited = new AwaitedBook(flow, timeout);
        this.timedOut = Counter.of(flow, "awaited-sentiments", "event", "timed-out");
        flow.schedule(LOOKS_EVERY, PunctuationType.WALL_CLOCK_TIME, this::releaseOverdue);
    }

    @Override
    public void process(Record<String, Extraction> record) {
        ArticleFindings findings = Findings.unscored(record.value());
        long now = clock.millis();
        awaited.expect(findings, record.headers(), now)
                .ifPresent(complete -> context.forward(record.withValue(complete)));
    }

    private void releaseOverdue(long now) {
        for (AwaitedBook.Overdue overdue : awaited.overdue(clock.millis())) {
            timedOut.increment();
            long eventTime = overdue.findings().getPublishedAt().toEpochMilli();
            context.forward(new Record<>(
                    overdue.findings().getArticleId(), overdue.findings(), Math.max(0, eventTime), overdue.headers()));
        }
    }
}
