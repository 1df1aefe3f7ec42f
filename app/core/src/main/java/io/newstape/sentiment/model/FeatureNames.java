package io.newstape.sentiment.model;

import io.newstape.sentiment.lexicon.EntityTypes;
import io.newstape.sentiment.lexicon.Lexicon;
import io.newstape.text.Symbols;
import io.newstape.text.Tokens;
import java.util.HashMap;
import java.util.Map;

/** Finds the word back that a symbol was made of, so that a model file can be read by people. */
public final class FeatureNames {

    private final Map<Long, String> words = new HashMap<>();

    public FeatureNames(Lexicon lexicon, EntityTypes types) {
        Features.namesOfTheirOwn().forEach(this::learn);
        types.names().forEach(this::learn);
        lexicon.classes().forEach(wordClass -> learn(wordClass.name()));
    }

    /** Learns the words of a text. */
    public void learn(Tokens tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            String written = tokens.written(i);
            learn(written);
            if (written.length() > FeatureSymbols.STEM_LETTERS) {
                learn(written.substring(0, FeatureSymbols.STEM_LETTERS));
            }
        }
    }

    private void learn(String word) {
        StringBuilder lower = new StringBuilder(word.length());
        word.chars().forEach(c -> lower.append(Symbols.lower((char) c)));
        words.putIfAbsent(Symbols.of(lower), lower.toString());
    }

    /** The beginning of the feature's line in the model file. */
    public String of(FeatureTemplate template, char group, long first, long second) {
        return template.letter() + "\t" + group + "\t" + word(first) + "\t" + (second == 0 ? "" : word(second));
    }

    private String word(long symbol) {
        String word = words.get(symbol);
        if (word == null) {
            throw new IllegalStateException("a feature of a word that no text has: " + symbol);
        }
        return word;
    }
}
