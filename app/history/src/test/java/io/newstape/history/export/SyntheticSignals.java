package io.newstape.history.export;

import io.newstape.history.log.LogCursor;
import io.newstape.history.log.LogRecord;
import io.newstape.history.log.OffsetRange;
import io.newstape.history.log.RecordedLog;
import io.newstape.schema.InstrumentKind;
import io.newstape.schema.MarketPhase;
import io.newstape.schema.Security;
import io.newstape.schema.Sentiment;
import io.newstape.schema.SentimentStatus;
import io.newstape.schema.Signal;
import io.newstape.schema.SignalAction;
import io.newstape.schema.SourceArticle;
import io.newstape.schema.Versions;
import io.newstape.schema.WindowCounts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;

/**
 * A topic of made-up signals that holds none of them in memory. A few neighbours are of one day, the next
 * few of a day far away, as a load of several partitions at once leaves them.
 */
final class SyntheticSignals implements RecordedLog {

    static final Instant START = Instant.parse("2023-01-01T00:00:00Z");

    /** Neighbours of the same day. */
    private static final int BATCH = 5;

    private static final int STRIDE = 37;

    private final int rows;
    private final int days;
    private final int partitions;
    private final Serializer<Signal> writer;

    SyntheticSignals(int rows, int days, int partitions, Serializer<Signal> writer) {
        this.rows = rows;
        this.days = days;
        this.partitions = partitions;
        this.writer = writer;
    }

    /** The signal of a place; the same each time. */
    Signal signal(int partition, long offset) {
        Random random = new Random(offset * partitions + partition);
        Instant time = START.plus(Duration.ofDays(offset / BATCH * STRIDE % days))
                .plusSeconds(random.nextInt((int) Duration.ofDays(1).toSeconds()));
        String ric = "S" + random.nextInt(500) + ".N";
        double score = 2 * random.nextDouble() - 1;
        StringBuilder headline = new StringBuilder(ric);
        for (int word = 0; word < 12; word++) {
            headline.append(' ').append(Integer.toString(random.nextInt(1 << 20), 36));
        }
        return Signal.newBuilder()
                .setSignalId(String.format("%016x%016x", random.nextLong(), random.nextLong()))
                .setRevision(1)
                .setAction(SignalAction.NEW)
                .setSecurity(Security.newBuilder()
                        .setRic(ric)
                        .setMic("XNYS")
                        .setCompany("Company " + ric)
                        .setInstrumentId(ric)
                        .setVerified(true)
                        .setKind(InstrumentKind.EQUITY)
                        .build())
                .setArticle(SourceArticle.newBuilder()
                        .setArticleId("a-" + partition + "-" + offset)
                        .setArticleVersion(1)
                        .setHeadline(headline.toString())
                        .setSource(offset % 2 == 0 ? "harbor" : "quay")
                        .setUrl("https://news.example/" + partition + "/" + offset)
                        .setPublishedAt(time)
                        .build())
                .setRelevance(random.nextDouble())
                .setSentimentStatus(SentimentStatus.SCORED)
                .setSentiment(Sentiment.newBuilder()
                        .setPositive((1 + score) / 2)
                        .setNeutral(0)
                        .setNegative((1 - score) / 2)
                        .setScore(score)
                        .setConfidence(0.9)
                        .setEvents(offset % 3 == 0 ? List.of("contract-won", "guidance-raised") : List.of())
                        .setScorer("fast")
                        .setModelVersion("m")
                        .build())
                .setMentions(List.of())
                .setNovelty(new WindowCounts(0, 0, 0, 0, 1))
                .setVolume(new WindowCounts(0, 1, 2, 3, 4))
                .setMarketPhase(MarketPhase.OPEN)
                .setVersions(Versions.newBuilder()
                        .setReferenceVersion("1543afc92b74815b")
                        .setModelVersion("m")
                        .setRulesVersion("2")
                        .build())
                .build();
    }

    @Override
    public SortedMap<Integer, OffsetRange> extents(String topic) {
        SortedMap<Integer, OffsetRange> extents = new TreeMap<>();
        for (int partition = 0; partition < partitions; partition++) {
            extents.put(partition, new OffsetRange(0, rows / partitions));
        }
        return extents;
    }

    @Override
    public Map<Integer, Long> offsetsAt(String topic, Instant time) {
        throw new UnsupportedOperationException();
    }

    @Override
    public LogCursor open(String topic, int partition, long from, long to) {
        return new LogCursor() {
            private long next = from;

            @Override
            public Optional<LogRecord> next() {
                if (next == to) {
                    return Optional.empty();
                }
                long offset = next++;
                Signal signal = signal(partition, offset);
                return Optional.of(new LogRecord(
                        topic,
                        partition,
                        offset,
                        signal.getArticle().getPublishedAt().toEpochMilli(),
                        signal.getSecurity().getRic().getBytes(StandardCharsets.UTF_8),
                        writer.serialize(topic, signal),
                        new RecordHeaders()));
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    @Override
    public boolean holds(String topic) {
        return false;
    }

    @Override
    public String identity() {
        return "";
    }
}
