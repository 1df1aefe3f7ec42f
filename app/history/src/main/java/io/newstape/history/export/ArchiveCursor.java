package io.newstape.history.export;

import io.newstape.history.log.HistoryRefused;
import io.newstape.history.log.LogCursor;
import io.newstape.history.log.LogRecord;
import io.newstape.schema.ArchivedArticle;
import io.newstape.schema.Article;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;

/** Reads the articles of one partition from the files of an archive, in constant memory. */
final class ArchiveCursor implements LogCursor {

    private static final int BUFFER = 1 << 16;

    private final Iterator<Path> files;
    private final String topic;
    private final Serializer<Article> writer;
    private final long from;
    private final long to;
    private Path file;
    private DataFileStream<ArchivedArticle> articles;

    /** @param files of the partition, in the order of its offsets */
    ArchiveCursor(List<Path> files, String topic, Serializer<Article> writer, long from, long to) {
        this.files = files.iterator();
        this.topic = topic;
        this.writer = writer;
        this.from = from;
        this.to = to;
    }

    static DataFileStream<ArchivedArticle> stream(Path file) throws IOException {
        return new DataFileStream<>(
                new BufferedInputStream(Files.newInputStream(file), BUFFER),
                new SpecificDatumReader<>(ArchivedArticle.class));
    }

    /**
     * How many articles a file has, by its blocks.
     *
     * @throws HistoryRefused when it can't be read to its end
     */
    static long count(Path file) {
        long count = 0;
        try (DataFileStream<ArchivedArticle> blocks = stream(file)) {
            while (blocks.hasNext()) {
                count += blocks.getBlockCount();
                blocks.nextBlock();
            }
            return count;
        } catch (IOException | AvroRuntimeException e) {
            throw new HistoryRefused(
                    "can't read " + file + " to its end: " + e.getMessage(),
                    "The archive was changed or damaged since. Take another copy, or export anew.",
                    e);
        }
    }

    @Override
    public Optional<LogRecord> next() {
        try {
            while (hasNext()) {
                ArchivedArticle article = articles.next();
                if (article.getOffset() >= to) {
                    return Optional.empty();
                }
                if (article.getOffset() >= from) {
                    return Optional.of(record(article));
                }
            }
            return Optional.empty();
        } catch (IOException | AvroRuntimeException e) {
            throw new HistoryRefused(
                    "can't read " + file + " to its end: " + e.getMessage(),
                    "It was changed since the work began. Nothing was lost; start again.",
                    e);
        }
    }

    private boolean hasNext() throws IOException {
        while (articles == null || !articles.hasNext()) {
            if (!files.hasNext()) {
                return false;
            }
            close();
            file = files.next();
            articles = stream(file);
        }
        return true;
    }

    private LogRecord record(ArchivedArticle article) {
        return new LogRecord(
                topic,
                article.getPartition(),
                article.getOffset(),
                article.getTimestamp().toEpochMilli(),
                article.getKey() == null ? null : article.getKey().getBytes(StandardCharsets.UTF_8),
                writer.serialize(topic, article.getArticle()),
                new RecordHeaders());
    }

    @Override
    public void close() {
        if (articles != null) {
            try {
                articles.close();
            } catch (IOException e) {
                throw new UncheckedIOException("can't close " + file, e);
            }
        }
    }
}
