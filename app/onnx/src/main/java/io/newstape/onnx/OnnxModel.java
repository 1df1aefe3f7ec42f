package io.newstape.onnx;

import ai.onnxruntime.OrtException;
import io.newstape.sentiment.MentioningSentence;
import io.newstape.sentiment.SentenceModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A tokenizer, a classifier and what its outputs mean, as one model of sentences. */
final class OnnxModel implements SentenceModel {

    private final SentenceTokens tokens;
    private final Classifier classifier;
    private final LabelOrder labels;
    private final int batch;
    private final String version;
    private final Counts counts;

    OnnxModel(SentenceTokens tokens, Classifier classifier, LabelOrder labels, int batch, String version) {
        this.tokens = tokens;
        this.classifier = classifier;
        this.labels = labels;
        this.batch = batch;
        this.version = version;
        this.counts = Counts.published(version, tokens::shortened);
    }

    @Override
    public String name() {
        return OnnxProvider.NAME;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public List<Logits> read(List<MentioningSentence> sentences) {
        List<Tokens> asked = sentences.stream().map(tokens::of).toList();
        Map<Tokens, Logits> answers = answers(new LinkedHashSet<>(asked));
        counts.add(asked.size(), answers.size());
        return asked.stream().map(answers::get).toList();
    }

    /** Each different input is read once, beside inputs of like length, since a batch is as long as its longest. */
    private Map<Tokens, Logits> answers(Set<Tokens> different) {
        List<Tokens> inputs = new ArrayList<>(different);
        inputs.sort(Comparator.comparingInt(Tokens::size));
        Map<Tokens, Logits> answers = new HashMap<>();
        for (int from = 0; from < inputs.size(); from += batch) {
            List<Tokens> together = inputs.subList(from, Math.min(inputs.size(), from + batch));
            float[][] rows = run(together);
            for (int i = 0; i < together.size(); i++) {
                answers.put(together.get(i), labels.logits(rows[i]));
            }
        }
        return answers;
    }

    private float[][] run(List<Tokens> together) {
        try {
            return classifier.run(together);
        } catch (OrtException e) {
            throw new IllegalStateException("the model can't read a sentence: " + e.getMessage(), e);
        }
    }
}
