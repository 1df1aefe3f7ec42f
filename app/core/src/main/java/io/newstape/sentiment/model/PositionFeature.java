package io.newstape.sentiment.model;

import io.newstape.sentiment.annotate.AnnotatedText;
import io.newstape.sentiment.annotate.TargetView;
import io.newstape.text.Symbols;
import io.newstape.text.Tokens;
import java.util.Arrays;
import java.util.List;

/** Where the mention stands, what it names and what its sentence is like. */
enum PositionFeature {
    OPENS("opens"),
    WITHIN("within"),
    CLOSES("closes"),
    SIGNS("signs"),
    SOURCE("source"),
    EXAMPLE("example"),
    ASKS("asks"),
    LISTED("listed"),
    MARKET("market"),
    ALONE("alone"),
    ONE_OTHER("one-other"),
    MANY_OTHERS("many-others");

    private static final int COLON_REACH = 6;

    private final String word;
    private final long symbol;

    PositionFeature(String word) {
        this.word = word;
        this.symbol = Symbols.of(word);
    }

    /** What the model file calls them. */
    static List<String> names() {
        return Arrays.stream(values()).map(place -> place.word).toList();
    }

    static void addTo(FeatureSink sink, TargetView view, long type) {
        AnnotatedText text = view.text();
        Tokens tokens = text.tokens();
        boolean closes = view.last() + 1 >= tokens.size();
        (view.first() == 0 ? OPENS : WITHIN).addIf(true, sink);
        CLOSES.addIf(closes, sink);
        SIGNS.addIf(closes && hasColonBefore(view), sink);
        SOURCE.addIf(view.isSource(), sink);
        EXAMPLE.addIf(view.isExample(), sink);
        ASKS.addIf(tokens.isMark(view.sentenceEnd() - 1, '?'), sink);
        LISTED.addIf(view.listFirst() < view.first() || view.listLast() > view.last(), sink);
        MARKET.addIf(text.names().isMarket(view.first()) || text.names().isMarket(view.last()), sink);
        add(type, sink);
        add(view.relation(), sink);
        int others = view.otherNames();
        (others == 0 ? ALONE : others == 1 ? ONE_OTHER : MANY_OTHERS).addIf(true, sink);
    }

    private void addIf(boolean holds, FeatureSink sink) {
        add(holds ? symbol : 0, sink);
    }

    private static void add(long what, FeatureSink sink) {
        if (what != 0) {
            sink.feature(FeatureTemplate.PLACE, FeatureSymbols.ANY, what, 0, 1, -1, -1);
        }
    }

    private static boolean hasColonBefore(TargetView view) {
        for (int i = view.first() - 1; i >= Math.max(0, view.first() - COLON_REACH); i--) {
            if (view.text().tokens().isMark(i, ':')) {
                return true;
            }
        }
        return false;
    }
}
