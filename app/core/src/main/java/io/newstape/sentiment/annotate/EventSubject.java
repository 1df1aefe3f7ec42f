package io.newstape.sentiment.annotate;

import io.newstape.sentiment.event.EventMatch;
import io.newstape.sentiment.lexicon.SymbolSet;
import io.newstape.text.Symbols;
import io.newstape.text.Tokens;

/** Whether the company of a mention is the subject of a phrase: the one that does it or undergoes it. */
final class EventSubject {

    /** How far before a phrase its subject is looked for, and how far behind. */
    static final int REACH = 60;
    /** How many words may stand before a name in a list. */
    private static final int LISTED_REACH = 5;
    /** How many sentences back the company may have been named. */
    private static final int SENTENCES_BACK = 3;
    /** A name among as many first words of a sentence is mostly its subject. */
    private static final int OPENING = 4;

    private static final SymbolSet SOMEBODY_ELSE = SymbolSet.named("event-somebody-else");
    private static final SymbolSet NEVER_SUBJECT = SymbolSet.named("event-never-subject");
    private static final SymbolSet GOES_ON = SymbolSet.named("event-goes-on");
    private static final long AND = Symbols.of("and");
    private static final long AT = Symbols.of("at");

    private final AnnotatedText text;
    private final Tokens tokens;
    private final EventNames names;

    EventSubject(AnnotatedText text, EventNames names) {
        this.text = text;
        this.tokens = text.tokens();
        this.names = names;
    }

    boolean is(EventMatch match) {
        int at = match.first();
        int i = at - 1;
        int from = Math.max(0, at - REACH);
        while (i >= from && !tokens.opensSentence(i + 1)) {
            if (names.isOwn(i)) {
                int first = names.first(i);
                if (canBe(first, i, at)) {
                    return true;
                }
                i = first - 1;
            } else if (names.isOther(i)) {
                int first = names.first(i);
                if (names.isOwn(first - 1)) {
                    // "Toda Plc", where the mention is the short form
                    i = first - 1;
                    continue;
                }
                if (!names.isPassedOver(first, i, at)) {
                    return isListedWithOwn(first);
                }
                i = first - 1;
            } else {
                i--;
            }
        }
        boolean opening = i < 0 || tokens.opensSentence(i + 1);
        return opening && (isNamedBehind(match) || isToldOfBefore(i + 1));
    }

    /** "good news for Toda came when it won": a name behind "for" is no subject, unless another clause goes on about it. */
    boolean canBe(int first, int last, int at) {
        boolean aside = tokens.is(first - 1, AT) && tokens.isMark(last + 1, ',');
        if (first == 0 || !aside && !NEVER_SUBJECT.has(tokens.symbol(first - 1))) {
            return true;
        }
        if (aside) {
            return false;
        }
        for (int i = last + 1; i < at; i++) {
            if (tokens.kind(i) == Tokens.MARK || GOES_ON.has(tokens.symbol(i))) {
                return true;
            }
        }
        return false;
    }

    /** "Toda and Kuroda have signed". */
    private boolean isListedWithOwn(int first) {
        int before = first - 1;
        while (before > first - LISTED_REACH && before > 0 && isPlainWord(before)) {
            before--;
        }
        if (before < 1 || !tokens.is(before, AND) && !tokens.isMark(before, ',')) {
            return false;
        }
        // "Toda Plc and Kuroda", where the mention is the short form
        return names.isOwn(before - 1) || names.isOther(before - 1) && names.isOwn(names.first(before - 1) - 1);
    }

    /** What may stand before a name in a list: "Toda and the Croatian port operator Kuroda". */
    private boolean isPlainWord(int i) {
        boolean modifier = names.isOther(i) && !names.isOther(i + 1) && !names.isOwn(i + 1);
        return tokens.kind(i) == Tokens.WORD
                && !tokens.is(i, AND)
                && (modifier || !names.isOther(i))
                && !names.isOwn(i)
                && !text.isVerb(i);
    }

    /** "After winning an order, Toda rose", "Profit beat estimates, Toda said". */
    boolean isNamedBehind(EventMatch match) {
        boolean parted = false;
        int end = Math.min(tokens.size(), match.last() + REACH);
        for (int i = match.last() + 1; i < end && !tokens.opensSentence(i) && !tokens.isMark(i, ';'); i++) {
            parted |= tokens.kind(i) == Tokens.MARK;
            if (names.isOwn(i)) {
                return parted || text.clauses().of(i) != text.clauses().of(match.first());
            }
            if (names.isOther(i) && !names.isGoverned(i)) {
                return false;
            }
        }
        return false;
    }

    /**
     * Whether a sentence that names nobody before the phrase goes on about the company that one of the last sentences
     * names first; a name far behind in a sentence isn't its subject.
     */
    boolean isToldOfBefore(int opening) {
        for (int i = opening; i < Math.min(tokens.size(), opening + 3); i++) {
            if (SOMEBODY_ELSE.has(tokens.symbol(i))) {
                return false;
            }
        }
        int end = opening;
        for (int back = 0; back < SENTENCES_BACK && end > 0; back++) {
            int begin = end - 1;
            while (begin > 0 && !tokens.opensSentence(begin) && end - begin < REACH) {
                begin--;
            }
            int first = names.firstCompany(begin, end);
            if (first >= 0 && names.isOwn(first)) {
                return true;
            }
            if (first >= 0 && (first < begin + OPENING || names.hasOwn(first, end))) {
                return false;
            }
            // a name far behind is mostly a place or a product: "Volumes grew everywhere but in Scandinavia"
            end = begin;
        }
        return false;
    }
}
