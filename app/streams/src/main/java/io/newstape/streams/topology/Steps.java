package io.newstape.streams.topology;

import io.newstape.article.ArticleText;
import io.newstape.mention.MentionFinder;
import io.newstape.schema.Article;
import io.newstape.schema.CompanySentiment;
import io.newstape.schema.ReferenceInForce;
import io.newstape.schema.ScoredMention;
import io.newstape.schema.Signal;
import io.newstape.schema.SignalWindow;
import io.newstape.schema.TickerMentions;
import io.newstape.schema.state.ArticleFindings;
import io.newstape.sentiment.CompanyScorer;
import io.newstape.signal.ArticleMentions;
import io.newstape.signal.SignalDrafts;
import io.newstape.signal.SignalRules;
import io.newstape.signal.context.SecurityContext;
import io.newstape.signal.context.SecurityStep;
import io.newstape.streams.wire.StageTimes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.processor.api.Processor;

/**
 * What is done at each step of the flow: the rules of the packages below, put to work as processors.
 *
 * @param finder finds the securities that an article names
 * @param referenceVersion of the security master that the finder asks; null when it asks none
 * @param scorer scores in this process; empty when another service does
 * @param sentimentTimeout how long, by the wall clock, another service is waited for
 * @param revisionRetention how long, by event time, an article can be revised after it was last seen
 * @param revisionMemory how long, by event time, the id of an article is known after that
 * @param context puts a scored mention in the light of what came before it
 * @param windowGrace how long, by event time, a window waits for late articles
 * @param writesAuditTopics whether what was found and scored is also written to topics of its own
 * @param writesFlatSignals whether signals are also written without nested records
 * @param rules the figures by which mentions become signals; the context goes by the same
 * @param clock for record headers and for the sentiment timeout; never for a value
 */
public record Steps(
        Function<ArticleText, TickerMentions> finder,
        String referenceVersion,
        Optional<CompanyScorer> scorer,
        Duration sentimentTimeout,
        Duration revisionRetention,
        Duration revisionMemory,
        SecurityContext context,
        Duration windowGrace,
        boolean writesAuditTopics,
        boolean writesFlatSignals,
        SignalRules rules,
        InstantSource clock) {

    boolean scoresInProcess() {
        return scorer.isPresent();
    }

    /** The same steps with another finder. */
    Steps findingWith(Function<ArticleText, TickerMentions> other) {
        return new Steps(
                other,
                referenceVersion,
                scorer,
                sentimentTimeout,
                revisionRetention,
                revisionMemory,
                context,
                windowGrace,
                writesAuditTopics,
                writesFlatSignals,
                rules,
                clock);
    }

    /** @param input name of the source whose records are let in */
    <V> FixedKeyProcessorSupplier<String, V, V> present(String input) {
        return () -> new InputFilter<>(input);
    }

    Processor<String, Article, String, ReferenceInForce> tellReference() {
        return new ReferenceMarker(referenceVersion);
    }

    FixedKeyProcessor<String, Article, Article> revisionGate() {
        return new RevisionGate(revisionRetention, revisionMemory, clock);
    }

    FixedKeyProcessor<String, Article, ArticleMentions> extractMentions() {
        return new StatelessStep<>(
                article -> ArticleMentions.of(article, finder, rules),
                StageTimes.EXTRACTED,
                clock,
                this::countMentions);
    }

    FixedKeyProcessor<String, ArticleMentions, ArticleFindings> scoreMentions() {
        CompanyScorer here = scorer.orElseThrow();
        return new StatelessStep<>(
                extraction -> SignalDrafts.scored(extraction, here),
                StageTimes.SCORED,
                clock,
                flow -> AbstentionCounts.open(flow)::count);
    }

    private BiConsumer<Article, ArticleMentions> countMentions(ProcessingContext flow) {
        new VersionsInForce(
                        Objects.requireNonNullElse(referenceVersion, "none"),
                        scorer.map(CompanyScorer::version).orElse("external"),
                        rules.version(MentionFinder.RULES_VERSION))
                .tell(flow);
        MentionCounts counts = MentionCounts.open(flow);
        return (article, mentions) -> counts.count(mentions);
    }

    Processor<String, ArticleMentions, String, ArticleFindings> awaitSentiment() {
        return new SentimentWait(sentimentTimeout, clock);
    }

    FixedKeyProcessor<String, CompanySentiment, ArticleFindings> takeSentiment() {
        return new SentimentJoiner(sentimentTimeout, clock);
    }

    Processor<String, ArticleFindings, String, ScoredMention> reviseSignals() {
        return new SignalReviser();
    }

    FixedKeyProcessor<String, ScoredMention, SecurityStep> inContext() {
        return new SecurityContextProcessor(context, context.silence().plus(revisionRetention), clock);
    }

    Processor<String, SecurityStep, String, Signal> latestSignal() {
        return new LatestSignalProcessor();
    }

    Processor<String, SecurityStep, String, SignalWindow> tallyWindows() {
        return new WindowAggregator(windowGrace);
    }
}
