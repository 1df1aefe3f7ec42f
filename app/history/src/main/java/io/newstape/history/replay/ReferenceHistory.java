package io.newstape.history.replay;

import io.newstape.article.ArticleText;
import io.newstape.history.log.DerivedRecord;
import io.newstape.history.log.HistoryRefused;
import io.newstape.history.log.LogCursor;
import io.newstape.history.log.LogRecord;
import io.newstape.history.log.RecordedLog;
import io.newstape.history.replay.OfflineTopology.Stage;
import io.newstape.schema.ReferenceInForce;
import io.newstape.schema.TickerMentions;
import io.newstape.streams.wire.AvroSerdes;
import io.newstape.streams.wire.Topic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Deserializer;

/** Which security master a pipeline looked recorded articles up in, stretch by stretch, as it wrote down at its starts. */
public final class ReferenceHistory {

    private final Map<Integer, NavigableMap<Long, Optional<String>>> starts = new HashMap<>();
    private final Map<Optional<String>, Function<ArticleText, TickerMentions>> finders = new HashMap<>();

    private ReferenceHistory() {}

    /** Nothing was written down. */
    public static ReferenceHistory unknown() {
        return new ReferenceHistory();
    }

    /** Reads what was written down so far. */
    public static ReferenceHistory read(RecordedLog log, Topic topic, AvroSerdes serdes) {
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
    public void require(MasterSource masters, String topic, int partition, long to) {
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
    public boolean knows(int partition) {
        return starts.containsKey(partition);
    }

    /** What the articles of a partition that is known of are looked up in; for one thread. */
    public FinderInForce finder(int partition) {
        return new FinderInForce(of(partition), finders);
    }

    /** Stage one of a partition, with the masters that were in force; with the topology's own where nothing is known. */
    StageOneStep step(OfflineTopology topology, int partition) {
        if (!knows(partition)) {
            return topology.task(Stage.ONE);
        }
        FinderInForce finder = finder(partition);
        return new AtItsPlace(finder, topology.task(finder));
    }

    /** Tells the finder where each article stands. */
    private record AtItsPlace(FinderInForce finder, OfflineTask task) implements StageOneStep {

        @Override
        public List<DerivedRecord> process(LogRecord article) {
            finder.at(article.offset());
            return task.process(article);
        }

        @Override
        public void close() {
            task.close();
        }
    }

    private NavigableMap<Long, Optional<String>> of(int partition) {
        return starts.getOrDefault(partition, new TreeMap<>());
    }
}
