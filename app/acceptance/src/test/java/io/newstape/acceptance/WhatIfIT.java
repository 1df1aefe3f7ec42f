package io.newstape.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.cli.CommandLineCall;
import io.newstape.embedded.SharedStack;
import io.newstape.history.replay.LiveStack;
import io.newstape.history.replay.SampleNews;
import io.newstape.schema.Article;
import io.newstape.sentiment.model.SentimentModel;
import io.newstape.sentiment.score.BuiltInScorer;
import io.newstape.streams.topology.Pipeline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What another model, other rules and another security master would have changed, as a desk asks it. */
class WhatIfIT {

    private static final String KNOWN_BY_NAME = "Zephyrine Kelp Works";

    private static LiveStack stack;

    @TempDir
    Path directory;

    @BeforeAll
    static void record() throws Exception {
        stack = new LiveStack("whatif", 1);
        SampleNews news = new SampleNews(5);
        List<Article> articles = news.next(200);
        // only a security master knows whose news this is
        articles.add(Article.newBuilder(articles.get(0))
                .setArticleId("nameless")
                .setHeadline(KNOWN_BY_NAME + " raised its forecast for the year")
                .setParagraphs(List.of())
                .build());
        stack.publish(articles);
        try (Pipeline pipeline = stack.start(1)) {
            stack.awaitCaughtUp();
            assertThat(pipeline.lastError()).isEmpty();
        }
    }

    @AfterAll
    static void close() throws Exception {
        stack.close();
    }

    @Test
    void shouldFindNothingBetweenLiveAndAReplayAsLiveIs() {
        // Given: files and topics
        replay("same", "--reference", "none");
        assertThat(newstape("replay", "--to-prefix", "whatif.again.", "--reference", "none")
                        .exit())
                .isZero();

        // When
        CommandLineCall files = newstape("diff", "topic:", folder("same"));
        CommandLineCall topics = newstape("diff", "topic:", "topic:whatif.again.");

        // Then
        assertThat(files.exit()).as(files.out() + files.err()).isZero();
        assertThat(files.out()).containsPattern("[1-9]\\d+ signals, ");
        assertThat(topics.exit()).as(topics.out() + topics.err()).isZero();
    }

    @Test
    void shouldReadExportsInEachForm() {
        replay("same", "--reference", "none");
        for (String form : List.of("parquet", "csv", "jsonl")) {
            // Given
            CommandLineCall export = newstape("export", folder(form), "--table", "signals", "--as", form);
            assertThat(export.exit()).as(export.err()).isZero();

            // When
            CommandLineCall diff = newstape("diff", folder(form), folder("same"));

            // Then
            assertThat(diff.exit()).as(form + diff.out() + diff.err()).isZero();
            assertThat(diff.out()).containsPattern("[1-9]\\d+ signals, ");
        }
    }

    @Test
    void shouldWarnOfAReplayThatIsNotFinished() throws IOException {
        // Given: as an interrupted one leaves it
        replay("begun", "--reference", "none");
        Path state = directory.resolve("begun").resolve("replay.json");
        Files.writeString(state, Files.readString(state).replaceAll("\"next\":\\d+", "\"next\":1"));
        replay("whole", "--reference", "none");

        // When
        CommandLineCall begun = newstape("diff", folder("begun"), folder("whole"));
        CommandLineCall whole = newstape("diff", folder("whole"), folder("whole"));

        // Then
        assertThat(begun.err()).contains("begun isn't complete; signals are missing");
        assertThat(whole.err()).isEmpty();
    }

    @Test
    void shouldFlipScoresWithAModelThatSaysTheOpposite() throws IOException {
        // Given
        Path model = opposite();
        replay("shipped");
        replay("opposite", "--model", model.toString());

        // When
        CommandLineCall diff = newstape("diff", folder("shipped"), folder("opposite"), "--format", "json");

        // Then: of nothing else than the model's doing
        assertThat(diff.exit()).isEqualTo(1);
        assertThat(diff.out()).contains("\"change\":\"flipped\",\"cause\":\"model\"");
        assertThat(diff.out()).contains("\"vanished\":{\"signals\":0}", "\"appeared\":{\"signals\":0}");
        assertThat(diff.out()).contains(BuiltInScorer.shipped().version());
    }

    @Test
    void shouldMoveSurpriseAndNoveltyWithOtherRules() throws IOException {
        // Given
        Path rules = directory.resolve("desk.properties");
        Files.writeString(rules, "baseline.half.life=2h\nnovelty.same.story=0.95\n");
        replay("standard");
        replay("desk", "--rules", rules.toString());

        // When
        CommandLineCall diff = newstape("diff", folder("standard"), folder("desk"));

        // Then
        assertThat(diff.exit()).isEqualTo(1);
        assertThat(diff.out()).containsPattern("moved +[1-9]\\d* .*novelty [1-9]\\d*, baseline [1-9]");
        assertThat(diff.out()).as("other rules, other version").containsPattern("B: .*rules \\[\\d+\\+[0-9a-f]{8}]");
    }

    @Test
    void shouldFindASecurityWithTheMasterThatKnowsItsName() throws IOException {
        // Given
        Path master = directory.resolve("desk.csv");
        Files.writeString(master, """
                instrumentId,companyId,name,aliases,ric,mic,symbol,kind,isin,primary,validFrom,validTo
                desk-1,desk,Zephyrine Kelp Works,,ZKW.N,XNYS,ZKW,EQUITY,,true,,
                """);
        replay("unknown", "--reference", "none");
        replay("known", "--reference", master.toString());

        // When
        CommandLineCall found = newstape("diff", folder("unknown"), folder("known"), "--format", "json");
        CommandLineCall lost = newstape("diff", folder("known"), folder("unknown"), "--format", "json");

        // Then
        assertThat(found.exit()).isEqualTo(1);
        assertThat(found.out())
                .contains("\"appeared\":{\"signals\":1,\"reference\":1}", "\"vanished\":{\"signals\":0}")
                .containsPattern("\"change\":\"appeared\",\"cause\":\"reference\".*\"ric\":\"ZKW.N\"");
        assertThat(lost.out()).contains("\"vanished\":{\"signals\":1,\"reference\":1}");
    }

    @Test
    void shouldNotGoOnWithAReplayByOtherRules() throws IOException {
        // Given
        Path rules = directory.resolve("desk.properties");
        Files.writeString(rules, "baseline.half.life=2h\n");
        replay("begun");

        // When
        CommandLineCall other = newstape("replay", "--to-files", folder("begun"), "--rules", rules.toString());

        // Then
        assertThat(other.exit()).isEqualTo(1);
        assertThat(other.err()).contains("holds another replay");
    }

    @Test
    void shouldListTheMastersThatThereAre() {
        // When
        CommandLineCall call = newstape("replay", "--to-files", folder("none"), "--reference", "0123456789abcdef");

        // Then
        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.err()).contains("no security master of version 0123456789abcdef", "(shipped)");
    }

    /** The shipped model with its positive and negative weights exchanged. */
    private Path opposite() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : new String(SentimentModel.shippedFile(), StandardCharsets.UTF_8).split("\n")) {
            String[] cells = line.split("\t", -1);
            if (cells.length == 7 && !line.startsWith("#")) {
                String first = cells[4];
                cells[4] = cells[6];
                cells[6] = first;
                lines.add(String.join("\t", cells));
            } else {
                lines.add(line);
            }
        }
        Path file = directory.resolve("opposite.tsv");
        Files.write(file, lines);
        return file;
    }

    private void replay(String name, String... options) {
        List<String> call = new ArrayList<>(List.of("replay", "--to-files", folder(name)));
        call.addAll(List.of(options));
        CommandLineCall made = newstape(call.toArray(String[]::new));
        assertThat(made.exit()).as(made.err()).isZero();
    }

    private String folder(String name) {
        return directory.resolve(name).toString();
    }

    private static CommandLineCall newstape(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of(
                "--bootstrap-servers",
                SharedStack.get().bootstrapServers(),
                "--schema-registry-url",
                SharedStack.get().registryUrl(),
                "--set",
                "topic.prefix=whatif."));
        return CommandLineCall.of(all.toArray(String[]::new));
    }
}
