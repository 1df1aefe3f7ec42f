package io.newstape.history.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.history.log.ExportedFile;
import io.newstape.history.log.HistoryRefused;
import io.newstape.history.log.LogCursor;
import io.newstape.history.log.LogRecord;
import io.newstape.history.log.OffsetRange;
import io.newstape.history.log.RecordedLog;
import io.newstape.history.log.RunningDigest;
import io.newstape.history.log.WorkListener;
import io.newstape.history.replay.DerivedValues;
import io.newstape.streams.wire.AvroSerdes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Writes a topic to files, by date of publication, with a manifest; in constant memory.
 *
 * <pre>
 *  DIR/signals/manifest.json
 *  DIR/signals/date=2024-11-11/part-0-00000.parquet
 * </pre>
 *
 * <p>Files are written out of sight and moved when all are whole; the manifest comes last. What a crash leaves between
 * the two is in no manifest, and the next export removes it.
 */
public final class TopicExport {

    private final RecordedLog log;
    private final AvroSerdes serdes;
    private final Function<IndexedRecord, ObjectNode> json;
    private final String mentions;

    /** @param json shows a record as JSON */
    public TopicExport(RecordedLog log, AvroSerdes serdes, Function<IndexedRecord, ObjectNode> json) {
        this(log, serdes, json, "");
    }

    /** @param mentions the topic whose order an archive of the articles keeps; empty: none */
    public TopicExport(RecordedLog log, AvroSerdes serdes, Function<IndexedRecord, ObjectNode> json, String mentions) {
        this.mentions = mentions;
        this.log = log;
        this.serdes = serdes;
        this.json = json;
    }

    /**
     * How it went.
     *
     * @param table the table
     * @param rows rows that were written
     * @param unreadable records that weren't, since their bytes can't be read
     * @param files files that were written
     */
    public record Outcome(String table, long rows, long unreadable, int files) {}

    /**
     * Exports all committed records of a table.
     *
     * @param parent the table's folder goes in here
     * @param append whether to go on where the last export ended; else there must be none
     * @throws HistoryRefused when the folder holds something else, or records after the last export are gone
     */
    public <V extends SpecificRecord, R extends Record> Outcome export(
            ExportTable<V, R> table, Path parent, ExportFormat format, boolean append, WorkListener listener) {
        Path directory = parent.resolve(table.name());
        Optional<Manifest> before = Manifest.read(directory, table, format);
        if (before.isPresent() && !append) {
            throw new HistoryRefused(
                    directory + " holds an export", "--append goes on with it; or name another folder.");
        }
        Manifest manifest = before.orElseGet(() -> Manifest.create(directory, table, format));
        SortedMap<Integer, OffsetRange> taken = taken(table, manifest, before.isPresent());
        listener.begins(taken.values().stream().mapToLong(OffsetRange::length).sum());
        try {
            Files.createDirectories(directory);
            removeStrays(directory, manifest);
            return export(table, directory, format, manifest, taken, listener);
        } catch (IOException e) {
            throw new HistoryRefused(
                    "can't write to " + directory + ": " + e.getMessage(),
                    "Is there room, and may it be written? What was there before is untouched.",
                    e);
        }
    }

    private <V extends SpecificRecord, R extends Record> Outcome export(
            ExportTable<V, R> table,
            Path directory,
            ExportFormat format,
            Manifest manifest,
            SortedMap<Integer, OffsetRange> taken,
            WorkListener listener)
            throws IOException {
        Deserializer<V> reader = serdes.deserializer(table.type());
        Map<Integer, String> digests = new TreeMap<>();
        SortedSet<String> versions = new TreeSet<>();
        long rows = 0;
        long unreadable = 0;
        String run = Integer.toString(manifest.runs());
        boolean keepsOrder = format == ExportFormat.AVRO
                && !mentions.isEmpty()
                && log.holds(mentions)
                && manifest.orderFiles().size() == manifest.runs();
        try (FolderedFiles<R> files = new FolderedFiles<>(directory, format, table.rowType(), json, run)) {
            for (Map.Entry<Integer, OffsetRange> part : taken.entrySet()) {
                RunningDigest digest = new RunningDigest();
                OffsetRange extent = part.getValue();
                try (LogCursor cursor = log.open(table.topic().name(), part.getKey(), extent.begin(), extent.end())) {
                    for (Optional<LogRecord> next = cursor.next(); next.isPresent(); next = cursor.next()) {
                        LogRecord record = next.get();
                        digest.add(record.key(), DerivedValues.unframed(record.value()));
                        Optional<V> value = read(reader, record);
                        if (value.isPresent()) {
                            files.write(
                                    table.publishedAt()
                                            .apply(value.get())
                                            .atZone(ZoneOffset.UTC)
                                            .toLocalDate(),
                                    record,
                                    table.row().apply(record, value.get()),
                                    value.get());
                            versions.addAll(table.versions().apply(value.get()));
                            rows++;
                        } else {
                            unreadable++;
                        }
                        listener.replayed(record.time());
                    }
                }
                digests.put(part.getKey(), digest.hex());
            }
            List<ExportedFile> published = files.publish();
            manifest.addRun(rows, unreadable, taken, digests, versions, published);
            if (keepsOrder) {
                addOrder(manifest, directory, "order/part-" + run + ".avro");
            }
            manifest.save();
            return new Outcome(table.name(), rows, unreadable, published.size());
        }
    }

    /** What was recorded since the last export, so that the order of all runs is one. */
    private void addOrder(Manifest manifest, Path directory, String name) throws IOException {
        SortedMap<Integer, OffsetRange> before = manifest.orderExtents();
        SortedMap<Integer, OffsetRange> taken = new TreeMap<>();
        log.extents(mentions).forEach((partition, extent) -> {
            long from = before.containsKey(partition) ? before.get(partition).end() : extent.begin();
            if (from < extent.begin() || from > extent.end()) {
                throw new HistoryRefused(
                        mentions + "-" + partition + " holds " + extent.begin() + " to " + extent.end()
                                + ", and the order in the archive ends at " + from,
                        "Records in between are gone, or it is another cluster. Export anew to another folder.");
            }
            taken.put(partition, new OffsetRange(from, extent.end()));
        });
        manifest.addOrder(OrderFile.write(log, mentions, taken, directory, name), taken);
    }

    private SortedMap<Integer, OffsetRange> taken(ExportTable<?, ?> table, Manifest manifest, boolean goesOn) {
        SortedMap<Integer, Long> ends = manifest.ends();
        SortedMap<Integer, OffsetRange> taken = new TreeMap<>();
        log.extents(table.topic().name()).forEach((partition, extent) -> {
            long from = ends.getOrDefault(partition, extent.begin());
            if (goesOn && (from < extent.begin() || from > extent.end())) {
                throw new HistoryRefused(
                        "the last export of " + table.topic().name() + "-" + partition + " ended at offset " + from
                                + ", and the partition holds " + extent.begin() + " to " + extent.end(),
                        "Records in between are gone, or it is another cluster. Export anew to another folder.");
            }
            taken.put(partition, new OffsetRange(from, extent.end()));
        });
        return taken;
    }

    private static <V> Optional<V> read(Deserializer<V> reader, LogRecord record) {
        try {
            return Optional.ofNullable(reader.deserialize(record.topic(), record.value()));
        } catch (SerializationException e) {
            if (io.newstape.streams.wire.RegistryUnavailable.isCauseOf(e)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private static void removeStrays(Path directory, Manifest manifest) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = directory.relativize(file).toString().replace('\\', '/');
                if (ExportFormat.isExported(name) && !manifest.names(name)) {
                    Files.delete(file);
                }
            }
        }
    }
}
