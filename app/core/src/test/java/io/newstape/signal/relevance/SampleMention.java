package io.newstape.signal.relevance;

import io.newstape.schema.InstrumentKind;
import io.newstape.schema.ScoredMention;
import io.newstape.schema.Security;
import io.newstape.schema.Sentiment;
import io.newstape.schema.SentimentStatus;
import io.newstape.schema.SignalAction;
import io.newstape.schema.SourceArticle;
import io.newstape.schema.Versions;
import io.newstape.signal.News;
import io.newstape.signal.novelty.Sketch;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Scored mentions of one security for tests: what matters is given, the rest has honest defaults. */
public final class SampleMention {

    private final ScoredMention.Builder mention = ScoredMention.newBuilder()
            .setRevision(1)
            .setAction(SignalAction.NEW)
            .setSecurity(Security.newBuilder()
                    .setRic("ORLN.PA")
                    .setMic("XPAR")
                    .setCompany("Orlan")
                    .setVerified(true)
                    .setKind(InstrumentKind.EQUITY)
                    .build())
            .setRelevance(1)
            .setSentimentStatus(SentimentStatus.NONE)
            .setSupersedes(null)
            .setSentiment(null)
            .setMentions(List.of())
            .setSketch(List.of())
            .setVersions(new Versions(null, "", "test"));

    private final SourceArticle.Builder article = SourceArticle.newBuilder()
            .setArticleVersion(1)
            .setHeadline("")
            .setSource("test")
            .setPublishedAt(News.NOON);

    private SampleMention(String articleId) {
        article.setArticleId(articleId);
        mention.setSignalId("signal of " + articleId);
    }

    public static SampleMention in(String articleId) {
        return new SampleMention(articleId);
    }

    public SampleMention telling(String story) {
        return telling(story, List.of());
    }

    public SampleMention telling(String headline, List<String> paragraphs) {
        long[] sketch = Sketch.of(headline, paragraphs, Sketch.MOST_FACTS);
        article.setHeadline(headline);
        mention.setSketch(Arrays.stream(sketch).boxed().toList());
        return this;
    }

    public SampleMention after(Duration noon) {
        return at(News.NOON.plus(noon));
    }

    public SampleMention at(Instant time) {
        article.setPublishedAt(time);
        return this;
    }

    public SampleMention scored(double score) {
        mention.setSentimentStatus(SentimentStatus.SCORED);
        mention.setSentiment(Sentiment.newBuilder()
                .setPositive(Math.max(0, score))
                .setNeutral(1 - Math.abs(score))
                .setNegative(Math.max(0, -score))
                .setScore(score)
                .setConfidence(0.5)
                .setSentences(List.of())
                .setEvidence(List.of())
                .setEvents(List.of())
                .setScorer("test")
                .setModelVersion("test")
                .build());
        return this;
    }

    SampleMention relevant(double relevance) {
        mention.setRelevance(relevance);
        return this;
    }

    public SampleMention sketch(Long... longs) {
        mention.setSketch(List.of(longs));
        return this;
    }

    public ScoredMention first() {
        return mention.setArticle(article.build()).build();
    }

    public ScoredMention revised(int revision) {
        return again(SignalAction.REVISED, revision);
    }

    public ScoredMention retracted(int revision) {
        return again(SignalAction.RETRACTED, revision);
    }

    private ScoredMention again(SignalAction action, int revision) {
        return mention.setArticle(article.build())
                .setAction(action)
                .setRevision(revision)
                .setSupersedes(mention.getSignalId())
                .build();
    }
}
