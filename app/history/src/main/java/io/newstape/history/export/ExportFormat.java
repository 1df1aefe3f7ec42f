package io.newstape.history.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.jerolba.carpet.CarpetWriter;
import com.jerolba.carpet.TimeUnit;
import io.newstape.history.log.LogRecord;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;
import org.apache.avro.generic.IndexedRecord;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Forms of an export. */
public enum ExportFormat {
    /** Columns, dictionary-encoded, ZSTD; times as timestamps in UTC with microseconds. */
    PARQUET,
    /** The same columns; RFC 4180, UTF-8, with a header; times in ISO 8601. */
    CSV,
    /** Whole records, one JSON object a line. */
    JSONL,
    /** Whole articles as they stood on their topic, partition by partition in its order: an archive. */
    AVRO;

    /** Rows of a row group are held in memory until it is full: this bounds what an open file takes. */
    private static final long ROW_GROUP_BYTES = 32L * 1024 * 1024;

    String extension() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether a file of this name, relative to the table's folder, may be one that an export wrote. */
    static boolean isExported(String name) {
        return name.startsWith("date=") || name.startsWith("partition=") || name.startsWith("part-");
    }

    <R extends Record> RowFile<R> open(
            OutputStream file, ExportLayout layout, Class<R> rowType, Function<IndexedRecord, ObjectNode> json)
            throws IOException {
        OutputStream out = new BufferedOutputStream(file, 1 << 16);
        return switch (this) {
            case PARQUET -> parquet(out, rowType, rowGroupBytes(layout));
            case CSV -> new CsvFile<>(out, rowType);
            case JSONL -> json(out, json);
            case AVRO -> new ArchiveFile<>(out);
        };
    }

    /** A file's size is known after each row group only, so groups are smaller than the file is to be. */
    private static long rowGroupBytes(ExportLayout layout) {
        return layout.isByDate() ? ROW_GROUP_BYTES : Math.min(ROW_GROUP_BYTES, Math.max(1 << 20, layout.fileBytes()));
    }

    private static <R extends Record> RowFile<R> parquet(OutputStream out, Class<R> rowType, long rowGroupBytes)
            throws IOException {
        CarpetWriter<R> writer = new CarpetWriter.Builder<>(out, rowType)
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withDefaultTimeUnit(TimeUnit.MICROS)
                .withRowGroupSize(rowGroupBytes)
                .build();
        return new RowFile<>() {
            @Override
            public void write(LogRecord place, R row, IndexedRecord value) throws IOException {
                writer.write(row);
            }

            @Override
            public void close() throws IOException {
                writer.close();
            }
        };
    }

    private static <R extends Record> RowFile<R> json(OutputStream out, Function<IndexedRecord, ObjectNode> json) {
        return new RowFile<>() {
            @Override
            public void write(LogRecord place, R row, IndexedRecord value) throws IOException {
                out.write(json.apply(value).toString().getBytes(StandardCharsets.UTF_8));
                out.write('\n');
            }

            @Override
            public void close() throws IOException {
                out.close();
            }
        };
    }
}
