package io.newstape.encoder;

import io.newstape.sentiment.SentenceModel;
import io.newstape.sentiment.SentenceModelProvider;
import java.util.Map;

/** Opens a classifier in ONNX, its tokenizer and its labels. If they don't fit together, it fails before the first text. */
public final class OnnxProvider implements SentenceModelProvider {

    static final String NAME = "onnx";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public SentenceModel open(Map<String, String> given) {
        OnnxSettings settings = OnnxSettings.of(given);
        LabelOrder labels = LabelOrder.of(settings.labels(), settings.model());
        SentenceTokens tokens = SentenceTokens.open(settings.tokenizer(), settings.target(), settings.maxTokens());
        OnnxClassifier classifier = OnnxClassifier.open(settings.model(), settings.threads(), settings.maxTokens());
        String version = ContentVersion.of(settings, labels, classifier.runtime());
        return new OnnxModel(tokens, classifier, labels, settings.batch(), version);
    }
}
