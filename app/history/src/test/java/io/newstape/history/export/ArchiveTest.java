package io.newstape.history.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.history.log.HistoryRefused;
import io.newstape.history.log.LogCursor;
import io.newstape.history.log.LogInMemory;
import io.newstape.history.log.LogRecord;
import io.newstape.history.log.OffsetRange;
import io.newstape.history.log.RecordChain;
import io.newstape.history.log.WorkListener;
import io.newstape.history.replay.SampleNews;
import io.newstape.schema.Article;
import io.newstape.streams.wire.AvroSerdes;
import io.newstape.streams.wire.Registry;
import io.newstape.streams.wire.RetryPolicy;
import io.newstape.streams.wire.Topics;
import io.newstape.text.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive is the log that it was made from, or it is refused. */
class ArchiveTest {

    private static final Topics TOPICS = new Topics("", 1, Optional.empty());
    private static final String TOPIC = TOPICS.articles().name();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** So many that they take several blocks of 64 KiB. */
    private static final int ARTICLES = 2000;

    @TempDir
    Path parent;

    private AvroSerdes serdes;
    private LogInMemory log;

    @BeforeEach
    void export() throws Exception {
        serdes = new AvroSerdes(Registry.inThisProcess(TOPICS.all()), RetryPolicy.standard());
        Serializer<Article> writer = serdes.serializer();
        log = new LogInMemory(TOPIC).partition(0, 0);
        for (Article article : new SampleNews(5).next(ARTICLES)) {
            log.add(
                    0,
                    article.getPublishedAt().toEpochMilli(),
                    article.getArticleId(),
                    writer.serialize(TOPIC, article));
        }
        export(log, false);
    }

    @Test
    void shouldGiveTheRecordsOfTheLog() {
        // When
        List<LogRecord> archived = new ArrayList<>();
        ArticleExport.archive(parent).log(TOPIC, serdes).forEach(archived::add);

        // Then
        assertThat(archived).hasSize(ARTICLES);
        assertThat(archived.get(7).offset()).isEqualTo(7);
        assertThat(archived.get(7).value())
                .isEqualTo(log.open(TOPIC, 0, 7, 8).next().orElseThrow().value());
    }

    @Test
    void shouldLeaveOutWhatHasNoValueAndSayHowManyItDidNotRead() {
        // Given
        log.add(0, 0, "a-1", null).add(0, 0, "a-2", new byte[] {1, 2});
        export(log, true);

        // When
        ArchivedLog archived = ArticleExport.archive(parent).log(TOPIC, serdes);

        // Then
        assertThat(archived.unreadable()).isEqualTo(2);
        assertThat(archived.extents(TOPIC)).isEqualTo(Map.of(0, new OffsetRange(0, ARTICLES + 2)));
    }

    @Test
    void shouldRefuseAFileThatWasCutShort() throws IOException {
        // Given
        Path file = file();
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 10));

        // Then
        assertRefused("the manifest says " + bytes.length);
    }

    @Test
    void shouldPlaceAChangedByteAmongTheArticles() throws IOException {
        // Given: a byte in the last block
        Path file = file();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 40]++;
        Files.write(file, bytes);

        // Then
        assertThatThrownBy(() -> ArticleExport.archive(parent).log(TOPIC, serdes))
                .hasMessageMatching(".*first difference is in its bytes [0-9]+ to " + (bytes.length - 1)
                        + ", in or behind the article at offset 1[0-9]{3}");
    }

    @Test
    void shouldKeepTheChainOfItsRecordsOverSeveralRuns() {
        // Given
        log.add(0, 0, "a-1", null).add(0, 0, "a-2", new byte[] {1, 2});
        export(log, true);

        // When
        ExportedChain chain = CheckedExport.in(parent).get(0).chain(TOPIC, 0).orElseThrow();

        // Then: the last link is that of a chain over the log, in one go
        RecordChain whole = new RecordChain(RecordChain.START);
        try (LogCursor cursor = log.open(TOPIC, 0, 0, ARTICLES + 2)) {
            for (int i = 0; i < ARTICLES + 2; i++) {
                whole.add(cursor.next().orElseThrow());
            }
        }
        assertThat(chain.to()).isEqualTo(ARTICLES + 2);
        assertThat(chain.links().lastKey()).isEqualTo(ARTICLES + 1);
        assertThat(chain.links().get(chain.links().lastKey())).isEqualTo(whole.link());
    }

    @Test
    void shouldRefuseAnArchiveThatEndsBehindABlockThoughTheManifestSaysSo() throws IOException {
        // Given: a file that every Avro reader takes for a whole one, and a manifest that somebody made fit
        Path file = file();
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) endOfFirstBlock(file)));
        tellTheManifest(file);

        // Then
        assertRefused("articles; its manifest says " + ARTICLES);
    }

    @Test
    void shouldRefuseAnArchiveThatEndsAmidABlockThoughTheManifestSaysSo() throws IOException {
        // Given
        Path file = file();
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) endOfFirstBlock(file) + 100));
        tellTheManifest(file);

        // Then: Avro's reader takes the end of the file for the end of the articles
        assertRefused("articles; its manifest says " + ARTICLES);
    }

    @Test
    void shouldRefuseAManifestWithAGapBetweenItsRuns() throws IOException {
        // Given: a second run, and a manifest that lost the end of the first
        log.add(0, 0, "a-1", null);
        export(log, true);
        ObjectNode manifest = manifest();
        ((ObjectNode) manifest.at("/runs/0/partitions/0")).put("to", ARTICLES - 1);
        save(manifest);

        // Then
        assertRefused("has a gap");
    }

    @Test
    void shouldRefuseAManifestThatIsNone() throws IOException {
        for (String text : List.of("", "[]", "{\"table\": \"articles\"}", "{\"table\": \"articles\", \"runs\": [")) {
            Files.writeString(parent.resolve("articles/manifest.json"), text);
            assertThatThrownBy(() -> ArticleExport.archive(parent)).as(text).isInstanceOf(HistoryRefused.class);
        }
    }

    private void assertRefused(String why) {
        assertThatThrownBy(() -> ArticleExport.archive(parent).log(TOPIC, serdes))
                .isInstanceOf(HistoryRefused.class)
                .hasMessageContaining(why);
    }

    private void export(LogInMemory from, boolean append) {
        new TopicExport(from, serdes, record -> JSON.createObjectNode(), "")
                .export(ExportTable.articles(TOPICS), parent, ExportFormat.AVRO, append, WorkListener.none());
    }

    private Path file() {
        return parent.resolve("articles").resolve("partition=0/part-0-00000.avro");
    }

    private static long endOfFirstBlock(Path file) throws IOException {
        try (var blocks = new org.apache.avro.file.DataFileReader<>(
                file.toFile(), new org.apache.avro.generic.GenericDatumReader<>())) {
            blocks.next();
            long first = blocks.previousSync();
            blocks.sync(first);
            assertThat(blocks.hasNext()).isTrue();
            return blocks.previousSync();
        }
    }

    /** Makes the manifest say of the file what is so. */
    private void tellTheManifest(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        ObjectNode manifest = manifest();
        ((ObjectNode) manifest.at("/runs/0/files/0"))
                .put("bytes", bytes.length)
                .put("sha256", new Sha256().add(bytes).hex());
        save(manifest);
    }

    private ObjectNode manifest() throws IOException {
        return (ObjectNode)
                JSON.readTree(parent.resolve("articles/manifest.json").toFile());
    }

    private void save(ObjectNode manifest) throws IOException {
        Files.write(parent.resolve("articles/manifest.json"), JSON.writeValueAsBytes(manifest));
    }
}
