package io.newstape.sentiment.annotate;

import io.newstape.sentiment.lexicon.EntityTypes;
import io.newstape.sentiment.lexicon.Lexicon;
import io.newstape.sentiment.score.MarkedPassage;
import io.newstape.text.Document;
import io.newstape.text.Symbols;
import io.newstape.text.Tokens;

/** Views of test sentences: "[Toda <9931.T>] rose." as Toda sees it. */
final class Views {

    private static final CueMatcher FINDER = new CueMatcher(Lexicon.shipped());
    private static final EntityTypes KINDS = EntityTypes.shipped();

    private Views() {}

    static AnnotatedText passage(String text) {
        return new AnnotatedText(new Document(text), FINDER, KINDS);
    }

    static TargetView view(String marked) {
        MarkedPassage text = MarkedPassage.of("0 " + marked);
        return TargetView.of(passage(text.text()), text.start(), text.end());
    }

    /** What the phrase that begins with this word is believed to be worth. */
    static double prior(String marked, String word) {
        TargetView view = view(marked);
        Tokens tokens = view.text().tokens();
        long symbol = Symbols.of(word);
        for (int i = 0; i < view.text().cues().size(); i++) {
            if (tokens.is(view.text().cues().get(i).first(), symbol)) {
                return view.prior(i);
            }
        }
        throw new IllegalArgumentException("no phrase begins with '" + word + "' in: " + marked);
    }

    /** The phrase that begins with this word. */
    static CueMatch cue(String text, String word) {
        AnnotatedText passage = passage(text);
        return passage.cues().stream()
                .filter(cue -> passage.tokens().is(cue.first(), Symbols.of(word)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no phrase begins with '" + word + "' in: " + text));
    }
}
