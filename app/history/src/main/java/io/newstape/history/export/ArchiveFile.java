package io.newstape.history.export;

import io.newstape.history.log.LogRecord;
import io.newstape.schema.ArchivedArticle;
import io.newstape.schema.Article;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificDatumWriter;

/** Articles as they stood on their topic, in Avro's container format, which carries its schema and any tool reads. */
final class ArchiveFile<R extends Record> implements RowFile<R> {

    private static final int ZSTD_LEVEL = 3;
    private static final int BLOCK_BYTES = 1 << 16;

    private final DataFileWriter<ArchivedArticle> writer;

    ArchiveFile(OutputStream out) throws IOException {
        writer = new DataFileWriter<>(new SpecificDatumWriter<>(ArchivedArticle.class));
        writer.setCodec(CodecFactory.zstandardCodec(ZSTD_LEVEL));
        writer.setSyncInterval(BLOCK_BYTES);
        writer.create(ArchivedArticle.getClassSchema(), out);
    }

    @Override
    public void write(LogRecord place, R row, IndexedRecord value) throws IOException {
        writer.append(ArchivedArticle.newBuilder()
                .setPartition(place.partition())
                .setOffset(place.offset())
                .setTimestamp(Instant.ofEpochMilli(place.time()))
                .setKey(place.key() == null ? null : new String(place.key(), StandardCharsets.UTF_8))
                .setArticle((Article) value)
                .build());
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
