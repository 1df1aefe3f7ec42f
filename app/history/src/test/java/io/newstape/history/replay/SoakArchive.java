package io.newstape.history.replay;

import io.newstape.history.export.ExportFormat;
import io.newstape.history.export.ExportTable;
import io.newstape.history.export.TopicExport;
import io.newstape.history.log.LogCursor;
import io.newstape.history.log.LogRecord;
import io.newstape.history.log.OffsetRange;
import io.newstape.history.log.RecordedLog;
import io.newstape.history.log.WorkListener;
import io.newstape.schema.Article;
import io.newstape.streams.topology.SoakNews;
import io.newstape.streams.wire.AvroSerdes;
import io.newstape.streams.wire.Registry;
import io.newstape.streams.wire.RetryPolicy;
import io.newstape.streams.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Writes an archive of made articles, as large as one likes, by way of the exporter. Run by hand, for a replay that is
 * to be watched:
 *
 * <pre>
 *  java -cp (test class path) io.newstape.history.replay.SoakArchive DIR ARTICLES SECURITIES DAYS PARTITIONS
 *  java -Xmx256m -Xlog:gc -jar newstape.jar replay --archive DIR --to-files OUT
 * </pre>
 */
public final class SoakArchive implements RecordedLog {

    private static final Instant START = Instant.parse("2023-01-01T00:00:00Z");

    private final int articles;
    private final int securities;
    private final Duration span;
    private final int partitions;
    private final Serializer<Article> writer;

    private SoakArchive(int articles, int securities, Duration span, int partitions, Serializer<Article> writer) {
        this.articles = articles;
        this.securities = securities;
        this.span = span;
        this.partitions = partitions;
        this.writer = writer;
    }

    public static void main(String[] args) throws Exception {
        int partitions = Integer.parseInt(args[4]);
        Topics topics = new Topics("", partitions, Optional.empty());
        AvroSerdes serdes = new AvroSerdes(Registry.inThisProcess(topics.all()), RetryPolicy.standard());
        SoakArchive log = new SoakArchive(
                Integer.parseInt(args[1]),
                Integer.parseInt(args[2]),
                Duration.ofDays(Long.parseLong(args[3])),
                partitions,
                serdes.serializer());
        ExportTable<?, ?> table = ExportTable.all(topics).stream()
                .filter(candidate -> candidate.name().equals("articles"))
                .findFirst()
                .orElseThrow();
        System.out.println(new TopicExport(log, serdes, record -> null, "")
                .export(table, Path.of(args[0]), ExportFormat.AVRO, false, WorkListener.none()));
    }

    @Override
    public SortedMap<Integer, OffsetRange> extents(String topic) {
        SortedMap<Integer, OffsetRange> extents = new TreeMap<>();
        for (int partition = 0; partition < partitions; partition++) {
            extents.put(partition, new OffsetRange(0, articles));
        }
        return extents;
    }

    @Override
    public Map<Integer, Long> offsetsAt(String topic, Instant time) {
        throw new UnsupportedOperationException();
    }

    /** An article's offset is its number among all, so there are gaps, as transactions leave them. */
    @Override
    public LogCursor open(String topic, int partition, long from, long to) {
        SoakNews news = new SoakNews(articles, securities, START, span);
        return new LogCursor() {
            private long offset;

            @Override
            public Optional<LogRecord> next() {
                while (news.hasNext()) {
                    Article article = news.next();
                    byte[] key = article.getArticleId().getBytes(StandardCharsets.UTF_8);
                    long place = offset++;
                    if (OfflineRun.partition(key, partitions) == partition) {
                        return Optional.of(new LogRecord(
                                topic,
                                partition,
                                place,
                                article.getPublishedAt().toEpochMilli(),
                                key,
                                writer.serialize(topic, article),
                                new RecordHeaders()));
                    }
                }
                return Optional.empty();
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
