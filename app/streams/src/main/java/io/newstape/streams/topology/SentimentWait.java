package io.newstape.streams.topology;

import io.newstape.schema.SourceArticle;
import io.newstape.schema.state.ArticleFindings;
import io.newstape.signal.ArticleMentions;
import io.newstape.signal.SignalDrafts;
import java.time.Duration;
import java.time.InstantSource;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Holds what an article names until another service has scored it, or has had its time. */
final class SentimentWait implements Processor<String, ArticleMentions, String, ArticleFindings> {

    private static final Duration LOOKS_EVERY = Duration.ofMillis(500);

    private final Duration timeout;
    private final InstantSource clock;
    private ProcessorContext<String, ArticleFindings> context;
    private PendingArticles awaited;
    private Counter timedOut;
    private AbstentionCounts abstentions;
    private ScorerMark.Pen asked;

    SentimentWait(Duration timeout, InstantSource clock) {
        this.timeout = timeout;
        this.clock = clock;
    }

    @Override
    public void init(ProcessorContext<String, ArticleFindings> flow) {
        this.context = flow;
        this.awaited = new PendingArticles(flow, timeout);
        this.timedOut = Counter.of(flow, "awaited-sentiments", "event", "timed-out");
        this.abstentions = AbstentionCounts.open(flow);
        this.asked = ScorerMark.asked(flow);
        flow.schedule(LOOKS_EVERY, PunctuationType.WALL_CLOCK_TIME, this::releaseOverdue);
    }

    @Override
    public void process(Record<String, ArticleMentions> record) {
        ArticleFindings findings = SignalDrafts.unscored(record.value());
        abstentions.count(record.value(), findings);
        long now = clock.millis();
        awaited.expect(findings, record.headers(), now)
                .ifPresentOrElse(
                        complete -> context.forward(record.withValue(complete)), () -> asked.note(record.headers()));
    }

    private void releaseOverdue(long now) {
        for (PendingArticles.Overdue overdue : awaited.overdue(clock.millis())) {
            timedOut.increment();
            SourceArticle article = overdue.findings().getArticle();
            long eventTime = article.getPublishedAt().toEpochMilli();
            context.forward(new Record<>(
                    article.getArticleId(), overdue.findings(), Math.max(0, eventTime), overdue.headers()));
        }
    }

    @Override
    public void close() {
        asked.close();
    }
}
