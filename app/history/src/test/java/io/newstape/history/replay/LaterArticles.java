package io.newstape.history.replay;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.newstape.embedded.SharedStack;
import io.newstape.schema.Article;
import io.newstape.streams.wire.PublicSchema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;

/** Publishes articles of a later, compatible schema: one with a field more. */
public final class LaterArticles {

    private final LiveStack stack;
    private final Schema later;
    private final int schemaId;

    public LaterArticles(LiveStack stack) throws Exception {
        this.stack = stack;
        this.later = later();
        try (CachedSchemaRegistryClient client =
                new CachedSchemaRegistryClient(SharedStack.get().registryUrl(), 10)) {
            this.schemaId = client.register(stack.topics.articles().subject().orElseThrow(), new AvroSchema(later));
        }
    }

    private static Schema later() {
        Schema now = PublicSchema.of(Article.getClassSchema());
        List<Schema.Field> fields = new ArrayList<>();
        now.getFields().forEach(field -> fields.add(new Schema.Field(field, field.schema())));
        Schema optional = Schema.createUnion(Schema.create(Schema.Type.NULL), Schema.create(Schema.Type.STRING));
        // amid the others, so that reading it by the present schema gives nonsense
        fields.add(3, new Schema.Field("desk", optional, "Desk that wrote it.", Schema.NULL_VALUE));
        return Schema.createRecord(now.getName(), now.getDoc(), now.getNamespace(), false, fields);
    }

    public void publish(Article article) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.write(0);
            bytes.write(ByteBuffer.allocate(Integer.BYTES).putInt(schemaId).array());
            var encoder = EncoderFactory.get().binaryEncoder(bytes, null);
            GenericRecord record = converted(article);
            record.put("desk", "Tokyo");
            new GenericDatumWriter<GenericRecord>(later).write(record, encoder);
            encoder.flush();
            stack.write(
                    stack.topics.articles().name(),
                    null,
                    article.getArticleId().getBytes(StandardCharsets.UTF_8),
                    bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private GenericRecord converted(Article article) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        var encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new SpecificDatumWriter<>(Article.class).write(article, encoder);
        encoder.flush();
        return new GenericDatumReader<GenericRecord>(Article.getClassSchema(), later, new GenericData())
                .read(null, DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null));
    }
}
