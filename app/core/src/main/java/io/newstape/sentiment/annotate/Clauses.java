package io.newstape.sentiment.annotate;

import io.newstape.sentiment.lexicon.SymbolSet;
import io.newstape.text.Symbols;
import io.newstape.text.Tokens;
import java.util.Arrays;

/**
 * Cuts sentences into clauses: the stretches that say one thing of one subject.
 *
 * <p>A clause begins at a sentence, a semicolon, colon or dash, a conjunction, the words that say who said it, and at
 * a name that has a verb of its own ("banks fell and Toda rose"). A ticker or appositive between name and verb
 * doesn't begin one.
 */
public final class Clauses {

    /** How a clause hangs on what goes before it. */
    enum Link {
        /** It begins a sentence or stands beside the one before. */
        MAIN,
        /** It gives the reason or time: as, after, because. */
        ADJUNCT,
        /** It says something to the contrary: but, despite, while. */
        CONTRAST,
        /** It overrules what goes before: but, however. */
        TURN,
        /** It says who said it. */
        SOURCE
    }

    private static final SymbolSet ADJUNCT = SymbolSet.named("clause-adjunct");
    private static final SymbolSet CONTRAST = SymbolSet.named("clause-contrast");
    private static final SymbolSet TURN = SymbolSet.named("clause-turn");
    private static final SymbolSet SAYING = SymbolSet.named("clause-says");
    private static final SymbolSet COMPARING = SymbolSet.named("before-as");
    private static final SymbolSet SPEAKERS = SymbolSet.named("clause-speakers");
    private static final long AND = Symbols.of("and");
    private static final int VERB_REACH = 6;
    private static final int SPEAKER_REACH = 9;

    private final int[] clause;
    private Link[] link = new Link[8];
    private int count;

    private Clauses(int tokens) {
        this.clause = new int[tokens];
    }

    static Clauses in(Tokens tokens, NameTokens names, boolean[] verb) {
        Clauses clauses = new Clauses(tokens.size());
        boolean verbSeen = false;
        for (int i = 0; i < tokens.size(); i++) {
            Link begins = clauses.beginning(tokens, names, verb, verbSeen, i);
            if (begins != null) {
                clauses.begin(begins);
                verbSeen = false;
            }
            clauses.clause[i] = clauses.count - 1;
            verbSeen |= verb[i];
        }
        return clauses;
    }

    private Link beginning(Tokens tokens, NameTokens names, boolean[] verb, boolean verbSeen, int i) {
        if (tokens.opensSentence(i)) {
            return link(tokens, i, Link.MAIN);
        }
        if (tokens.kind(i - 1) == Tokens.MARK) {
            if (tokens.isMark(i - 1, ';') || tokens.isMark(i - 1, ':') || tokens.isMark(i - 1, '-')) {
                return link(tokens, i, Link.MAIN);
            }
            if (isSource(tokens, i)) {
                return Link.SOURCE;
            }
        }
        Link conjunction = link(tokens, i, null);
        if (conjunction != null) {
            return isCovered(tokens, i) ? null : conjunction;
        }
        boolean joint = tokens.is(i, AND) || tokens.isMark(i, ',');
        return joint && verbSeen && !names.is(i - 1) && hasOwnVerb(tokens, names, verb, i + 1) ? Link.MAIN : null;
    }

    private static Link link(Tokens tokens, int i, Link otherwise) {
        long word = tokens.symbol(i);
        if (ADJUNCT.has(word)) {
            return Link.ADJUNCT;
        }
        if (CONTRAST.has(word)) {
            return Link.CONTRAST;
        }
        return TURN.has(word) ? Link.TURN : otherwise;
    }

    /** "such as", "as well as", "even as": the second word belongs to the first. */
    private static boolean isCovered(Tokens tokens, int i) {
        boolean compares =
                COMPARING.has(tokens.symbol(i - 1)) || i + 1 < tokens.size() && COMPARING.has(tokens.symbol(i + 1));
        return compares || link(tokens, i - 1, null) == Link.CONTRAST;
    }

    /** The clause of a speaker begins at "said" after a quotation, or at the comma before "Toda analysts said". */
    private static boolean isSource(Tokens tokens, int i) {
        boolean afterMark = tokens.isMark(i - 1, ',') || tokens.isMark(i - 1, '"') || tokens.isMark(i - 1, '”');
        if (!afterMark) {
            return false;
        }
        if (SAYING.has(tokens.symbol(i))) {
            return namesSpeaker(tokens, i + 1);
        }
        int reach = Math.min(tokens.size(), i + SPEAKER_REACH);
        for (int j = i; j < reach && tokens.kind(j) != Tokens.MARK && tokens.sentence(j) == tokens.sentence(i); j++) {
            if (isSaying(tokens, j)) {
                return tokens.isCapital(i) || tokens.isMark(i - 1, '"') || tokens.isMark(i - 1, '”');
            }
        }
        return false;
    }

    /** "added" says something, "added 4 percent" doesn't. */
    private static boolean isSaying(Tokens tokens, int i) {
        int next = i + 1;
        boolean amount =
                next < tokens.size() && (tokens.kind(next) == Tokens.NUMBER || tokens.kind(next) == Tokens.PERCENT);
        return SAYING.has(tokens.symbol(i)) && !amount;
    }

    /** "said Ann Lee" and "said an analyst" name a speaker; "said its sales" goes on about the subject. */
    private static boolean namesSpeaker(Tokens tokens, int next) {
        return next >= tokens.size() || tokens.isCapital(next) || SPEAKERS.has(tokens.symbol(next));
    }

    /** Whether a name follows that soon has a verb. */
    private static boolean hasOwnVerb(Tokens tokens, NameTokens names, boolean[] verb, int from) {
        int at = from;
        while (at < tokens.size() && at < from + 3 && !names.is(at) && tokens.kind(at) == Tokens.WORD && !verb[at]) {
            at++;
        }
        if (at >= tokens.size() || !names.is(at) || tokens.sentence(at) != tokens.sentence(from - 1)) {
            return false;
        }
        while (at < tokens.size() && names.is(at)) {
            at++;
        }
        int reach = Math.min(tokens.size(), at + VERB_REACH);
        for (int i = at; i < reach && !tokens.isMark(i, ',') && !tokens.is(i, AND); i++) {
            if (verb[i]) {
                return true;
            }
        }
        return false;
    }

    private void begin(Link itsLink) {
        if (count == link.length) {
            link = Arrays.copyOf(link, count * 2);
        }
        link[count++] = itsLink;
    }

    public int of(int token) {
        return clause[token];
    }

    Link link(int ofClause) {
        return link[ofClause];
    }
}
