package io.newstape.sentiment;

/** The part that a company has in the telling of its news. */
enum Speaker {
    /** It is only the source: an analyst's house, a rating agency, a poll. */
    OF_OTHERS,
    /** It says so itself: "Profit rose 12 percent, Toda said". */
    OF_ITSELF,
    /** Others tell of it. */
    NOT;

    private static final SymbolSet SAYS = SymbolSet.of("said", "says");

    private static final long ITS = Symbols.of("its");

    static Speaker of(Passage passage, int first, int last) {
        Clauses clauses = passage.clauses();
        boolean speaks = clauses.link(clauses.of(first)) == Clauses.Link.SOURCE;
        if (speaks && speaksOfItself(passage, first, last)) {
            return OF_ITSELF;
        }
        boolean source = speaks
                || SourceRole.of(passage.tokens(), passage.names(), first, last)
                || RaterRole.of(passage, first, last);
        return source ? OF_OTHERS : NOT;
    }

    /** Whether a token names someone or something else: "bonds" does, "its bonds" doesn't. */
    static boolean isOther(Passage passage, int token) {
        return passage.names().is(token) && !(token > 0 && passage.tokens().is(token - 1, ITS));
    }

    /** A company that names no one else speaks of itself; an analyst's house doesn't. */
    private static boolean speaksOfItself(Passage passage, int first, int last) {
        Tokens tokens = passage.tokens();
        boolean speaker = SAYS.has(passage.word(last + 1)) || SAYS.has(passage.word(first - 1));
        if (!speaker
                || passage.word(first) != Features.OTHER
                || SourceRole.isSpeakerBehind(tokens, last)
                || SourceRole.isHouseOfSpeaker(tokens, passage.names(), first)) {
            return false;
        }
        int sentence = tokens.sentence(first);
        int own = passage.clauses().of(first);
        for (int i = first - 1; i >= 0 && tokens.sentence(i) == sentence; i--) {
            if (passage.clauses().of(i) != own && isOther(passage, i)) {
                return false;
            }
        }
        return true;
    }
}
