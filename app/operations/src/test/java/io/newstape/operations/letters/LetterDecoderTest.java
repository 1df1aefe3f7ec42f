package io.newstape.operations.letters;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.operations.letters.LetterContent.Form;
import io.newstape.schema.Article;
import io.newstape.schema.ArticleStatus;
import io.newstape.schema.ReferenceInForce;
import io.newstape.streams.wire.AvroSerdes;
import io.newstape.streams.wire.DeadLetterHeaders;
import io.newstape.streams.wire.Registry;
import io.newstape.streams.wire.RetryPolicy;
import io.newstape.streams.wire.Topics;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** What is said of bytes that the pipeline couldn't use. */
class LetterDecoderTest {

    private static final Topics TOPICS = new Topics("", 1, Optional.empty());
    private final Registry registry = registry();
    private final AvroSerdes serdes = new AvroSerdes(registry, RetryPolicy.standard());
    private final LetterDecoder decoder = new LetterDecoder(registry, TOPICS);

    @Test
    void shouldReadTheTopicsOwnRecord() {
        LetterContent content =
                decoder.of(letter("UNPROCESSABLE", serdes.serializer().serialize("news.articles", article())));

        assertThat(content.form()).isEqualTo(Form.RECORD);
        assertThat(content.json().path("headline").asText()).startsWith("Mitsui");
        assertThat(content.hint()).contains("report it");
    }

    @Test
    void shouldReadAnotherRecordAndNameIt() {
        ReferenceInForce master = ReferenceInForce.newBuilder()
                .setReferenceVersion("1543afc92b74815b")
                .setPartition(0)
                .setOffset(0)
                .build();
        LetterContent content =
                decoder.of(letter("UNREADABLE", serdes.serializer().serialize("reference.in-force", master)));

        assertThat(content.form()).isEqualTo(Form.OTHER_RECORD);
        assertThat(content.json().path("referenceVersion").asText()).isEqualTo("1543afc92b74815b");
        assertThat(content.hint())
                .contains("io.newstape.schema.ReferenceInForce")
                .contains("io.newstape.schema.Article");
    }

    @Test
    void shouldReadAvroWithoutItsPrefix() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new SpecificDatumWriter<>(Article.class).write(article(), encoder);
        encoder.flush();

        LetterContent content = decoder.of(letter("UNREADABLE", bytes.toByteArray()));

        assertThat(content.form()).isEqualTo(Form.BARE_AVRO);
        assertThat(content.json().path("articleId").asText()).isEqualTo("a-1");
    }

    @Test
    void shouldTellAnUnknownSchemaFromDamagedBytes() {
        byte[] good = serdes.serializer().serialize("news.articles", article());
        byte[] unknown = ByteBuffer.allocate(9).put((byte) 0).putInt(999_999).array();

        assertThat(decoder.of(letter("UNREADABLE", unknown)).hint()).contains("no schema 999999");
        LetterContent cut = decoder.of(letter("UNREADABLE", Arrays.copyOf(good, good.length - 3)));
        assertThat(cut.form()).isEqualTo(Form.UNDECODED);
        assertThat(cut.hint()).contains("cut or damaged");
    }

    @Test
    void shouldTellJsonTextAndOtherBytesApart() {
        assertThat(decoder.of(letter("UNREADABLE", utf8("{\"headline\":\"Mitsui rose\"}")))
                        .form())
                .isEqualTo(Form.JSON);
        assertThat(decoder.of(letter("UNREADABLE", utf8("Mitsui rose.\n三井物産"))).form())
                .isEqualTo(Form.TEXT);
        assertThat(decoder.of(letter("UNREADABLE", new byte[] {1, 2, (byte) 0xff}))
                        .form())
                .isEqualTo(Form.BINARY);
        assertThat(decoder.of(letter("UNREADABLE", new byte[0])).form()).isEqualTo(Form.TEXT);
        assertThat(decoder.of(letter("UNPROCESSABLE", null)).form()).isEqualTo(Form.NOTHING);
    }

    @Property(tries = 500)
    void shouldNeverFailOnBytes(@ForAll byte[] bytes, @ForAll boolean framed) {
        byte[] value = bytes.clone();
        if (framed && value.length > 4) {
            Arrays.fill(value, 0, 4, (byte) 0);
            value[4] = 1;
        }

        assertThat(decoder.of(letter("UNREADABLE", value)).hint()).isNotEmpty();
    }

    private static StoredLetter letter(String reason, byte[] value) {
        ConsumerRecord<byte[], byte[]> record =
                new ConsumerRecord<>(TOPICS.deadLetters().name(), 0, 7, utf8("a-1"), value);
        record.headers()
                .add(DeadLetterHeaders.REASON, utf8(reason))
                .add(DeadLetterHeaders.TOPIC, utf8("news.articles"))
                .add(DeadLetterHeaders.PARTITION, utf8("0"))
                .add(DeadLetterHeaders.OFFSET, utf8("3"));
        return StoredLetter.of(record);
    }

    private static Article article() {
        return Article.newBuilder()
                .setArticleId("a-1")
                .setStatus(ArticleStatus.NEW)
                .setSource("Sample Wire")
                .setPublishedAt(Instant.parse("2024-11-11T12:00:00Z"))
                .setHeadline("Mitsui & Co (8031.T) raised its forecast")
                .setParagraphs(List.of("Demand was strong."))
                .build();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Registry registry() {
        try {
            return Registry.inThisProcess(TOPICS.all());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
