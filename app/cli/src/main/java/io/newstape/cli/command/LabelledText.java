package io.newstape.cli.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newstape.cli.config.Failure;
import io.newstape.cli.config.NamedFile;
import io.newstape.sentiment.Label;
import io.newstape.sentiment.LabelledExample;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A line of JSON that marks a company in a text: where the mention stands, and the label where it has one. */
record LabelledText(String text, int start, int end) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * @throws IllegalArgumentException when the object has no text, or no mention in it
     */
    static LabelledText of(JsonNode object) {
        String text = string(object, "text");
        int start = object.path("start").asInt(-1);
        int end = object.path("end").asInt(-1);
        if (!object.has("start") && !object.has("end")) {
            String entity = string(object, "entity");
            start = text.indexOf(entity);
            end = start + entity.length();
            if (start < 0 || entity.isEmpty()) {
                throw new IllegalArgumentException("\"text\" doesn't hold \"entity\": '" + entity + "'");
            }
        }
        if (start < 0 || end > text.length() || start >= end) {
            throw new IllegalArgumentException("\"start\" " + start + " and \"end\" " + end
                    + " are no part of a text of " + text.length() + " UTF-16 units");
        }
        return new LabelledText(text, start, end);
    }

    private static String string(JsonNode object, String field) {
        if (!object.path(field).isTextual()) {
            throw new IllegalArgumentException("\"" + field + "\" is missing, or no string");
        }
        return object.get(field).textValue();
    }

    /**
     * All lines of a file, each with a "label".
     *
     * @throws Failure when the file or a line of it can't be read
     */
    static List<LabelledExample> examples(Path file) {
        NamedFile.file(file.toString(), "Name a readable file of JSON Lines.");
        List<LabelledExample> examples = new ArrayList<>();
        int number = 0;
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    examples.add(example(JSON.readTree(line)));
                }
            }
        } catch (JsonProcessingException | IllegalArgumentException e) {
            String problem = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
            throw new Failure(
                    "can't read " + file + ", line " + number + ": " + problem,
                    "Lines look like {\"text\":\"Toda rises\",\"entity\":\"Toda\",\"start\":0,\"end\":4,\"label\":\"positive\"}.",
                    e);
        } catch (IOException e) {
            throw new Failure(
                    "can't read " + file + ": " + NamedFile.reason(e), "Name a readable file of JSON Lines.", e);
        }
        return examples;
    }

    private static LabelledExample example(JsonNode object) {
        if (!object.isObject()) {
            throw new IllegalArgumentException("it is no JSON object");
        }
        LabelledText mention = of(object);
        return new LabelledExample(
                mention.text, mention.start, mention.end, Label.of(string(object, "label")), events(object));
    }

    private static Optional<List<String>> events(JsonNode object) {
        if (!object.has("events")) {
            return Optional.empty();
        }
        List<String> events = new ArrayList<>();
        for (JsonNode event : object.get("events")) {
            events.add(event.asText());
        }
        if (!object.get("events").isArray() || events.contains("")) {
            throw new IllegalArgumentException("\"events\" is no list of labels, such as [\"results-beat\"] or []");
        }
        return Optional.of(events);
    }
}
