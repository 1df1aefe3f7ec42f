package io.newstape.sentiment.annotate;

import io.newstape.sentiment.lexicon.SymbolSet;
import io.newstape.text.Symbols;
import io.newstape.text.Tokens;

/** The part that a company has in the telling of its news. */
enum SpeakerRole {
    /** It is only the source: an analyst's house, a rating agency, a poll. */
    OF_OTHERS,
    /** It says so itself, "Profit rose 12 percent, Toda said", or others say it of it: "Ann Lee of Kuroda said of Toda". */
    OF_ITSELF,
    /** Others tell of it. */
    NOT;

    private static final SymbolSet SAYS = SymbolSet.named("speaker-says");

    private static final SymbolSet ABOUT = SymbolSet.named("spoken-of");
    private static final SymbolSet HOUSE = SymbolSet.named("before-house");
    /** As far before a name as "of" may stand: "of packaging firm Toda". */
    private static final int MODIFIERS = 4;

    private static final long ITS = Symbols.of("its");

    static SpeakerRole of(AnnotatedText text, int first, int last) {
        Clauses clauses = text.clauses();
        boolean speaks = clauses.link(clauses.of(first)) == Clauses.Link.SOURCE;
        if (speaks && (speaksOfItself(text, first, last) || isSpokenOf(text, first))) {
            return OF_ITSELF;
        }
        boolean source =
                speaks || SourceRole.of(text.tokens(), text.names(), first, last) || RaterRole.of(text, first, last);
        return source ? OF_OTHERS : NOT;
    }

    /** Whether a token names someone or something else: "bonds" does, "its bonds" doesn't. */
    static boolean isOther(AnnotatedText text, int token) {
        return text.names().is(token) && !(token > 0 && text.tokens().is(token - 1, ITS));
    }

    /** "said Ann Lee, an analyst at Kuroda, of Toda": the house is named already, so this is who is meant. */
    private static boolean isSpokenOf(AnnotatedText text, int first) {
        Tokens tokens = text.tokens();
        int clause = text.clauses().of(first);
        int about = first - 1;
        while (about > 0 && first - about < MODIFIERS && !ABOUT.has(tokens.symbol(about))) {
            about--;
        }
        if (about < 1 || !ABOUT.has(tokens.symbol(about))) {
            return false;
        }
        for (int i = about - 1; i > 0 && text.clauses().of(i) == clause; i--) {
            if (HOUSE.has(tokens.symbol(i)) && text.names().is(i + 1)) {
                return true;
            }
        }
        return false;
    }

    /** A company that names no one else speaks of itself; an analyst's house doesn't. */
    private static boolean speaksOfItself(AnnotatedText text, int first, int last) {
        Tokens tokens = text.tokens();
        boolean speaker = SAYS.has(text.word(last + 1)) || SAYS.has(text.word(first - 1));
        if (!speaker
                || text.word(first) != AnnotatedText.OTHER_NAME
                || SourceRole.isSpeakerBehind(tokens, last)
                || SourceRole.isHouseOfSpeaker(tokens, text.names(), first)) {
            return false;
        }
        int sentence = tokens.sentence(first);
        int own = text.clauses().of(first);
        for (int i = first - 1; i >= 0 && tokens.sentence(i) == sentence; i--) {
            if (text.clauses().of(i) != own && isOther(text, i)) {
                return false;
            }
        }
        return true;
    }
}
