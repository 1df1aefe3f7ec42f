package io.newstape.history.proof;

import io.newstape.history.export.CheckedExport;
import io.newstape.history.export.ExportedChain;
import io.newstape.history.log.LogCursor;
import io.newstape.history.log.LogRecord;
import io.newstape.history.log.OffsetRange;
import io.newstape.history.log.RecordOrigin;
import io.newstape.history.log.RecordedLog;
import io.newstape.history.replay.OfflineRun;
import io.newstape.schema.Article;
import io.newstape.schema.Signal;
import io.newstape.streams.wire.AvroSerdes;
import io.newstape.streams.wire.RegistryUnavailable;
import io.newstape.streams.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/** Finds a signal on its topic and shows where it comes from. */
public final class Prover {

    private final RecordedLog log;
    private final Topics topics;
    private final Deserializer<Signal> signals;
    private final Deserializer<Article> articles;
    private final List<CheckedExport> exports;

    /** @param exports with whose chains the topics are compared */
    public Prover(RecordedLog log, Topics topics, AvroSerdes serdes, List<CheckedExport> exports) {
        this.log = log;
        this.topics = topics;
        this.signals = serdes.deserializer(Signal.class);
        // whose text it is stands beside the text, sealed or not
        this.articles = serdes.untouched().deserializer(Article.class);
        this.exports = List.copyOf(exports);
    }

    /**
     * Certificates of a signal, one for each of its revisions in their order.
     *
     * @param ric its security, which tells the partition; empty: all partitions are read
     * @return empty when there is no such signal
     * @throws io.newstape.history.log.HistoryRefused when the start of a chain is gone
     */
    public List<Certificate> prove(String signalId, Optional<String> ric) {
        List<Certificate> certificates = new ArrayList<>();
        for (LogRecord place : find(signalId, ric)) {
            certificates.add(certificate(place));
        }
        return certificates;
    }

    private List<LogRecord> find(String signalId, Optional<String> ric) {
        String topic = topics.signals().name();
        SortedMap<Integer, OffsetRange> extents = log.extents(topic);
        Optional<Integer> only =
                ric.map(name -> OfflineRun.partition(name.getBytes(StandardCharsets.UTF_8), extents.size()));
        List<LogRecord> found = new ArrayList<>();
        extents.forEach((partition, extent) -> {
            if (only.isEmpty() || only.get().equals(partition)) {
                try (LogCursor cursor = log.open(topic, partition, extent.begin(), extent.end())) {
                    for (Optional<LogRecord> next = cursor.next(); next.isPresent(); next = cursor.next()) {
                        if (isOf(signalId, next.get())) {
                            found.add(next.get());
                        }
                    }
                }
            }
        });
        return found;
    }

    /** The bytes are looked at first: most records are other signals. */
    private boolean isOf(String signalId, LogRecord record) {
        return record.value() != null
                && new String(record.value(), StandardCharsets.ISO_8859_1).contains(signalId)
                && read(signals, record)
                        .filter(signal -> signal.getSignalId().equals(signalId))
                        .isPresent();
    }

    private Certificate certificate(LogRecord place) {
        Signal signal = read(signals, place).orElseThrow();
        Optional<RecordOrigin> article = RecordOrigin.of(place.headers())
                .filter(origin -> origin.topic().equals(topics.articles().name()));
        return new Certificate(
                place,
                signal,
                article,
                article.filter(origin -> isThere(signal, origin)).isPresent(),
                chain(place.topic(), place.partition(), place.offset()),
                article.map(origin -> chain(origin.topic(), origin.partition(), origin.offset())));
    }

    private boolean isThere(Signal signal, RecordOrigin origin) {
        try (LogCursor cursor = log.open(origin.topic(), origin.partition(), origin.offset(), origin.offset() + 1)) {
            return cursor.next()
                    .flatMap(record -> read(articles, record))
                    .filter(article ->
                            article.getArticleId().equals(signal.getArticle().getArticleId()))
                    .isPresent();
        }
    }

    private ChainProof chain(String topic, int partition, long offset) {
        Optional<ExportedChain> exported = exports.stream()
                .flatMap(export -> export.chain(topic, partition).stream())
                .filter(chain -> chain.from() <= offset)
                .findFirst();
        return ChainProof.of(log, topic, partition, offset, exported);
    }

    private static <V> Optional<V> read(Deserializer<V> reader, LogRecord record) {
        try {
            return Optional.ofNullable(reader.deserialize(record.topic(), record.value()));
        } catch (SerializationException e) {
            if (RegistryUnavailable.isCauseOf(e)) {
                throw e;
            }
            return Optional.empty();
        }
    }
}
