package io.newstape.sentiment.model;

import io.newstape.sentiment.annotate.AnnotatedText;
import io.newstape.sentiment.annotate.TargetView;
import io.newstape.text.Symbols;
import io.newstape.text.Tokens;

/** The words of the mention's sentence, alone and in pairs, each with where it stands from the company's side. */
final class WordFeatures {

    private final TargetView view;
    private final AnnotatedText text;
    private final Tokens tokens;
    private final double weight;
    private final FeatureSink sink;

    /** @param weight how much each word counts */
    WordFeatures(TargetView view, double weight, FeatureSink sink) {
        this.view = view;
        this.text = view.text();
        this.tokens = text.tokens();
        this.weight = weight;
        this.sink = sink;
    }

    void add() {
        addSentence();
        addNeighbours();
    }

    private void addSentence() {
        int last = -1;
        for (int i = view.sentenceFirst(); i < view.sentenceEnd(); i++) {
            boolean inMention = i >= view.first() && i <= view.last();
            if (inMention) {
                last = -1;
            } else if (tokens.kind(i) != Tokens.TICKER) {
                char group = view.scope(i).group();
                addWord(i, group);
                if (last >= 0) {
                    sink.feature(FeatureTemplate.PAIR, group, text.word(last), text.word(i), weight, last, i);
                }
                last = i;
            }
        }
    }

    private void addWord(int i, char group) {
        if (tokens.kind(i) == Tokens.MARK) {
            return;
        }
        boolean name = text.names().is(i);
        long word = name && tokens.isCapital(i) ? text.word(i) : tokens.symbol(i);
        sink.feature(FeatureTemplate.WORD, FeatureSymbols.ANY, word, 0, weight, i, i);
        sink.feature(FeatureTemplate.SCOPED_WORD, group, word, 0, weight, i, i);
        if (!name && tokens.kind(i) == Tokens.WORD && tokens.end(i) - tokens.start(i) > FeatureSymbols.STEM_LETTERS) {
            long stem = Symbols.of(text.text(), tokens.start(i), tokens.start(i) + FeatureSymbols.STEM_LETTERS);
            sink.feature(FeatureTemplate.STEM, group, stem, 0, weight, i, i);
        }
    }

    private void addNeighbours() {
        int before = view.first() - 1;
        int after = view.last() + 1;
        neighbours('o', before, after);
        neighbours('r', after, after + 1);
        neighbours('l', before - 1, before);
    }

    private void neighbours(char side, int first, int second) {
        sink.feature(FeatureTemplate.NEIGHBOURS, side, text.word(first), text.word(second), weight, first, second);
    }
}
