package io.newstape.cli.config;

import io.newstape.sentiment.CompanyScorer;
import io.newstape.sentiment.SentenceModel;
import io.newstape.sentiment.SentenceModelProvider;
import io.newstape.sentiment.TextReader;
import io.newstape.sentiment.score.AccurateScorer;
import io.newstape.sentiment.score.AccurateScorer.Blend;
import io.newstape.sentiment.score.BuiltInScorer;
import io.newstape.sentiment.score.SentenceScorer;
import io.newstape.sentiment.score.TextScorer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/** The scorer that the settings ask for. */
public final class ScorerChoice {

    /** Who scores. */
    public enum Scorer {
        /** Rules and a linear model: a hundredth of a millisecond a text. */
        FAST,
        /** The fast one and the encoder of the jar. */
        ACCURATE,
        /** A classifier of one's own. */
        ONNX,
        /** Another service. */
        EXTERNAL
    }

    private static final String ONNX = "onnx";
    private static final String ACCURATE = "accurate";
    /** What the fast scorer was called before there was another one in the box. */
    private static final String EARLIER_NAME = "built-in";

    private ScorerChoice() {}

    public static Scorer choice(Settings settings) {
        return settings.text(Setting.SCORER).equals(EARLIER_NAME)
                ? Scorer.FAST
                : settings.choice(Setting.SCORER, Scorer.class);
    }

    /** The scorer in this process; empty when another service scores. */
    static Optional<CompanyScorer> inProcess(Settings settings) {
        return switch (choice(settings)) {
            case FAST -> Optional.of(BuiltInScorer.with(fast(settings)));
            case ACCURATE -> Optional.of(accurate(settings));
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
            case FAST -> fast(settings);
            case ACCURATE -> accurate(settings);
            case ONNX -> onnx(settings);
            case EXTERNAL ->
                throw new Misuse(
                        "an external scorer reads articles from their topic, not single texts",
                        "Use a scorer that runs here: --set scorer=fast, accurate or onnx.");
        };
    }

    private static TextScorer fast(Settings settings) {
        return isShipped(settings) ? TextScorer.shipped() : model(settings);
    }

    private static AccurateScorer accurate(Settings settings) {
        double sure = settings.fraction(Setting.ACCURATE_SURE);
        SentenceModel encoder = provider(ACCURATE).open(Map.of("threads", settings.text(Setting.ACCURATE_THREADS)));
        return new AccurateScorer(fast(settings), encoder, new Blend(Blend.STANDARD.share(), sure));
    }

    private static boolean isShipped(Settings settings) {
        return settings.text(Setting.MODEL).equals("shipped");
    }

    private static TextScorer model(Settings settings) {
        return ModelFile.scorer(Path.of(settings.text(Setting.MODEL)));
    }

    private static SentenceScorer onnx(Settings settings) {
        return new SentenceScorer(provider(ONNX).open(settings.under(ONNX + ".")));
    }

    private static SentenceModelProvider provider(String name) {
        return ServiceLoader.load(SentenceModelProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(found -> found.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Failure(
                        "scorer=" + name + " needs newstape-encoder, which isn't on the class path",
                        "It lies beside newstape.jar where that was built. Build it once:\n"
                                + "mvn -pl app/encoder -am -Dmaven.test.skip=true package"));
    }
}
