package io.newstape.topology;

import io.newstape.schema.Article;
import io.newstape.schema.CompanySentiment;
import io.newstape.schema.ReferenceInForce;
import io.newstape.schema.ScoredMention;
import io.newstape.schema.SignalWindow;
import io.newstape.schema.TickerMentions;
import io.newstape.schema.state.ArticleFindings;
import io.newstape.sentiment.CompanyScorer;
import io.newstape.signal.Extraction;
import io.newstape.signal.Findings;
import io.newstape.signal.SecurityContext;
import io.newstape.signal.SecurityStep;
import io.newstape.signal.SignalRules;
import io.newstape.wire.StageTimes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.Processor;

/**
 * What is done at each step of the flow: the rules of the packages below, put to work as processors.
 *
 * @param finder finds the securities that an article names
 * @param referenceVersion of the security master that the finder asks; null when it asks none
 * @param scorer scores in this process; empty when another service does
 * @param sentimentTimeout how long, by the wall clock, another service is waited for
 * @param revisionRetention how long, by event time, an article can be revised after it was last seen
 * @param context puts a scored mention in the light of what came before it
 * @param windowGrace how long, by event time, a window waits for late articles
 * @param writesAuditTopics whether what was found and scored is also written to topics of its own
 * @param rules the figures by which mentions become signals; the context goes by the same
 * @param clock for record headers and for the sentiment timeout; never for a value
 */
public record Stages(
        Function<Article, TickerMentions> finder,
        String referenceVersion,
        Optional<CompanyScorer> scorer,
        Duration sentimentTimeout,
        Duration revisionRetention,
        SecurityContext context,
        Duration windowGrace,
        boolean writesAuditTopics,
        SignalRules rules,
        InstantSource clock) {

    /** Stages that make signals by the standard rules. */
    public Stages(
            Function<Article, TickerMentions> finder,
            String referenceVersion,
            Optional<CompanyScorer> scorer,
            Duration sentimentTimeout,
            Duration revisionRetention,
            SecurityContext context,
            Duration windowGrace,
            boolean writesAuditTopics,
            InstantSource clock) {
        this(
                finder,
                referenceVersion,
                scorer,
                sentimentTimeout,
                revisionRetention,
                context,
                windowGrace,
                writesAuditTopics,
                SignalRules.STANDARD,
                clock);
    }

    boolean scoresInProcess() {
        return scorer.isPresent();
    }

    /** The same steps with another finder. */
    Stages findingWith(Function<Article, TickerMentions> other) {
        return new Stages(
                other,
                referenceVersion,
                scorer,
                sentimentTimeout,
                revisionRetention,
                context,
                windowGrace,
                writesAuditTopics,
                rules,
                clock);
    }

    Processor<String, Article, String, ReferenceInForce> tellReference() {
        return new TellReference(referenceVersion);
    }

    FixedKeyProcessor<String, Article, Article> revisionGate() {
        return new RevisionGate(revisionRetention, clock);
    }

    FixedKeyProcessor<String, Article, Extraction> extractMentions() {
        return new Step<>(article -> Extraction.of(article, finder, rules), StageTimes.EXTRACTED, clock);
    }

    FixedKeyProcessor<String, Extraction, ArticleFindings> scoreMentions() {
        CompanyScorer here = scorer.orElseThrow();
        return new Step<>(extraction -> Findings.scored(extraction, here), StageTimes.SCORED, clock);
    }

    Processor<String, Extraction, String, ArticleFindings> awaitSentiment() {
        return new AwaitSentiment(sentimentTimeout, clock);
    }

    FixedKeyProcessor<String, CompanySentiment, ArticleFindings> takeSentiment() {
        return new TakeSentiment(sentimentTimeout, clock);
    }

    Processor<String, ArticleFindings, String, ScoredMention> reviseSignals() {
        return new ReviseSignals();
    }

    FixedKeyProcessor<String, ScoredMention, SecurityStep> inContext() {
        return new InContext(context, context.silence().plus(revisionRetention), clock);
    }

    Processor<String, SecurityStep, String, SignalWindow> tallyWindows() {
        return new TallyWindows(windowGrace);
    }
}
