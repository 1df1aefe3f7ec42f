package io.newstape.signal.novelty;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The labelled stories of {@code told-stories.jsonl}: of each story its original, an edited copy, a rewrite by another
 * newsroom and a brief, and beside them another event of the company on the same day and a like story with other facts.
 */
final class ToldStories {

    enum Kind {
        ORIGINAL,
        EDITED,
        REWRITE,
        BRIEF,
        OTHER_EVENT,
        TEMPLATE;

        boolean tellsTheStory() {
            return compareTo(BRIEF) <= 0;
        }
    }

    record Text(String story, Kind kind, String headline, List<String> paragraphs) {

        int number() {
            return Integer.parseInt(story.substring(1));
        }
    }

    /** Two texts about one company; the same story when both tell it. */
    record Pair(Text a, Text b) {

        boolean same() {
            return a.kind().tellsTheStory() && b.kind().tellsTheStory();
        }

        /** The kind of the one that is further from the original. */
        Kind kind() {
            return a.kind().compareTo(b.kind()) > 0 ? a.kind() : b.kind();
        }
    }

    private ToldStories() {}

    public static List<Text> texts() {
        return lines("told-stories.jsonl").stream().map(ToldStories::text).toList();
    }

    public static List<JsonNode> lines(String resource) {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> nodes = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(ToldStories.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                nodes.add(json.readTree(line));
            }
        } catch (IOException e) {
            throw new IllegalStateException("can't read " + resource, e);
        }
        return nodes;
    }

    /** A text; one without story and kind stands for itself. */
    public static Text text(JsonNode text) {
        List<String> paragraphs = new ArrayList<>();
        text.get("paragraphs").forEach(paragraph -> paragraphs.add(paragraph.asText()));
        return new Text(
                text.path("story").asText("s0"),
                Kind.valueOf(text.path("kind").asText("ORIGINAL")),
                text.get("headline").asText(),
                paragraphs);
    }

    public static List<Pair> pairs() {
        List<Text> texts = texts();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            for (int j = i + 1; j < texts.size(); j++) {
                if (texts.get(i).story().equals(texts.get(j).story())) {
                    pairs.add(new Pair(texts.get(i), texts.get(j)));
                }
            }
        }
        return pairs;
    }
}
