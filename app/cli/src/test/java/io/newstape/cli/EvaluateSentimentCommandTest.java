package io.newstape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateSentimentCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path file;

    @BeforeEach
    void labelledTexts() throws IOException {
        file = folder.resolve("labelled.jsonl");
        Files.write(
                file,
                List.of(
                        "{\"text\":\"Toda jumped 8%, Kuroda slumped\",\"entity\":\"Toda\",\"label\":\"positive\"}",
                        "{\"text\":\"Toda jumped 8%, Kuroda slumped\",\"entity\":\"Kuroda\",\"label\":\"negative\"}",
                        "{\"text\":\"Toda jumps 8%, Kuroda little changed\",\"entity\":\"Toda\",\"label\":\"positive\"}",
                        "{\"text\":\"Toda jumps 8%, Kuroda little changed\",\"entity\":\"Kuroda\",\"label\":\"neutral\"}",
                        "{\"text\":\"Hanabi shares surge 12%\",\"entity\":\"Hanabi\",\"label\":\"negative\"}"));
    }

    @Test
    void shouldPrintHowOftenItIsRightAndTheSurestError() {
        int exit = run("evaluate", "sentiment", file.toString());

        assertThat(exit).isZero();
        assertThat(out.toString())
                .contains("commonest label would be right in 40.0 %")
                .contains("accuracy 80.0 %")
                .contains("accuracy [0.0 to 100.0 %]")
                .contains("companies don't all have the same label")
                .contains("good for one company and bad for another")
                .contains("accuracy 100.0 %")
                .contains("1 wrong")
                .contains("negative, not positive")
                .contains("[Hanabi] in Hanabi shares surge 12%");
    }

    @Test
    void shouldPrintOneObjectForPrograms() throws IOException {
        int exit = run("evaluate", "sentiment", file.toString(), "--format", "json");

        JsonNode result = new ObjectMapper().readTree(out.toString());
        assertThat(exit).isZero();
        assertThat(result.get("texts").asInt()).isEqualTo(5);
        assertThat(result.get("accuracy").asDouble()).isEqualTo(0.8);
        assertThat(result.get("accuracyInterval").get(1).asDouble()).isEqualTo(1);
        assertThat(result.has("events")).isFalse();
        assertThat(result.get("differing").get("texts").asInt()).isEqualTo(4);
        assertThat(result.get("conflicting").get("texts").asInt()).isEqualTo(2);
        assertThat(result.get("accuracyAtCoverage").has("0.8")).isTrue();
    }

    @Test
    void shouldMeasureTheEventsOfTextsThatLabelThem() throws IOException {
        // Given: one text without labels of events, and one event that isn't found
        Files.write(
                file,
                List.of(
                        "{\"text\":\"Toda wins contract in Peru\",\"entity\":\"Toda\",\"label\":\"positive\",\"events\":[\"contract-won\"]}",
                        "{\"text\":\"Toda files for bankruptcy\",\"entity\":\"Toda\",\"label\":\"negative\",\"events\":[\"insolvency\",\"strike\"]}",
                        "{\"text\":\"Toda recalls cars\",\"entity\":\"Toda\",\"label\":\"negative\",\"events\":[]}",
                        "{\"text\":\"Toda is hacked\",\"entity\":\"Toda\",\"label\":\"negative\"}"));

        // When
        int exit = run("evaluate", "sentiment", file.toString());
        String table = out.toString();
        out.getBuffer().setLength(0);
        run("evaluate", "sentiment", file.toString(), "--format", "json");
        JsonNode events = new ObjectMapper().readTree(out.toString()).get("events");

        // Then
        assertThat(exit).isZero();
        assertThat(table).contains("Events, in 3 labelled texts").containsPattern("all +3 +3 +2 +66.7 % +66.7 %");
        assertThat(events.get("texts").asInt()).isEqualTo(3);
        assertThat(events.get("labels").get("strike").get("recall").asDouble()).isZero();
        assertThat(events.get("labels").get("recall").get("precision").asDouble())
                .isZero();
        assertThat(events.get("labels").get("contract-won").get("precision").asDouble())
                .isEqualTo(1);
        assertThat(events.get("labels").has("breach")).isFalse();
    }

    @Test
    void shouldSayWhichLineHasNoListOfEvents() throws IOException {
        Files.writeString(
                file, "{\"text\":\"Toda rises\",\"entity\":\"Toda\",\"label\":\"positive\",\"events\":\"strike\"}\n");

        assertThat(run("evaluate", "sentiment", file.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("line 1").contains("no list of labels");
    }

    @Test
    void shouldSayThatAFileIsMissingOrEmpty() throws IOException {
        Files.writeString(file, "\n");

        assertThat(run("evaluate", "sentiment", folder.resolve("none").toString()))
                .isEqualTo(2);
        assertThat(run("evaluate", "sentiment", file.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("there is no file").contains("holds no labelled texts");
    }

    private int run(String... args) {
        return NewstapeCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
