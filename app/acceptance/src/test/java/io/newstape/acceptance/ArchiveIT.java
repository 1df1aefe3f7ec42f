package io.newstape.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.newstape.cli.CommandLineCall;
import io.newstape.embedded.SharedStack;
import io.newstape.history.log.LogRecord;
import io.newstape.history.replay.LiveStack;
import io.newstape.history.replay.SampleNews;
import io.newstape.schema.Article;
import io.newstape.streams.wire.RecordCount;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericDatumWriter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives: made of a topic, put back on one, replayed without one, and refused when they aren't what they were. */
class ArchiveIT {

    private static final String NOWHERE = "127.0.0.1:1";

    @TempDir
    private static Path shared;

    private static Path archive;
    private static LiveStack stack;

    @TempDir
    Path directory;

    @BeforeAll
    static void export() throws Exception {
        stack = new LiveStack("archived", 2);
        stack.publish(new SampleNews(21).next(300));
        archive = shared.resolve("archive");
        CommandLineCall first =
                onTheStack("archived.", "export", archive.toString(), "--table", "articles", "--as", "avro");
        assertThat(first.exit()).as(first.err()).isZero();
        // and some more that came later, one of them from a publisher with keys and times of its own
        stack.publish(new SampleNews(22).next(39));
        Article foreign = new SampleNews(25).next();
        stack.write(
                stack.topics.articles().name(),
                null,
                "a key of its own".getBytes(StandardCharsets.UTF_8),
                stack.serdes
                        .<Article>serializer()
                        .serialize(stack.topics.articles().name(), foreign));
        CommandLineCall second = onTheStack(
                "archived.", "export", archive.toString(), "--table", "articles", "--as", "avro", "--append");
        assertThat(second.exit()).as(second.err()).isZero();
    }

    @AfterAll
    static void close() throws Exception {
        stack.close();
    }

    @Test
    void shouldPutTheSameRecordsOnAFreshTopic() throws Exception {
        try (LiveStack fresh = new LiveStack("archived-again", 2)) {
            // When
            CommandLineCall published = onTheStack("archived-again.", "publish", archive.toString());

            // Then: keys, times and bytes, partition by partition in their order
            assertThat(published.exit()).as(published.err()).isZero();
            assertThat(published.out()).contains("340 articles published, 0 refused");
            assertThat(records(fresh)).isEqualTo(records(stack)).hasSize(2);
        }
    }

    @Test
    void shouldPutTheSameRecordsOnATopicOfOtherPartitions() throws Exception {
        try (LiveStack fresh = new LiveStack("archived-apart", 3)) {
            // When
            CommandLineCall published = onTheStack("archived-apart.", "publish", archive.toString());

            // Then
            assertThat(published.exit()).as(published.err()).isZero();
            assertThat(records(fresh).values().stream().flatMap(List::stream))
                    .containsExactlyInAnyOrderElementsOf(records(stack).values().stream()
                            .flatMap(List::stream)
                            .toList());
        }
    }

    @Test
    void shouldReplayWithoutABrokerWhatTheTopicGives() throws Exception {
        // Given
        Path fromTopic = directory.resolve("from-topic");
        Path fromArchive = directory.resolve("from-archive");
        CommandLineCall live = onTheStack("archived.", "replay", "--to-files", fromTopic.toString());
        assertThat(live.exit()).as(live.err()).isZero();

        // When
        CommandLineCall replayed = replay(archive, "--to-files", fromArchive.toString());

        // Then
        assertThat(replayed.exit()).as(replayed.err()).isZero();
        assertThat(replayed.out()).startsWith("340 articles replayed, ");
        for (String topic : List.of("market.scored-mentions", "market.signals", "market.signal-windows")) {
            assertThat(Files.readAllLines(fromArchive.resolve("archived." + topic + ".jsonl")))
                    .isNotEmpty()
                    .isEqualTo(Files.readAllLines(fromTopic.resolve("archived." + topic + ".jsonl")));
        }
    }

    @Test
    void shouldReplayToTopicsWhatTheTopicGives() throws Exception {
        // Given
        CommandLineCall fromTopic = onTheStack("archived.", "replay", "--to-prefix", "archived.a.");
        assertThat(fromTopic.exit()).as(fromTopic.err()).isZero();

        // When
        CommandLineCall fromArchive =
                onTheStack("archived.", "replay", "--archive", archive.toString(), "--to-prefix", "archived.b.");

        // Then
        assertThat(fromArchive.exit()).as(fromArchive.err()).isZero();
        assertThat(records("archived.b.market.signals"))
                .isEqualTo(records("archived.a.market.signals"))
                .isNotEmpty();
    }

    @Test
    void shouldReplayOnlyTheRangeAndTheSecurityThatAreAskedFor() throws Exception {
        // When
        CommandLineCall all =
                replay(archive, "--to-files", directory.resolve("all").toString());
        CommandLineCall some = replay(
                archive,
                "--to-files",
                directory.resolve("some").toString(),
                "--from",
                SampleNews.MORNING.plusSeconds(7200).toString(),
                "--to",
                SampleNews.MORNING.plusSeconds(10800).toString(),
                "--ric",
                "8031.T");

        // Then
        assertThat(all.exit()).isZero();
        assertThat(some.exit()).as(some.err()).isZero();
        assertThat(Files.readAllLines(directory.resolve("some/archived.market.signals.jsonl")))
                .isNotEmpty()
                .allMatch(line -> line.contains("\"ric\":\"8031.T\""))
                .isSubsetOf(Files.readAllLines(directory.resolve("all/archived.market.signals.jsonl")));
    }

    @Test
    void shouldGoOnAfterATerminationWithoutAGapOrADouble() throws Exception {
        // Given: a replay at a speed that takes hours, told to stop amid its work
        Path whole = directory.resolve("whole");
        Path pieces = directory.resolve("pieces");
        assertThat(replay(archive, "--to-files", whole.toString()).exit()).isZero();
        Path signals = pieces.resolve("archived.market.signals.jsonl");
        try (NewstapeProcess slow =
                NewstapeProcess.start(arguments(archive, "--to-files", pieces.toString(), "--speed", "600x"))) {
            await("the first signals").atMost(Duration.ofMinutes(1)).until(() -> size(signals) > 0);
            slow.terminate();
            slow.awaitExit();
        }
        long before = size(signals);

        // When
        CommandLineCall rest = replay(archive, "--to-files", pieces.toString());

        // Then
        assertThat(before).isPositive().isLessThan(size(whole.resolve("archived.market.signals.jsonl")));
        assertThat(rest.exit()).as(rest.err()).isZero();
        assertThat(Files.readAllLines(signals))
                .isEqualTo(Files.readAllLines(whole.resolve("archived.market.signals.jsonl")));
    }

    @Test
    void shouldLeaveNothingHalfWrittenWhenTheExportIsKilled() throws Exception {
        try (LiveStack killed = new LiveStack("archive-killed", 2)) {
            // Given: an archive, and an export that is killed as it goes on with it
            String[] export = {"export", directory.toString(), "--table", "articles", "--as", "avro", "--append"};
            killed.publish(new SampleNews(23).next(100));
            assertThat(onTheStack("archive-killed.", export).exit()).isZero();
            String manifest = Files.readString(directory.resolve("articles/manifest.json"));
            List<Path> files = files(directory);
            killed.publish(new SampleNews(24).next(20_000));
            try (NewstapeProcess process = NewstapeProcess.start(onTheStackArguments("archive-killed.", export))) {
                await("the export at work")
                        .pollInterval(Duration.ofMillis(2))
                        .atMost(Duration.ofMinutes(1))
                        .until(() -> Files.exists(directory.resolve("articles/.unfinished/partition=0")));
                process.kill();
            }

            // Then: what was there is there, and nothing else is to be seen
            assertThat(Files.readString(directory.resolve("articles/manifest.json")))
                    .isEqualTo(manifest);
            assertThat(files(directory)).isEqualTo(files);

            // When
            assertThat(onTheStack("archive-killed.", export).exit()).isZero();

            // Then: it went on where the export before the killed one ended
            CommandLineCall replay = CommandLineCall.of(
                    "replay",
                    "--archive",
                    directory.toString(),
                    "--to-files",
                    directory.resolve("out").toString());
            assertThat(replay.out()).as(replay.err()).startsWith("20100 articles replayed, ");
            assertThat(directory.resolve("articles/.unfinished")).doesNotExist();
        }
    }

    /** All that a reader takes for part of the archive. */
    private static List<Path> files(Path archive) throws IOException {
        try (Stream<Path> all = Files.walk(archive.resolve("articles"))) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains(".unfinished"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void shouldRefuseToGoOnWithAnotherArchive() throws Exception {
        // Given
        Path other = directory.resolve("other");
        assertThat(onTheStack("archived.", "export", other.toString(), "--table", "articles", "--as", "avro")
                        .exit())
                .isZero();
        Path out = directory.resolve("out");
        assertThat(replay(archive, "--to-files", out.toString(), "--ric", "8031.T")
                        .exit())
                .isZero();

        // Then
        assertThat(replay(other, "--to-files", out.toString(), "--ric", "8031.T")
                        .err())
                .contains("holds another replay");
    }

    @Test
    void shouldRefuseOffsetsThatTheArchiveDoesNotHave() {
        assertThat(replay(archive, "--to-files", directory.resolve("out").toString(), "--from", "100000")
                        .err())
                .contains("archived.news.articles-0 has no offset 100000: it holds 0 to ");
    }

    @Test
    void shouldRefuseAnArchiveThatLacksAFile() throws Exception {
        Path copy = copy();
        Files.delete(avro(copy));

        refused(copy, ".avro is missing");
    }

    @Test
    void shouldRefuseAnArchiveWhoseFileWasCut() throws Exception {
        Path copy = copy();
        byte[] bytes = Files.readAllBytes(avro(copy));
        Files.write(avro(copy), Arrays.copyOf(bytes, bytes.length / 2));

        refused(copy, " bytes; the manifest says " + bytes.length);
    }

    @Test
    void shouldRefuseAnArchiveWithAByteThatChanged() throws Exception {
        Path copy = copy();
        byte[] bytes = Files.readAllBytes(avro(copy));
        bytes[bytes.length / 2] ^= 1;
        Files.write(avro(copy), bytes);

        refused(copy, "its SHA-256 differs from the manifest's");
    }

    @Test
    void shouldRefuseAFolderWithoutAManifest() throws Exception {
        Path copy = copy();
        Files.delete(copy.resolve("articles/manifest.json"));

        assertThat(replay(copy, "--to-files", directory.resolve("out").toString())
                        .err())
                .contains("holds no manifest.json");
        assertThat(onTheStack("archived.", "publish", copy.toString()).err()).contains("is part of an archive");
    }

    @Test
    void shouldRefuseAManifestThatIsNoExports() throws Exception {
        Path copy = copy();
        Files.writeString(copy.resolve("articles/manifest.json"), "{\"name\": \"a web application\"}");

        refused(copy, "isn't the manifest of an export");
    }

    @Test
    void shouldRefuseAnExportOfSignals() throws Exception {
        Path copy = copy();
        Path manifest = copy.resolve("articles/manifest.json");
        Files.writeString(
                manifest, Files.readString(manifest).replace("\"table\" : \"articles\"", "\"table\" : \"signals\""));

        refused(copy, "holds an export of signals, not of articles");
    }

    @Test
    void shouldRefuseArticlesWithoutTheirText() {
        assertThat(onTheStack("archived.", "export", directory.toString(), "--table", "articles")
                        .exit())
                .isZero();

        refused(directory, "holds articles without their text, as PARQUET");
    }

    @Test
    void shouldRefuseARunThatDoesNotGoOnWhereTheOneBeforeEnded() throws Exception {
        Path copy = copy();
        Path manifest = copy.resolve("articles/manifest.json");
        var content = new ObjectMapper().readTree(manifest.toFile());
        ((com.fasterxml.jackson.databind.node.ObjectNode) content.at("/runs/1/partitions/0")).put("from", 1);
        Files.writeString(manifest, content.toString());

        refused(copy, "has a gap");
    }

    @Test
    void shouldRefuseAFileOfAnotherSchema() throws Exception {
        // Given: an Avro file of something else, and a manifest that has its digest
        Path copy = copy();
        Schema schema = new Schema.Parser()
                .parse(
                        "{\"type\":\"record\",\"name\":\"Trade\",\"fields\":[{\"name\":\"price\",\"type\":\"double\"}]}");
        String before = digest(avro(copy));
        long length = Files.size(avro(copy));
        try (DataFileWriter<Object> writer = new DataFileWriter<>(new GenericDatumWriter<>(schema))) {
            writer.create(schema, avro(copy).toFile());
        }
        Path manifest = copy.resolve("articles/manifest.json");
        Files.writeString(
                manifest,
                Files.readString(manifest)
                        .replace(before, digest(avro(copy)))
                        .replace("\"bytes\" : " + length, "\"bytes\" : " + Files.size(avro(copy))));

        refused(copy, "holds records of a schema that isn't an archive's: Trade");
    }

    @Test
    void shouldRefuseToArchiveSignals() {
        assertThat(onTheStack("archived.", "export", directory.toString(), "--as", "avro")
                        .err())
                .contains("an archive can hold articles, not signals");
    }

    /** Neither a replay nor a publication begins. */
    private void refused(Path archive, String why) {
        Path out = directory.resolve("out");
        CommandLineCall replay = replay(archive, "--to-files", out.toString());
        assertThat(replay.exit()).isEqualTo(1);
        assertThat(replay.err()).contains(why);
        assertThat(out).doesNotExist();

        long before = RecordCount.of(stack.client, stack.topics.articles());
        CommandLineCall publish = onTheStack("archived.", "publish", archive.toString());
        assertThat(publish.exit()).isEqualTo(1);
        assertThat(publish.err()).contains(why);
        assertThat(RecordCount.of(stack.client, stack.topics.articles())).isEqualTo(before);
    }

    private Path copy() throws IOException {
        Path copy = directory.resolve("copy");
        try (Stream<Path> files = Files.walk(archive)) {
            for (Path file : files.toList()) {
                Path target = copy.resolve(archive.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return copy;
    }

    private static Path avro(Path archive) {
        return archive.resolve("articles/partition=0/part-0-00000.avro");
    }

    private static String digest(Path file) throws Exception {
        return HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    private static long size(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    private static Map<Integer, List<String>> records(LiveStack from) {
        return records(from.topics.articles().name());
    }

    /** Key, time and value of each record, without the schema's id; by partition, in order. */
    private static Map<Integer, List<String>> records(String topic) {
        Map<Integer, List<String>> records = new TreeMap<>();
        stack.log.extents(topic).forEach((partition, extent) -> {
            List<String> lines = new ArrayList<>();
            try (var cursor = stack.log.open(topic, partition, extent.begin(), extent.end())) {
                for (var next = cursor.next(); next.isPresent(); next = cursor.next()) {
                    LogRecord record = next.get();
                    lines.add(new String(record.key()) + " " + record.time() + " "
                            + HexFormat.of().formatHex(record.value(), 5, record.value().length));
                }
            }
            records.put(partition, lines);
        });
        return records;
    }

    private static CommandLineCall replay(Path archive, String... more) {
        return CommandLineCall.of(arguments(archive, more));
    }

    /** No broker and no registry are there. */
    private static String[] arguments(Path archive, String... more) {
        List<String> all = new ArrayList<>(List.of("replay", "--archive", archive.toString()));
        all.addAll(List.of(more));
        all.addAll(List.of("--bootstrap-servers", NOWHERE, "--schema-registry-url", "http://" + NOWHERE));
        all.addAll(List.of("--set", "topic.prefix=archived."));
        return all.toArray(String[]::new);
    }

    private static CommandLineCall onTheStack(String prefix, String... args) {
        return CommandLineCall.of(onTheStackArguments(prefix, args));
    }

    private static String[] onTheStackArguments(String prefix, String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of(
                "--bootstrap-servers",
                SharedStack.get().bootstrapServers(),
                "--schema-registry-url",
                SharedStack.get().registryUrl(),
                "--set",
                "topic.prefix=" + prefix));
        return all.toArray(String[]::new);
    }
}
