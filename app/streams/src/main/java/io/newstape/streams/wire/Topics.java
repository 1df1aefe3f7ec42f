package io.newstape.streams.wire;

import io.newstape.schema.Article;
import io.newstape.schema.CompanySentiment;
import io.newstape.schema.FlatSignal;
import io.newstape.schema.Instrument;
import io.newstape.schema.ReferenceInForce;
import io.newstape.schema.ScoredMention;
import io.newstape.schema.Signal;
import io.newstape.schema.SignalWindow;
import io.newstape.schema.TickerMentions;
import io.newstape.streams.wire.Topic.Cleanup;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;

/** Every topic of newstape, declared once. */
public final class Topics {

    /** Kafka's own default for the largest batch, in bytes: 1 MiB and its overhead. */
    private static final int MAX_MESSAGE_BYTES = 1_048_588;

    /** A dead letter holds a record of nearly 1 MiB and says why it is there. */
    private static final int MAX_DEAD_LETTER_BYTES = 2 * 1024 * 1024;

    /** A position is written anew with each answer; in files of the usual gigabyte the old ones would stay for long. */
    private static final int POSITION_SEGMENT_BYTES = 16 * 1024 * 1024;

    /** Room for the keys of a source of which thousands of single articles were purged. */
    private static final int MAX_KEY_BYTES = 8 * 1024 * 1024;

    /** A deleted key leaves the disk with its file; so a file holds little. */
    static final int KEY_SEGMENT_MILLIS = 1000;

    private final String prefix;
    private final int partitions;
    private final Optional<Duration> retention;

    /**
     * @param prefix what every name starts with, such as {@code "test."}; may be empty
     * @param partitions of the topics that carry the flow, 1 or more
     * @param retention of the topics that carry the flow, by the records' own times; empty for ever
     * @throws IllegalArgumentException when the prefix isn't made of letters, digits, {@code .} and {@code -}
     */
    public Topics(String prefix, int partitions, Optional<Duration> retention) {
        if (!prefix.matches("[A-Za-z0-9.-]{0,100}")) {
            throw new IllegalArgumentException(
                    "a topic prefix is made of letters, digits, '.' and '-', not '" + prefix + "'");
        }
        this.prefix = prefix;
        this.partitions = partitions;
        this.retention = retention;
    }

    public Topic articles() {
        return flow("news.articles", "articleId", Article.getClassSchema(), "Articles, every version of them");
    }

    public Topic tickerMentions() {
        return flow(
                "news.ticker-mentions",
                "articleId",
                TickerMentions.getClassSchema(),
                "What each article names; written on demand");
    }

    public Topic companySentiment() {
        return flow(
                "news.company-sentiment",
                "articleId",
                CompanySentiment.getClassSchema(),
                "Sentiment per company; from an external scorer, or on demand");
    }

    public Topic scoredMentions() {
        return flow(
                "market.scored-mentions",
                "RIC",
                ScoredMention.getClassSchema(),
                "Signals without history: the fastest path");
    }

    public Topic signals() {
        return flow("market.signals", "RIC", Signal.getClassSchema(), "Signals in the light of what came before");
    }

    public Topic flatSignals() {
        return flow(
                "market.signals-flat",
                "RIC",
                FlatSignal.getClassSchema(),
                "Signals without nested records, for tools that need that; written on demand");
    }

    public Topic latestSignals() {
        return new Topic(
                prefix + "market.latest-signals",
                "RIC",
                Signal.getClassSchema(),
                partitions,
                Cleanup.COMPACT,
                Optional.empty(),
                MAX_MESSAGE_BYTES,
                "The newest signal of each security that still holds");
    }

    public Topic signalWindows() {
        return new Topic(
                prefix + "market.signal-windows",
                "RIC and window",
                SignalWindow.getClassSchema(),
                partitions,
                Cleanup.COMPACT,
                Optional.empty(),
                MAX_MESSAGE_BYTES,
                "Counts and means per security and window");
    }

    public Topic instruments() {
        return new Topic(
                prefix + "reference.instruments",
                "instrumentId and validFrom",
                Instrument.getClassSchema(),
                1,
                Cleanup.DELETE,
                Optional.empty(),
                MAX_MESSAGE_BYTES,
                "The security master, every load of it");
    }

    public Topic referenceInForce() {
        return new Topic(
                prefix + "reference.in-force",
                "partition",
                ReferenceInForce.getClassSchema(),
                1,
                Cleanup.DELETE,
                Optional.empty(),
                MAX_MESSAGE_BYTES,
                "Which load was in force from which article on");
    }

    public Topic deadLetters() {
        return new Topic(
                prefix + "news.dead-letters",
                "as it was",
                null,
                1,
                Cleanup.DELETE,
                Optional.empty(),
                MAX_DEAD_LETTER_BYTES,
                "Records that couldn't be read, bytes untouched");
    }

    /** Beside the dead letters, since a letter is never changed: what somebody decided about each. */
    public Topic deadLetterDecisions() {
        return new Topic(
                prefix + "news.dead-letter-decisions",
                "dead letter",
                null,
                1,
                Cleanup.DELETE,
                Optional.empty(),
                MAX_MESSAGE_BYTES,
                "Which dead letters were sent again or discarded, as JSON");
    }

    /** What {@code poll} remembers of each source, so that a restart goes on where it was. */
    public Topic pollPositions() {
        return new Topic(
                prefix + "news.poll-positions",
                "source",
                null,
                1,
                Cleanup.COMPACT,
                Optional.empty(),
                Optional.of(POSITION_SEGMENT_BYTES),
                MAX_MESSAGE_BYTES,
                "Where 'poll' stands in each source, as JSON");
    }

    /** Whoever can read it can read sealed text. */
    public Topic keys() {
        return new Topic(
                prefix + "news.keys",
                "key",
                null,
                1,
                Cleanup.REWRITE,
                Optional.empty(),
                MAX_KEY_BYTES,
                "What the text of each source is sealed with, as JSON; with text.encryption=on");
    }

    /** Without the text of what was purged. */
    public Topic purges() {
        return new Topic(
                prefix + "news.purges",
                "what was purged",
                null,
                1,
                Cleanup.DELETE,
                Optional.empty(),
                MAX_MESSAGE_BYTES,
                "What 'purge' deleted and when, as JSON");
    }

    /** All of them, in the order of the data flow. */
    public List<Topic> all() {
        return List.of(
                articles(),
                tickerMentions(),
                companySentiment(),
                scoredMentions(),
                signals(),
                flatSignals(),
                latestSignals(),
                signalWindows(),
                instruments(),
                referenceInForce(),
                deadLetters(),
                deadLetterDecisions(),
                pollPositions(),
                keys(),
                purges());
    }

    private Topic flow(String name, String key, Schema schema, String purpose) {
        return new Topic(prefix + name, key, schema, partitions, Cleanup.DELETE, retention, MAX_MESSAGE_BYTES, purpose);
    }
}
