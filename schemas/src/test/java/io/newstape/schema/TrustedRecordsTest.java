package io.newstape.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.junit.jupiter.api.Test;

/** Trust is a matter of the whole process, and other tests of this one may have loaded Avro: hence processes of its own. */
class TrustedRecordsTest {

    private static final String SCHEMA = "src/main/avro-history/market.signals-value/v1.avsc";

    @Test
    void shouldReadASignalInAProcessThatKnowsOnlyItsSchemaAndItsBytes() throws Exception {
        // Given
        String bytes = Base64.getEncoder().encodeToString(bytes(signal()));

        // When
        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reader.class.getName(),
                        SCHEMA,
                        bytes)
                .redirectErrorStream(true)
                .start();

        // Then
        String said = new String(reader.getInputStream().readAllBytes(), UTF_8);
        assertThat(reader.waitFor()).as(said).isZero();
        assertThat(said).contains("io.newstape.schema.Signal of 8031.T, NEW");
    }

    /** The other process: it names no class of this project, as a deserializer doesn't. */
    static final class Reader {

        public static void main(String... args) throws IOException {
            Schema schema = new SchemaParser().parse(Path.of(args[0])).mainSchema();
            byte[] bytes = Base64.getDecoder().decode(args[1]);
            Object read = new SpecificDatumReader<>(schema)
                    .read(null, DecoderFactory.get().binaryDecoder(bytes, null));
            Signal signal = (Signal) read;
            System.out.println(
                    read.getClass().getName() + " of " + signal.getSecurity().getRic() + ", " + signal.getAction());
        }
    }

    private static byte[] bytes(Signal signal) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        var encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new SpecificDatumWriter<>(Signal.class).write(signal, encoder);
        encoder.flush();
        return bytes.toByteArray();
    }

    private static Signal signal() {
        return Signal.newBuilder()
                .setSignalId("0123456789abcdef0123456789abcdef")
                .setRevision(1)
                .setAction(SignalAction.NEW)
                .setSecurity(Security.newBuilder()
                        .setRic("8031.T")
                        .setCompany("Mitsui & Co")
                        .setVerified(true)
                        .setKind(InstrumentKind.EQUITY)
                        .build())
                .setArticle(SourceArticle.newBuilder()
                        .setArticleId("a-1")
                        .setArticleVersion(1)
                        .setHeadline("Mitsui raises its forecast")
                        .setSource("Sample Wire")
                        .setPublishedAt(Instant.parse("2024-11-11T12:00:00Z"))
                        .build())
                .setRelevance(1)
                .setSentimentStatus(SentimentStatus.NONE)
                .setMentions(List.of())
                .setMarketPhase(MarketPhase.OPEN)
                .setVersions(new Versions(null, "", "r1"))
                .build();
    }
}
