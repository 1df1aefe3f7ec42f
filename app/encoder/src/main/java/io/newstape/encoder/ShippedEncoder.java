package io.newstape.encoder;

import ai.onnxruntime.OrtException;
import io.newstape.sentiment.MentioningSentence;
import io.newstape.sentiment.SentenceModel;
import io.newstape.text.Sentences.Range;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The encoder of the jar. Each text is read alone and unpadded: its activations are quantised by what the whole batch
 * holds, so beside other texts it would get other last digits. What it answers is rounded for the same reason:
 * processors differ in the last digits of their sums.
 */
final class ShippedEncoder implements SentenceModel {

    private static final double STEPS = 1000;
    private static final int NEGATIVE = 0;
    private static final int NEUTRAL = 1;
    private static final int POSITIVE = 2;

    private final MarkedWindow window;
    private final OnnxClassifier classifier;
    private final String version;

    private ShippedEncoder(MarkedWindow window, OnnxClassifier classifier, String version) {
        this.window = window;
        this.classifier = classifier;
        this.version = version;
    }

    /** @param threads how many threads one text is spread over */
    static ShippedEncoder open(int threads) {
        byte[] model = bytes("encoder.onnx");
        OnnxClassifier classifier = OnnxClassifier.open(model, "the encoder of the jar", threads, MarkedWindow.MOST);
        MarkedWindow window =
                new MarkedWindow(new WordPiece(ShippedEncoder.class.getResourceAsStream("vocabulary.txt")));
        return new ShippedEncoder(window, classifier, ContentVersion.of(model, classifier.runtime()));
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = ShippedEncoder.class.getResourceAsStream(resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return ShippedEncoderProvider.NAME;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public List<Logits> read(List<MentioningSentence> texts) {
        List<Logits> answers = new ArrayList<>(texts.size());
        for (MentioningSentence text : texts) {
            Range mention = text.mentions().get(0);
            float[] row = run(window.of(text.text(), mention.start(), mention.end()));
            answers.add(new Logits(rounded(row[POSITIVE]), rounded(row[NEUTRAL]), rounded(row[NEGATIVE])));
        }
        return answers;
    }

    private float[] run(EncodedTokens tokens) {
        try {
            return classifier.run(List.of(tokens))[0];
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder can't read a text: " + e.getMessage(), e);
        }
    }

    private static double rounded(float logit) {
        return Math.rint(logit * STEPS) / STEPS;
    }
}
