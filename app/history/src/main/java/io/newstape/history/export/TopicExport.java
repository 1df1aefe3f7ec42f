package io.newstape.history.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.history.log.ExportedFile;
import io.newstape.history.log.HistoryRefused;
import io.newstape.history.log.LogRecord;
import io.newstape.history.log.OffsetRange;
import io.newstape.history.log.RecordedLog;
import io.newstape.history.log.WorkListener;
import io.newstape.streams.wire.AvroSerdes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificRecord;

/**
 * Writes a topic to files, with a manifest; in constant memory. Rows are sorted by time of publication, then by
 * partition and offset, so an export has one file for each date, and the same topic gives the same bytes. An archive
 * keeps the order of its topic, partition by partition.
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

    /** Records that wait to be sorted take so much memory; more of them wait in temporary files. */
    private static final long SORT_BYTES = 64L * 1024 * 1024;

    private final RecordedLog log;
    private final AvroSerdes serdes;
    private final Function<IndexedRecord, ObjectNode> json;
    private final String mentions;

    /**
     * @param json shows a record as JSON
     * @param mentions the topic whose order an archive of the articles keeps; empty: none
     */
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
     * @param firstUnreadable where the first of them are, as topic-partition@offset
     * @param leftOut records that weren't, since the filter leaves them out
     * @param files files that were written
     */
    public record Outcome(
            String table, long rows, long unreadable, List<String> firstUnreadable, long leftOut, int files) {

        public Outcome {
            firstUnreadable = List.copyOf(firstUnreadable);
        }
    }

    /**
     * Exports the committed records of a table.
     *
     * @param parent the table's folder goes in here
     * @param append whether to go on where the last export ended; else there must be none
     * @throws HistoryRefused when the folder holds something else, or records after the last export are gone
     */
    public <V extends SpecificRecord, R extends Record> Outcome export(
            ExportTable<V, R> table, Path parent, ExportFormat format, boolean append, WorkListener listener) {
        return export(table, parent, format, ExportLayout.byDate(), ExportFilter.none(), append, listener);
    }

    /**
     * Exports some of the committed records of a table.
     *
     * @param layout how the rows are spread over files; an archive has a file for each partition in any case
     * @param filter which records; an archive has all
     */
    public <V extends SpecificRecord, R extends Record> Outcome export(
            ExportTable<V, R> table,
            Path parent,
            ExportFormat format,
            ExportLayout layout,
            ExportFilter filter,
            boolean append,
            WorkListener listener) {
        Path directory = parent.resolve(table.name());
        Optional<Manifest> before = Manifest.read(directory, table, format);
        if (before.isPresent() && !append) {
            throw new HistoryRefused(
                    directory + " holds an export", "--append goes on with it; or name another folder.");
        }
        before.ifPresent(manifest -> manifest.requireFilter(filter));
        Manifest manifest = before.orElseGet(() -> Manifest.create(directory, table, format, filter));
        SortedMap<Integer, OffsetRange> taken = taken(table, manifest, before.isPresent());
        listener.begins(taken.values().stream().mapToLong(OffsetRange::length).sum());
        try {
            Files.createDirectories(directory);
            removeStrays(directory, manifest);
            String run = Integer.toString(manifest.runs().count());
            try (FolderedFiles<R> files = new FolderedFiles<>(directory, format, layout, table.rowType(), json, run)) {
                TableReading<V> reading = new TableReading<>(
                        log,
                        table,
                        serdes.deserializer(table.type()),
                        filter,
                        manifest.runs().chainEnds(),
                        listener);
                return export(table, directory, format, manifest, taken, reading, files);
            }
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
            TableReading<V> reading,
            FolderedFiles<R> files)
            throws IOException {
        boolean keepsOrder = format == ExportFormat.AVRO
                && !mentions.isEmpty()
                && log.holds(mentions)
                && manifest.runs().orderFiles().size() == manifest.runs().count();
        String order = "order/part-" + manifest.runs().count() + ".avro";
        if (format == ExportFormat.AVRO) {
            reading.read(taken, (record, value) -> write(files, table, record, value));
        } else {
            try (TimeSorter sorter =
                    new TimeSorter(files.scratch(), table.topic().name(), SORT_BYTES)) {
                reading.read(taken, (record, value) -> sorter.add(micros(table, value), record));
                sorter.drain(record -> write(files, table, record, reading.value(record)));
            }
        }
        List<ExportedFile> published = files.publish();
        manifest.addRun(reading, taken, published);
        if (keepsOrder) {
            addOrder(manifest, directory, order);
        }
        manifest.save();
        return new Outcome(
                table.name(),
                reading.rows(),
                reading.unreadable(),
                reading.firstUnreadable(),
                reading.leftOut(),
                published.size());
    }

    private static <V extends SpecificRecord, R extends Record> void write(
            FolderedFiles<R> files, ExportTable<V, R> table, LogRecord record, V value) throws IOException {
        LocalDate date = table.publishedAt().apply(value).atZone(ZoneOffset.UTC).toLocalDate();
        files.write(date, record, table.row().apply(record, value), value);
    }

    private static <V extends SpecificRecord> long micros(ExportTable<V, ?> table, V value) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, table.publishedAt().apply(value));
    }

    /** What was recorded since the last export, so that the order of all runs is one. */
    private void addOrder(Manifest manifest, Path directory, String name) throws IOException {
        SortedMap<Integer, OffsetRange> before = manifest.runs().orderExtents();
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
        SortedMap<Integer, Long> ends = manifest.runs().ends();
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

    private static void removeStrays(Path directory, Manifest manifest) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = directory.relativize(file).toString().replace('\\', '/');
                if (ExportFormat.isExported(name) && !manifest.runs().names(name)) {
                    Files.delete(file);
                }
            }
        }
    }
}
