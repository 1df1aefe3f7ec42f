package io.newstape.signal;

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

    static List<Text> texts() {
        ObjectMapper json = new ObjectMapper();
        List<Text> texts = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                ToldStories.class.getResourceAsStream("told-stories.jsonl"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode text = json.readTree(line);
                List<String> paragraphs = new ArrayList<>();
                text.get("paragraphs").forEach(paragraph -> paragraphs.add(paragraph.asText()));
                texts.add(new Text(
                        text.get("story").asText(),
                        Kind.valueOf(text.get("kind").asText()),
                        text.get("headline").asText(),
                        paragraphs));
            }
        } catch (IOException e) {
            throw new IllegalStateException("can't read the labelled stories", e);
        }
        return texts;
    }

    static List<Pair> pairs() {
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
