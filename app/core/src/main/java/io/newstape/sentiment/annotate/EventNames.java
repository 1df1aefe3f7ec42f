package io.newstape.sentiment.annotate;

import io.newstape.sentiment.lexicon.SymbolSet;
import io.newstape.text.Symbols;
import io.newstape.text.Tokens;

/** The names of a text as an event looks for its company: the company's own, others that may own it, and the rest. */
final class EventNames {

    /** How far before a name its preposition may stand: "from the Chilean air force of Peru". */
    private static final int GOVERNED_REACH = 3;

    private static final SymbolSet PREPOSITIONS = SymbolSet.named("event-governing");
    private static final SymbolSet BREAKS = SymbolSet.named("event-breaks");
    /** "profit at Toda", "shares of Toda": the name behind these owns what stands before them. */
    private static final SymbolSet OWNING = SymbolSet.named("event-owning");

    /** Words with a capital that name no company: "the Board", "LNG". */
    private static final SymbolSet NO_COMPANY = SymbolSet.named("event-no-company");

    private static final SymbolSet DETERMINERS = SymbolSet.named("determiners");
    private static final SymbolSet TITLES = SymbolSet.named("event-titles");
    private static final SymbolSet SAYS = SymbolSet.named("speaker-says", "source-says");
    private static final long AND = Symbols.of("and");

    private final TargetPlace place;
    private final AnnotatedText text;
    private final Tokens tokens;
    private final boolean oneWord;

    EventNames(TargetPlace place) {
        this.place = place;
        this.text = place.text();
        this.tokens = text.tokens();
        this.oneWord = place.first() + 1 > place.last() || tokens.kind(place.first() + 1) != Tokens.WORD;
    }

    /** Whether a token belongs to the company's name, here or where it is named again by its first word. */
    boolean isOwn(int i) {
        if (i < 0 || i >= tokens.size()) {
            return false;
        }
        if (i >= place.first() && i <= place.last()) {
            return true;
        }
        if (!tokens.isCapital(i) || tokens.symbol(i) != tokens.symbol(place.first())) {
            return false;
        }
        boolean longer = i + 1 < tokens.size() && text.names().is(i + 1) && tokens.isCapital(i + 1);
        return !longer || oneWord || tokens.symbol(i + 1) == tokens.symbol(place.first() + 1);
    }

    /** Whether a token belongs to a name that is written with a capital and isn't the company's. */
    boolean isOther(int i) {
        return i >= 0
                && i < tokens.size()
                && text.names().is(i)
                && tokens.isCapital(i)
                && !NO_COMPANY.has(tokens.symbol(i))
                && !isOwn(i);
    }

    /** First token of the run of names of the same kind that a token stands in. */
    int first(int token) {
        boolean own = isOwn(token);
        int first = token;
        while (first > 0 && !tokens.opensSentence(first) && (own ? isOwn(first - 1) : isOther(first - 1))) {
            first--;
        }
        return first;
    }

    /** Token behind the run of other names. */
    int end(int token) {
        int end = token;
        while (isOther(end) || end > token && isSuffix(end)) {
            end++;
        }
        return end;
    }

    /** "Corp", which is no name by itself. */
    private boolean isSuffix(int i) {
        return i < tokens.size() && tokens.isCapital(i) && !tokens.opensSentence(i) && !isOwn(i);
    }

    /** Whether a preposition stands before a name: "from Peru", "of the Chilean air force". */
    boolean isGoverned(int first) {
        return preposition(first) >= 0;
    }

    private int preposition(int first) {
        for (int i = first - 1; i >= Math.max(0, first - GOVERNED_REACH) && tokens.kind(i) == Tokens.WORD; i--) {
            if (PREPOSITIONS.has(tokens.symbol(i))) {
                return i;
            }
            if (text.isVerb(i) || tokens.opensSentence(i) || BREAKS.has(tokens.symbol(i))) {
                return -1;
            }
        }
        return -1;
    }

    /**
     * Whether another name can't be the subject of a phrase behind it: a place, a person, an object of another verb.
     *
     * @param first first token of the name
     * @param last its last token
     * @param at first token of the phrase
     */
    boolean isPassedOver(int first, int last, int at) {
        if (isDateline(first, last) || isModifier(first, last) || isPerson(first)) {
            return true;
        }
        int preposition = preposition(first);
        if (preposition >= 0) {
            return !OWNING.has(tokens.symbol(preposition)) || isParted(last + 1, at);
        }
        boolean object = first > 0 && text.isVerb(first - 1) && !SAYS.has(tokens.symbol(first - 1));
        return object && isParted(last + 1, at);
    }

    private boolean isPerson(int first) {
        return first > 0 && TITLES.has(tokens.symbol(first - 1));
    }

    /** "the Austin company", "its Ohio plant": the name tells which one is meant. */
    private boolean isModifier(int first, int last) {
        int next = last + 1;
        return first > 0
                && DETERMINERS.has(tokens.symbol(first - 1))
                && next < tokens.size()
                && tokens.kind(next) == Tokens.WORD
                && !text.isVerb(next)
                && tokens.end(next) - tokens.start(next) > 2
                && !AuxiliaryVerbs.has(tokens.symbol(next));
    }

    /** Whether something stands between a name and a phrase that ends what the name belongs to. */
    private boolean isParted(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.kind(i) == Tokens.MARK || tokens.is(i, AND) || text.isVerb(i)) {
                return true;
            }
        }
        return false;
    }

    /** "LAGOS: ", "Perth - ". */
    private boolean isDateline(int first, int last) {
        boolean mark = tokens.isMark(last + 1, ':') || tokens.isMark(last + 1, '-') || tokens.isMark(last + 1, '—');
        return mark && tokens.opensSentence(first);
    }

    /** First token of the first name from one place to before another that may be a company; -1 for none. */
    int firstCompany(int from, int to) {
        int i = from;
        while (i < to) {
            if (isOwn(i)) {
                return i;
            }
            if (isOther(i)) {
                int end = end(i);
                if (!isDateline(i, end - 1) && !isModifier(i, end - 1) && !isGoverned(i) && !isPerson(i)) {
                    return i;
                }
                i = end;
            } else {
                i++;
            }
        }
        return -1;
    }

    /** Whether the company is named from one place to before another. */
    boolean hasOwn(int from, int to) {
        for (int i = from; i < to; i++) {
            if (isOwn(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether all names from one place to before another may be people: two words or a title. */
    boolean isOnlyPeople(int from, int to) {
        int i = from;
        while (i < to) {
            if (isOther(i)) {
                int end = end(i);
                if (end - i < 2 && !isPerson(i)) {
                    return false;
                }
                i = end;
            } else {
                i++;
            }
        }
        return true;
    }
}
