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

class ScoreCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path file;

    @BeforeEach
    void setUp() {
        file = folder.resolve("texts.jsonl");
    }

    @Test
    void shouldScoreEachLineInOrder() throws IOException {
        // Given
        Files.write(
                file,
                List.of(
                        "{\"id\":\"a\",\"text\":\"Toda <9931.T> jumped 8%, Kuroda <9958.T> slumped\",\"entity\":\"Toda\",\"start\":0,\"end\":4}",
                        "{\"id\":7,\"text\":\"Toda <9931.T> jumped 8%, Kuroda <9958.T> slumped\",\"entity\":\"Kuroda\"}"));

        // When
        int exit = run("score", file.toString());

        // Then
        List<String> lines = out.toString().lines().toList();
        assertThat(exit).isZero();
        assertThat(lines).hasSize(2);
        JsonNode first = JSON.readTree(lines.get(0));
        assertThat(first.get("id").asText()).isEqualTo("a");
        assertThat(first.get("label").asText()).isEqualTo("positive");
        assertThat(first.get("evidence").get(0).get("text").asText()).isEqualTo("jumped");
        assertThat(first.get("evidence").get(0).get("start").asInt()).isEqualTo(14);
        JsonNode second = JSON.readTree(lines.get(1));
        assertThat(second.get("id").asInt()).isEqualTo(7);
        assertThat(second.get("label").asText()).isEqualTo("negative");
        double sum = second.get("positive").asDouble()
                + second.get("neutral").asDouble()
                + second.get("negative").asDouble();
        assertThat(sum).isBetween(1 - 1e-9, 1 + 1e-9);
    }

    @Test
    void shouldAnswerABadLineInItsPlaceAndFailAtTheEnd() throws IOException {
        // Given
        Files.write(
                file,
                List.of(
                        "{\"id\":1,\"text\":\"Toda rises\",\"entity\":\"Toda\",\"start\":3,\"end\":40}",
                        "{\"id\":2,\"text\":\"Toda rises\",\"entity\":\"Kuroda\"}",
                        "{\"id\":3,\"text\":\"Toda rises\",\"entity\":\"Toda\"}"));

        // When
        int exit = run("score", file.toString());

        // Then
        List<String> lines = out.toString().lines().toList();
        assertThat(exit).isEqualTo(1);
        assertThat(JSON.readTree(lines.get(0)).get("error").asText())
                .isEqualTo("\"start\" 3 and \"end\" 40 are no part of a text of 10 UTF-16 units");
        assertThat(JSON.readTree(lines.get(1)).get("error").asText())
                .isEqualTo("\"text\" doesn't hold \"entity\": 'Kuroda'");
        assertThat(JSON.readTree(lines.get(2)).get("label").asText()).isEqualTo("positive");
    }

    @Test
    void shouldTrainAModelThatScoresAndBeMeasured() throws IOException {
        // Given
        StringBuilder examples = new StringBuilder();
        for (String name : List.of("Toda", "Kuroda", "Hanabi", "Sorel", "Pavo", "Mora")) {
            examples.append(line(name, "quxes", "positive"))
                    .append(line(name, "blorps", "negative"))
                    .append(line(name, "meets", "neutral"));
        }
        Files.writeString(file, examples);

        // When
        int trained = run("train", file.toString(), "--out", folder.toString());
        String model = folder.resolve("model.tsv").toString();
        int scored = run("score", file.toString(), "--model", model);

        // Then
        assertThat(trained).isZero();
        assertThat(scored).isZero();
        assertThat(folder.resolve("model-report.md")).content().contains("from 18 examples");
        assertThat(out.toString().lines().filter(line -> line.startsWith("{\"id\"")))
                .hasSize(18)
                .first()
                .asString()
                .contains("\"label\":\"positive\"");
    }

    @Test
    void shouldSayWhatIsWrongWithAModelOrAnExample() throws IOException {
        // Given
        Files.writeString(file, "{\"text\":\"Toda rises\",\"entity\":\"Toda\",\"label\":\"good\"}\n");

        // When
        int noModel = run("score", file.toString(), "--model", file.toString());
        int noLabel = run("train", file.toString());

        // Then
        assertThat(noModel).isEqualTo(1);
        assertThat(noLabel).isEqualTo(1);
        assertThat(err.toString()).contains("line 1: a model begins with").contains("line 1: no sentiment: 'good'");
    }

    private static String line(String name, String verb, String label) {
        return "{\"id\":1,\"text\":\"%s %s in Lund\",\"entity\":\"%s\",\"label\":\"%s\"}%n"
                .formatted(name, verb, name, label);
    }

    private int run(String... args) {
        return NewstapeCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
