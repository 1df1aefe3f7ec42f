package io.newstape.history.verify;

import io.newstape.article.ArticleText;
import io.newstape.history.log.HistoryRefused;
import io.newstape.history.log.LogCursor;
import io.newstape.history.log.LogReader;
import io.newstape.history.log.LogRecord;
import io.newstape.history.replay.MasterSource;
import io.newstape.schema.ReferenceInForce;
import io.newstape.schema.TickerMentions;
import io.newstape.streams.wire.AvroSerdes;
import io.newstape.streams.wire.Topic;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Deserializer;

/** Which security master a pipeline looked recorded articles up in, stretch by stretch, as it wrote down at its starts. */
final class ReferenceHistory {

    private final Map<Integer, NavigableMap<Long, Optional<String>>> starts = new HashMap<>();
    private final Map<Optional<String>, Function<ArticleText, TickerMentions>> finders = new HashMap<>();

    private ReferenceHistory() {}

    static ReferenceHistory read(LogReader log, Topic topic, AvroSerdes serdes) {
        ReferenceHistory history = new ReferenceHistory();
        Deserializer<ReferenceInForce> reader = serdes.deserializer(ReferenceInForce.class);
        log.extents(topic.name()).forEach((partition, extent) -> {
            try (LogCursor cursor = log.open(topic.name(), partition, extent.begin(), extent.end())) {
                for (Optional<LogRecord> next = cursor.next(); next.isPresent(); next = cursor.next()) {
                    // a record without a value says nothing
                    if (next.get().value() != null) {
                        history.add(reader.deserialize(topic.name(), next.get().value()));
                    }
                }
            }
        });
        return history;
    }

    private void add(ReferenceInForce start) {
        starts.computeIfAbsent(start.getPartition(), p -> new TreeMap<>())
                .put(start.getOffset(), Optional.ofNullable(start.getReferenceVersion()));
    }

    /**
     * Finds the masters of a partition.
     *
     * @param to offset that the replay stops before
     * @throws HistoryRefused when one of them can't be had any more
     */
    void require(MasterSource masters, String topic, int partition, long to) {
        of(partition).headMap(to, false).forEach((offset, version) -> {
            if (!finders.containsKey(version)) {
                finders.put(
                        version,
                        masters.finder(version.orElse(null))
                                .orElseThrow(() -> new HistoryRefused(
                                        topic + "-" + partition + " was looked up from offset " + offset
                                                + " on in a security master that isn't there any more: version "
                                                + version.orElse("none"),
                                        "--reference FILE names the file that it was loaded from; 'newstape reference list' tells"
                                                + " the versions that are there.")));
            }
        });
    }

    /** Whether anything is known of a partition. */
    boolean knows(int partition) {
        return starts.containsKey(partition);
    }

    /** What the articles of a partition that is known of are looked up in; for one thread. */
    FinderInForce finder(int partition) {
        return new FinderInForce(of(partition), finders);
    }

    private NavigableMap<Long, Optional<String>> of(int partition) {
        return starts.getOrDefault(partition, new TreeMap<>());
    }
}
