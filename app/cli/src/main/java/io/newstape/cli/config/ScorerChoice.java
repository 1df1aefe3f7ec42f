package io.newstape.cli.config;

import io.newstape.sentiment.CompanyScorer;
import io.newstape.sentiment.SentenceModelProvider;
import io.newstape.sentiment.TextReader;
import io.newstape.sentiment.score.BuiltInScorer;
import io.newstape.sentiment.score.SentenceScorer;
import io.newstape.sentiment.score.TextScorer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;

/** The scorer that the settings ask for. */
public final class ScorerChoice {

    /** Who scores. */
    public enum Scorer {
        BUILT_IN,
        ONNX,
        EXTERNAL
    }

    private static final String ONNX = "onnx";

    private ScorerChoice() {}

    public static Scorer choice(Settings settings) {
        return settings.choice(Setting.SCORER, Scorer.class);
    }

    /** The scorer in this process; empty when another service scores. */
    static Optional<CompanyScorer> inProcess(Settings settings) {
        return switch (choice(settings)) {
            case BUILT_IN -> Optional.of(builtIn(settings));
            case ONNX -> Optional.of(onnx(settings));
            case EXTERNAL -> Optional.empty();
        };
    }

    /**
     * What reads single texts.
     *
     * @throws Failure when another service scores
     */
    static TextReader ofTexts(Settings settings) {
        return switch (choice(settings)) {
            case BUILT_IN -> isShipped(settings) ? TextScorer.shipped() : model(settings);
            case ONNX -> onnx(settings);
            case EXTERNAL ->
                throw new Misuse(
                        "an external scorer reads articles from their topic, not single texts",
                        "Use a scorer that runs here: --set scorer=built-in, or onnx.");
        };
    }

    private static BuiltInScorer builtIn(Settings settings) {
        return isShipped(settings) ? BuiltInScorer.shipped() : BuiltInScorer.with(model(settings));
    }

    private static boolean isShipped(Settings settings) {
        return settings.text(Setting.MODEL).equals("shipped");
    }

    private static TextScorer model(Settings settings) {
        return ModelFile.scorer(Path.of(settings.text(Setting.MODEL)));
    }

    private static SentenceScorer onnx(Settings settings) {
        SentenceModelProvider provider = ServiceLoader.load(SentenceModelProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(found -> found.name().equals(ONNX))
                .findFirst()
                .orElseThrow(() -> new Failure(
                        "scorer=onnx needs newstape-encoder, which isn't on the class path",
                        "Build it once; app/bin/newstape then uses it (65 MB of libraries):\n"
                                + "mvn -pl app/encoder -am -Dmaven.test.skip=true package"));
        return new SentenceScorer(provider.open(settings.under(ONNX + ".")));
    }
}
