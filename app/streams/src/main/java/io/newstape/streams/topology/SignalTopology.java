package io.newstape.streams.topology;

import io.newstape.article.ArticleText;
import io.newstape.schema.Article;
import io.newstape.schema.CompanySentiment;
import io.newstape.schema.FlatSignal;
import io.newstape.schema.ReferenceInForce;
import io.newstape.schema.ScoredMention;
import io.newstape.schema.Signal;
import io.newstape.schema.SignalWindow;
import io.newstape.schema.TickerMentions;
import io.newstape.schema.state.ArticleFindings;
import io.newstape.signal.ArticleMentions;
import io.newstape.signal.FlatSignals;
import io.newstape.signal.SignalDrafts;
import io.newstape.signal.context.SecurityStep;
import io.newstape.streams.wire.AvroSerdes;
import io.newstape.streams.wire.Topic;
import io.newstape.streams.wire.Topics;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/**
 * From articles to signals. Beside the picture in the package's description, this page is the whole data flow: what a
 * step does is named here, how it does it lives in the class that the method belongs to.
 */
public final class SignalTopology {

    private final Topics topics;
    private final AvroSerdes serdes;
    private final Steps stages;
    private final StateStores stores;

    /**
     * @param stages what is done at each step
     * @param stores where the steps keep what they know
     */
    public SignalTopology(Topics topics, AvroSerdes serdes, Steps stages, StateStores stores) {
        this.topics = topics;
        this.serdes = serdes;
        this.stages = stages;
        this.stores = stores;
    }

    /** The same flow, where another finder finds the securities that an article names. */
    public SignalTopology findingWith(Function<ArticleText, TickerMentions> finder) {
        return new SignalTopology(topics, serdes, stages.findingWith(finder), stores);
    }

    public Topology build() {
        return withStageTwo(withStageOne(new StreamsBuilder(), true), true).build();
    }

    /**
     * The first half alone, from articles to scored mentions: what a task of one partition of articles runs. It is for
     * replays, so its stores have no changelogs: nobody restores them.
     */
    public Topology stageOne() {
        return withStageOne(new StreamsBuilder(), false).build();
    }

    /** The second half alone, from scored mentions to signals, in the same way. */
    public Topology stageTwo() {
        return withStageTwo(new StreamsBuilder(), false).build();
    }

    private StreamsBuilder withStageOne(StreamsBuilder flow, boolean isLogged) {
        stores.addStageOne(flow, stages.scoresInProcess(), isLogged);

        KStream<String, Article> articles = read(flow, topics.articles(), "articles", Article.class);
        articles.process(stages::tellReference, Named.as("tell-reference"))
                .to(topics.referenceInForce().name(), write("reference-in-force", ReferenceInForce.class));
        KStream<String, ArticleMentions> extracted = articles
                // a wire sends a story many times: only what is new, changed or withdrawn goes on
                .processValues(
                        stages::revisionGate,
                        Named.as("revision-gate"),
                        StateStores.LEDGER,
                        StateStores.LEDGER_EXPIRY,
                        StateStores.FORGOTTEN)
                .processValues(stages::extractMentions, Named.as("extract-mentions"));

        (stages.scoresInProcess() ? scoredHere(extracted) : scoredElsewhere(flow, extracted))
                // a correction takes back what it no longer says
                .process(stages::reviseSignals, Named.as("revise-signals"), StateStores.LEDGER)
                .to(topics.scoredMentions().name(), write("scored-mentions", ScoredMention.class));
        return flow;
    }

    private StreamsBuilder withStageTwo(StreamsBuilder flow, boolean isLogged) {
        stores.addStageTwo(flow, isLogged);

        KStream<String, SecurityStep> steps = read(flow, topics.scoredMentions(), "scored", ScoredMention.class)
                // order per security is decided here: what came before is this partition's log
                .processValues(stages::inContext, Named.as("in-context"), StateStores.ofSecurity());
        steps.process(stages::tallyWindows, Named.as("tally-windows"), StateStores.WINDOWS, StateStores.WINDOW_ENDS)
                .to(topics.signalWindows().name(), write("signal-windows", SignalWindow.class));
        KStream<String, Signal> signals = steps.mapValues(SecurityStep::signal, Named.as("signal"));
        signals.to(topics.signals().name(), write("signals", Signal.class));
        if (stages.writesFlatSignals()) {
            signals.mapValues(FlatSignals::of, Named.as("flat-signal"))
                    .to(topics.flatSignals().name(), write("signals-flat", FlatSignal.class));
        }
        steps.process(stages::latestSignal, Named.as("latest-signal"), StateStores.LATEST)
                .to(topics.latestSignals().name(), write("latest-signals", Signal.class));
        return flow;
    }

    /** Both sides of the join come from one record in one task: no store, no hop. */
    private KStream<String, ArticleFindings> scoredHere(KStream<String, ArticleMentions> extracted) {
        KStream<String, ArticleFindings> scored =
                extracted.processValues(stages::scoreMentions, Named.as("score-mentions"));
        if (stages.writesAuditTopics()) {
            scored.flatMapValues(SignalDrafts::sentiments, Named.as("sentiments"))
                    .to(topics.companySentiment().name(), write("company-sentiment", CompanySentiment.class));
            writeMentions(extracted);
        }
        return scored;
    }

    /** Another service writes the sentiment; mentions wait for it, but not for ever. */
    private KStream<String, ArticleFindings> scoredElsewhere(
            StreamsBuilder flow, KStream<String, ArticleMentions> extracted) {
        if (stages.writesAuditTopics()) {
            writeMentions(extracted);
        }
        KStream<String, ArticleFindings> released = read(
                        flow, topics.companySentiment(), "sentiment", CompanySentiment.class)
                .processValues(
                        stages::takeSentiment, Named.as("take-sentiment"), StateStores.AWAITED, StateStores.DEADLINES);
        return extracted
                .process(
                        stages::awaitSentiment, Named.as("await-sentiment"), StateStores.AWAITED, StateStores.DEADLINES)
                .merge(released, Named.as("released"));
    }

    private void writeMentions(KStream<String, ArticleMentions> extracted) {
        extracted
                .mapValues(ArticleMentions::mentions, Named.as("mentions"))
                .to(topics.tickerMentions().name(), write("ticker-mentions", TickerMentions.class));
    }

    private <V extends SpecificRecord> KStream<String, V> read(
            StreamsBuilder flow, Topic topic, String name, Class<V> type) {
        Consumed<String, V> source = Consumed.<String, V>as(name)
                .withKeySerde(Serdes.String())
                .withValueSerde(serdes.of(type))
                .withTimestampExtractor(new EventTime());
        return flow.stream(topic.name(), source).processValues(stages.present(name), Named.as(name + "-present"));
    }

    private <V extends SpecificRecord> Produced<String, V> write(String name, Class<V> type) {
        return Produced.<String, V>as(name).withKeySerde(Serdes.String()).withValueSerde(serdes.of(type));
    }
}
