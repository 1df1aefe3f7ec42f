package io.newstape.encoder;

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
    private final OnnxClassifier classifier;
    private final LabelOrder labels;
    private final int batch;
    private final String version;
    private final CutCounts counts;

    OnnxModel(SentenceTokens tokens, OnnxClassifier classifier, LabelOrder labels, int batch, String version) {
        this.tokens = tokens;
        this.classifier = classifier;
        this.labels = labels;
        this.batch = batch;
        this.version = version;
        this.counts = CutCounts.published(version, tokens::shortened);
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
        List<EncodedTokens> asked = sentences.stream().map(tokens::of).toList();
        Map<EncodedTokens, Logits> answers = answers(new LinkedHashSet<>(asked));
        counts.add(asked.size(), answers.size());
        return asked.stream().map(answers::get).toList();
    }

    /** Each different input is read once, beside inputs of like length, since a batch is as long as its longest. */
    private Map<EncodedTokens, Logits> answers(Set<EncodedTokens> different) {
        List<EncodedTokens> inputs = new ArrayList<>(different);
        inputs.sort(Comparator.comparingInt(EncodedTokens::size));
        Map<EncodedTokens, Logits> answers = new HashMap<>();
        for (int from = 0; from < inputs.size(); from += batch) {
            List<EncodedTokens> together = inputs.subList(from, Math.min(inputs.size(), from + batch));
            float[][] rows = run(together);
            for (int i = 0; i < together.size(); i++) {
                answers.put(together.get(i), labels.logits(rows[i]));
            }
        }
        return answers;
    }

    private float[][] run(List<EncodedTokens> together) {
        try {
            return classifier.run(together);
        } catch (OrtException e) {
            throw new IllegalStateException("the model can't read a sentence: " + e.getMessage(), e);
        }
    }
}
