package io.newstape.history.export;

import io.newstape.history.log.ExportedFile;
import io.newstape.history.log.FileMarks;
import io.newstape.history.log.HistoryRefused;
import io.newstape.history.log.LogCursor;
import io.newstape.history.log.LogRecord;
import io.newstape.history.log.OffsetRange;
import io.newstape.history.log.RecordOrigin;
import io.newstape.history.log.RecordedLog;
import io.newstape.streams.wire.Origin;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * The order in which the pipeline took the scored mentions, beside an archive of the articles: for each mention its
 * place, and the place of its article. Avro's container format, so any tool reads it.
 */
final class OrderFile {

    private static final int ZSTD_LEVEL = 3;
    private static final Schema SCHEMA = SchemaBuilder.record("MentionOrigin")
            .namespace("io.newstape.archive")
            .fields()
            .requiredInt("partition")
            .requiredLong("offset")
            .requiredInt("articlePartition")
            .requiredLong("articleOffset")
            .endRecord();

    private OrderFile() {}

    /**
     * Writes one.
     *
     * @param name relative to the folder of the archive
     * @param taken the mentions whose origins go in, by partition
     */
    static ExportedFile write(
            RecordedLog log, String mentions, SortedMap<Integer, OffsetRange> taken, Path directory, String name)
            throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        FileMarks written = new FileMarks(Files.newOutputStream(file));
        try (DataFileWriter<GenericRecord> writer = new DataFileWriter<>(new GenericDatumWriter<>(SCHEMA))) {
            writer.setCodec(CodecFactory.zstandardCodec(ZSTD_LEVEL));
            writer.create(SCHEMA, written);
            for (Map.Entry<Integer, OffsetRange> part : taken.entrySet()) {
                OffsetRange extent = part.getValue();
                try (LogCursor cursor = log.open(mentions, part.getKey(), extent.begin(), extent.end())) {
                    for (Optional<LogRecord> next = cursor.next(); next.isPresent(); next = cursor.next()) {
                        Optional<RecordOrigin> origin =
                                RecordOrigin.of(next.get().headers());
                        if (origin.isPresent()) {
                            writer.append(row(next.get(), origin.get()));
                        }
                    }
                }
            }
        }
        return ExportedFile.of(name, written);
    }

    /**
     * Reads the origins of one partition of mentions: records without key and value, whose header names the article.
     *
     * @param articles the topic of the articles, as the header is to name it
     */
    static LogCursor open(List<Path> files, String mentions, String articles, int partition, OffsetRange range) {
        List<Path> left = new ArrayList<>(files);
        return new LogCursor() {
            private DataFileStream<GenericRecord> rows;

            @Override
            public Optional<LogRecord> next() {
                try {
                    while (hasNext()) {
                        GenericRecord row = rows.next();
                        long offset = (long) row.get("offset");
                        if ((int) row.get("partition") == partition
                                && offset >= range.begin()
                                && offset < range.end()) {
                            return Optional.of(record(row, mentions, articles));
                        }
                    }
                    return Optional.empty();
                } catch (IOException | AvroRuntimeException e) {
                    throw new HistoryRefused(
                            "can't read the order of the mentions to its end: " + e.getMessage(),
                            "The archive was changed since the work began. Take another copy, or export anew.",
                            e);
                }
            }

            private boolean hasNext() throws IOException {
                while (rows == null || !rows.hasNext()) {
                    if (left.isEmpty()) {
                        return false;
                    }
                    close();
                    rows = new DataFileStream<>(
                            new BufferedInputStream(Files.newInputStream(left.remove(0))), new GenericDatumReader<>());
                }
                return true;
            }

            @Override
            public void close() {
                if (rows != null) {
                    try {
                        rows.close();
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException("can't close a file of the archive", e);
                    }
                }
            }
        };
    }

    private static GenericRecord row(LogRecord mention, RecordOrigin article) {
        GenericRecord row = new GenericData.Record(SCHEMA);
        row.put("partition", mention.partition());
        row.put("offset", mention.offset());
        row.put("articlePartition", article.partition());
        row.put("articleOffset", article.offset());
        return row;
    }

    private static LogRecord record(GenericRecord row, String mentions, String articles) {
        RecordHeaders headers = new RecordHeaders();
        Origin.stamp(headers, articles, (int) row.get("articlePartition"), (long) row.get("articleOffset"));
        return new LogRecord(mentions, (int) row.get("partition"), (long) row.get("offset"), 0, null, null, headers);
    }
}
