package io.newstape.sentiment;

import io.newstape.article.Sentences;
import java.util.Arrays;
import java.util.List;

/** A text made ready for reading: what can be said of it before it is known which company is meant. */
final class Passage {

    private final String text;
    private final List<Sentences.Range> sentences;
    private final Tokens tokens;
    private final Names names;
    private final List<Hit> hits;
    private final boolean[] verbs;
    private final Clauses clauses;

    Passage(String text, HitFinder finder) {
        this.text = text;
        this.sentences = Sentences.of(text);
        this.tokens = Tokenizer.tokens(text, sentences);
        this.names = Names.in(tokens);
        this.hits = finder.find(tokens);
        this.verbs = verbs(tokens.size(), hits);
        this.clauses = Clauses.in(tokens, names, verbs);
    }

    private static boolean[] verbs(int tokens, List<Hit> hits) {
        boolean[] verbs = new boolean[tokens];
        for (Hit hit : hits) {
            if (hit.wordClass().role() != WordClass.Role.PART) {
                Arrays.fill(verbs, hit.first(), hit.last() + 1, true);
            }
        }
        return verbs;
    }

    /** Whether the token belongs to a phrase that says what someone does or undergoes. */
    boolean isVerb(int token) {
        return verbs[token];
    }

    /** What a model sees in a token's place: the word, a name like any other, or the edge of the text. */
    long word(int token) {
        if (token < 0 || token >= tokens.size()) {
            return Features.EDGE;
        }
        return names.is(token) ? Features.OTHER : tokens.symbol(token);
    }

    String text() {
        return text;
    }

    List<Sentences.Range> sentences() {
        return sentences;
    }

    Tokens tokens() {
        return tokens;
    }

    Names names() {
        return names;
    }

    List<Hit> hits() {
        return hits;
    }

    Clauses clauses() {
        return clauses;
    }
}
