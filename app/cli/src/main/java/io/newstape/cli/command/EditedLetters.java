package io.newstape.cli.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newstape.cli.config.Misuse;
import io.newstape.cli.config.NamedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A file of 'dead-letters export' that somebody has edited.
 *
 * @param file its name
 * @param letters by id
 */
record EditedLetters(Path file, Map<String, EditedLetters.Line> letters) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADVICE =
            "'newstape dead-letters export' writes such a file. Each line is an object with 'id' and 'value'.";

    /**
     * A line of the file.
     *
     * @param number from 1
     * @param key of the record; null for none
     * @param value the record as it should be
     */
    record Line(int number, String key, JsonNode value) {}

    /**
     * @throws Misuse when the file isn't there, or a line of it isn't such an object
     */
    static EditedLetters read(Path file) {
        NamedFile.file(file.toString(), ADVICE);
        Map<String, Line> letters = new LinkedHashMap<>();
        List<String> wrong = new ArrayList<>();
        try (Stream<String> lines = Files.lines(file)) {
            int[] number = {0};
            lines.forEach(line -> {
                number[0]++;
                if (!line.isBlank()) {
                    line(number[0], line, letters, wrong);
                }
            });
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new Misuse("can't read " + file + ": " + e.getMessage(), ADVICE, e);
        }
        if (!wrong.isEmpty()) {
            throw new Misuse(file + ", " + wrong.get(0), ADVICE);
        }
        return new EditedLetters(file, letters);
    }

    private static void line(int number, String line, Map<String, Line> letters, List<String> wrong) {
        try {
            JsonNode json = JSON.readTree(line);
            String id = json.path("id").asText();
            if (id.isEmpty()) {
                wrong.add("line " + number + ": it has no 'id'");
            } else if (!json.path("value").isObject()) {
                wrong.add("line " + number + ": 'value' is no object, so there is nothing to send");
            } else if (letters.put(id, new Line(number, json.path("key").textValue(), json.get("value"))) != null) {
                wrong.add("line " + number + ": letter " + id + " is in the file twice");
            }
        } catch (JsonProcessingException e) {
            wrong.add("line " + number + ": it is no JSON: " + e.getOriginalMessage());
        }
    }
}
