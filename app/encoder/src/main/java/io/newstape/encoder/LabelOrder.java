package io.newstape.encoder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newstape.sentiment.Label;
import io.newstape.sentiment.SentenceModel.Logits;
import io.newstape.sentiment.UnusableModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/** Which of a classifier's outputs means what: its three labels, in the order of the outputs. */
record LabelOrder(List<Label> labels) {

    private static final String ADVICE =
            "Set onnx.labels to the three words in the order of the model's outputs, such as positive,negative,neutral.";

    LabelOrder {
        labels = List.copyOf(labels);
    }

    /**
     * The order that a setting gives: in words, in the {@code id2label} of a {@code config.json}, or, when it is empty,
     * in the one beside the model.
     *
     * @throws UnusableModel when it doesn't name positive, neutral and negative, each once
     */
    static LabelOrder of(String setting, Path model) {
        if (!setting.isEmpty() && !setting.endsWith(".json")) {
            return of(Arrays.asList(setting.split(",", -1)), "onnx.labels");
        }
        Path file = setting.isEmpty() ? model.resolveSibling("config.json") : Path.of(setting);
        if (!Files.isReadable(file)) {
            throw new UnusableModel(
                    "can't read " + file + ", which says what each output of the model means: there is no such file",
                    ADVICE);
        }
        return of(words(file), file.toString());
    }

    private static List<String> words(Path file) {
        JsonNode labels;
        try {
            labels = new ObjectMapper().readTree(file.toFile()).path("id2label");
        } catch (IOException e) {
            throw new UnusableModel("can't read " + file + ": it is no JSON", ADVICE, e);
        }
        if (labels.isEmpty()) {
            throw new UnusableModel(file + " has no \"id2label\"", ADVICE);
        }
        List<String> words = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            words.add(labels.path(Integer.toString(i)).asText());
        }
        return words;
    }

    private static LabelOrder of(List<String> words, String origin) {
        List<Label> labels = new ArrayList<>();
        for (String word : words) {
            Arrays.stream(Label.values())
                    .filter(label -> label.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                    .forEach(labels::add);
        }
        if (words.size() != Label.values().length || EnumSet.allOf(Label.class).retainAll(labels)) {
            throw new UnusableModel(
                    "the labels of " + origin + " aren't positive, neutral and negative, each once: " + words, ADVICE);
        }
        return new LabelOrder(labels);
    }

    /**
     * One row of the model's output, told by label.
     *
     * @throws IllegalStateException when one of the three is no number
     */
    Logits logits(float[] row) {
        double[] byLabel = new double[labels.size()];
        for (int i = 0; i < row.length; i++) {
            if (!Float.isFinite(row[i])) {
                throw new IllegalStateException("the model answers " + row[i] + ", which is no number");
            }
            byLabel[labels.get(i).ordinal()] = row[i];
        }
        return new Logits(byLabel[0], byLabel[1], byLabel[2]);
    }
}
