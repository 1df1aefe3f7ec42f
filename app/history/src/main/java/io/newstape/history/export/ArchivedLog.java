package io.newstape.history.export;

import io.newstape.history.log.ExportedFile;
import io.newstape.history.log.HistoryRefused;
import io.newstape.history.log.LogCursor;
import io.newstape.history.log.LogRecord;
import io.newstape.history.log.MergedLog;
import io.newstape.history.log.OffsetRange;
import io.newstape.history.log.RecordedLog;
import io.newstape.schema.ArchivedArticle;
import io.newstape.streams.wire.AvroSerdes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.file.DataFileStream;

/** An archive as the log that it was made from: the same partitions, offsets, times, keys and bytes. */
public final class ArchivedLog implements RecordedLog {

    private final Path directory;
    private final Manifest manifest;
    private final SortedMap<Integer, OffsetRange> extents;
    private final String topic;
    private final String mentions;
    private final AvroSerdes serdes;

    ArchivedLog(Path directory, Manifest manifest, String topic, String mentions, AvroSerdes serdes) {
        this.mentions = mentions;
        this.directory = directory;
        this.manifest = manifest;
        this.extents = manifest.runs().extents();
        this.topic = topic;
        this.serdes = serdes;
        for (ExportedFile file : manifest.runs().files()) {
            file.require(directory, RowPlace::of);
            requireSchema(directory.resolve(file.name()));
        }
        manifest.runs().orderFiles().forEach(file -> file.require(directory, RowPlace::of));
        requireAllRows();
    }

    /** A file that ends between two of its blocks is a whole one for any reader: only the count tells. */
    private void requireAllRows() {
        long there = manifest.runs().files().stream()
                .mapToLong(file -> ArchiveCursor.count(directory.resolve(file.name())))
                .sum();
        if (there != manifest.runs().rows()) {
            throw new HistoryRefused(
                    "the archive in " + directory + " holds " + there + " articles; its manifest says "
                            + manifest.runs().rows(),
                    "It was cut short or changed since it was written. Take another copy, or export anew.");
        }
    }

    /** How many partitions the topic had. */
    public int partitions() {
        return extents.isEmpty() ? 1 : extents.lastKey() + 1;
    }

    /** Records that couldn't be read when the archive was made, and so aren't in it. */
    public long unreadable() {
        return manifest.runs().unreadable();
    }

    @Override
    public SortedMap<Integer, OffsetRange> extents(String named) {
        if (isOrder(named)) {
            return manifest.runs().orderExtents();
        }
        requireTopic(named);
        return extents;
    }

    /** Looks through all articles before that time: an archive has no index. */
    @Override
    public Map<Integer, Long> offsetsAt(String named, Instant time) {
        Map<Integer, Long> offsets = new HashMap<>();
        extents.forEach((partition, extent) -> {
            try (LogCursor cursor = open(named, partition, extent.begin(), extent.end())) {
                for (Optional<LogRecord> next = cursor.next(); next.isPresent(); next = cursor.next()) {
                    if (next.get().time() >= time.toEpochMilli()) {
                        offsets.put(partition, next.get().offset());
                        return;
                    }
                }
            }
        });
        return offsets;
    }

    @Override
    public LogCursor open(String named, int partition, long from, long to) {
        if (isOrder(named)) {
            List<Path> order = manifest.runs().orderFiles().stream()
                    .map(file -> directory.resolve(file.name()))
                    .toList();
            return OrderFile.open(order, mentions, topic, partition, new OffsetRange(from, to));
        }
        requireTopic(named);
        List<Path> files = manifest.runs().files().stream()
                .map(ExportedFile::name)
                .filter(name -> name.startsWith("partition=" + partition + "/"))
                .map(directory::resolve)
                .toList();
        return new ArchiveCursor(files, topic, serdes.serializer(), from, to);
    }

    /** Gives all articles, each partition in its order, and of those next in line the earliest. */
    public void forEach(Consumer<LogRecord> action) {
        try (MergedLog merged = new MergedLog()) {
            extents.forEach(
                    (partition, extent) -> merged.add(partition, open(topic, partition, extent.begin(), extent.end())));
            for (Optional<LogRecord> next = merged.next(); next.isPresent(); next = merged.next()) {
                action.accept(next.get());
            }
        }
    }

    @Override
    public boolean holds(String named) {
        return named.equals(topic) || isOrder(named);
    }

    /** How many partitions the scored mentions had; as many as the articles where their order isn't kept. */
    public int mentionPartitions() {
        return isOrder(mentions) ? manifest.runs().orderExtents().size() : partitions();
    }

    private boolean isOrder(String named) {
        return named.equals(mentions) && !manifest.runs().orderFiles().isEmpty();
    }

    @Override
    public String identity() {
        return manifest.identity();
    }

    private void requireTopic(String named) {
        if (!named.equals(topic)) {
            throw new HistoryRefused(
                    "an archive of articles has no " + named, "It is a log of " + topic + ", and of nothing else.");
        }
    }

    private static void requireSchema(Path file) {
        try (DataFileStream<ArchivedArticle> articles = ArchiveCursor.stream(file)) {
            if (SchemaCompatibility.checkReaderWriterCompatibility(
                                    ArchivedArticle.getClassSchema(), articles.getSchema())
                            .getType()
                    != SchemaCompatibilityType.COMPATIBLE) {
                throw new HistoryRefused(
                        file + " holds records of a schema that isn't an archive's: "
                                + articles.getSchema().getFullName(),
                        "A later newstape may have written it; or it isn't newstape's.");
            }
        } catch (IOException e) {
            throw new HistoryRefused(
                    file + " is no Avro file: " + e.getMessage(),
                    "The archive was changed or damaged since. Take another copy, or export anew.",
                    e);
        }
    }
}
