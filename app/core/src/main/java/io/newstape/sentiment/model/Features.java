package io.newstape.sentiment.model;

import io.newstape.sentiment.annotate.TargetView;
import io.newstape.sentiment.lexicon.EntityTypes;
import io.newstape.text.Tokens;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a model sees of a text: words, word pairs and classes, each with where it stands from the company's side.
 *
 * <p>Other names are one and the same word here, and so are numbers: what is learned from one company and amount
 * holds for the next. The company's own name is no feature either: no company is good news by itself. Words of
 * prose and of a long sentence count less each, since the weights are learned on headlines; classes count in full.
 */
public final class Features {

    /** Words of a sentence that count in full; headlines seldom have more. */
    private static final double HEADLINE_WORDS = 25;
    /** How much the words of prose count: they were learned from headlines, which end without a full stop. */
    private static final double PROSE = 0.7;

    private Features() {}

    /** What the model file calls that isn't a word of a text. */
    static List<String> namesOfTheirOwn() {
        Stream<String> marks = Stream.of(
                "§self", "§name", "§edge", "§not", "§maybe", "§denied", "§passive", "§good", "§bad", "#", "#%", "<>");
        return Stream.of(marks, PositionFeature.names().stream(), PriorFeature.names().stream())
                .flatMap(names -> names)
                .toList();
    }

    /** @param weight how much each word counts, see {@link #wordWeight} */
    public static void of(TargetView view, double weight, EntityTypes types, FeatureSink sink) {
        long type = types.of(view.text().tokens(), view.first(), view.last() + 1);
        new WordFeatures(view, weight, sink).add();
        new ClassFeatures(view, type, weight, sink).add();
        PositionFeature.addTo(sink, view, type);
    }

    /** How much each word of the mention's sentence counts: 1 in a headline, less in prose and in a long sentence. */
    public static double wordWeight(TargetView view) {
        int words = 0;
        for (int i = view.sentenceFirst(); i < view.sentenceEnd(); i++) {
            words += view.text().tokens().kind(i) == Tokens.MARK ? 0 : 1;
        }
        double weight = Math.min(1, HEADLINE_WORDS / Math.max(1, words));
        return view.text().isProse(view.sentenceEnd()) ? PROSE * weight : weight;
    }
}
